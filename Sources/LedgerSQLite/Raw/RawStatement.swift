import CSQLite
import LegalTime

/// A prepared statement, bound and stepped without the boxes of a wrapper: for the paths that are walked a
/// million times. Used on the queue of the connection it was prepared for, and nowhere else.
final class RawStatement {
  let pointer: OpaquePointer
  private let isOwned: Bool

  /// Prepares a statement that lives as long as this object.
  init(_ connection: OpaquePointer?, _ sql: String) throws(SQLiteFailure) {
    var pointer: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard code == SQLITE_OK, let pointer else { throw SQLiteFailure(code, connection) }
    self.pointer = pointer
    isOwned = true
  }

  /// Steps a statement that somebody else keeps; whatever it did before is forgotten.
  init(borrowing pointer: OpaquePointer) {
    self.pointer = pointer
    isOwned = false
    sqlite3_reset(pointer)
  }

  deinit {
    if isOwned { sqlite3_finalize(pointer) } else { sqlite3_reset(pointer) }
  }

  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  @inline(__always)
  func bind(_ place: Int32, _ number: Int64) { sqlite3_bind_int64(pointer, place, number) }

  @inline(__always)
  func bind(_ place: Int32, _ number: Int) { sqlite3_bind_int64(pointer, place, Int64(number)) }

  func bind(_ place: Int32, _ number: Int64?) {
    if let number { bind(place, number) } else { sqlite3_bind_null(pointer, place) }
  }

  @inline(__always)
  func bind(_ place: Int32, _ day: BusinessDate) { bind(place, Int64(day.dayNumber)) }

  func bind(_ place: Int32, _ day: BusinessDate?) {
    bind(place, day.map { Int64($0.dayNumber) })
  }

  func bind(_ place: Int32, _ text: String) {
    var text = text
    text.withUTF8 { bytes in
      // A nil address would bind NULL: an empty text is a text.
      bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = sqlite3_bind_text(
          pointer, place, characters.baseAddress ?? Self.empty, Int32(characters.count),
          Self.transient)
      }
    }
  }

  private nonisolated(unsafe) static let empty = UnsafePointer<CChar>(
    UnsafeMutablePointer<CChar>.allocate(capacity: 1))

  func bind(_ place: Int32, _ text: String?) {
    if let text { bind(place, text) } else { sqlite3_bind_null(pointer, place) }
  }

  func bind(_ place: Int32, text octets: [UInt8]) {
    octets.withUnsafeBytes { bytes in
      _ = sqlite3_bind_text(
        pointer, place, bytes.bindMemory(to: CChar.self).baseAddress ?? Self.empty,
        Int32(bytes.count), Self.transient)
    }
  }

  func bind(_ place: Int32, blob octets: UnsafeRawBufferPointer) {
    sqlite3_bind_blob(pointer, place, octets.baseAddress, Int32(octets.count), Self.transient)
  }

  /// Moves to the next row; false at the end, and the statement is ready to be bound anew.
  func step() throws(SQLiteFailure) -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    let failure = code == SQLITE_DONE ? nil : SQLiteFailure(code, sqlite3_db_handle(pointer))
    sqlite3_reset(pointer)
    if let failure { throw failure }
    return false
  }

  /// Runs a statement that gives no rows.
  func run() throws(SQLiteFailure) { while try step() {} }

  /// Forgets the row and is ready to be bound anew.
  func reset() { sqlite3_reset(pointer) }
}
