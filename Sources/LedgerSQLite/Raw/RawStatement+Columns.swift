import CSQLite
import Ledger
import LegalTime

extension RawStatement {
  @inline(__always)
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

  @inline(__always)
  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(pointer, column)) }

  @inline(__always)
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

  func integerIfAny(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  @inline(__always)
  func day(_ column: Int32) -> BusinessDate { BusinessDate(dayNumber: int(column)) }

  func dayIfAny(_ column: Int32) -> BusinessDate? { isNull(column) ? nil : day(column) }

  func instant(_ column: Int32) -> Instant { Instant(microsecondsSinceEpoch: integer(column)) }

  func instantIfAny(_ column: Int32) -> Instant? { isNull(column) ? nil : instant(column) }

  func text(_ column: Int32) -> String { String(decoding: octets(text: column), as: UTF8.self) }

  func textIfAny(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// The octets of a text; valid until the next step.
  func octets(text column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_text(pointer, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
  }

  /// The octets of a blob; valid until the next step.
  func octets(blob column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(pointer, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
  }

  /// A stored hash; the origin where somebody put something that is none.
  func hash(_ column: Int32) -> ChainHash { ChainHash(octets(blob: column)) ?? .origin }
}

extension RawStatement {
  /// How many values it wants bound.
  var parameterCount: Int32 { sqlite3_bind_parameter_count(pointer) }
}
