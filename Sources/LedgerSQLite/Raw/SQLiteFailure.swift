import CSQLite
import GRDB
import Ledger

/// What SQLite answered when it failed.
struct SQLiteFailure: Error {
  let code: Int32
  let message: String

  init(_ code: Int32, _ connection: OpaquePointer?) {
    self.code = code
    message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "SQLite \(code)"
  }

  var primaryCode: Int32 { code & 0xFF }
}

extension StoreFault {
  /// Any failure below as one of the store's.
  init(_ error: any Error, path: String) {
    switch error {
    case let fault as StoreFault: self = fault
    case let failure as SQLiteFailure:
      self = StoreFault(failure.primaryCode, failure.message, path: path)
    case let failure as DatabaseError:
      self = StoreFault(
        failure.resultCode.rawValue, failure.message ?? "SQLite \(failure.resultCode)", path: path)
    default: self = StoreFault(.other, path: path, detail: "\(error)")
    }
  }

  private init(_ code: Int32, _ message: String, path: String) {
    let kind: Kind =
      switch code {
      case SQLITE_FULL: .diskFull
      case SQLITE_READONLY, SQLITE_PERM: .readOnly
      case SQLITE_CANTOPEN: .cannotOpen
      case SQLITE_CORRUPT: .corrupt
      case SQLITE_NOTADB: .notADatabase
      case SQLITE_BUSY, SQLITE_LOCKED: .inUse
      default: .other
      }
    self = StoreFault(kind, path: path, detail: message)
  }
}
