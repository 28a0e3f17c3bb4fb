import GRDB
import Ledger

/// The schema, one migration a file; the database remembers in `user_version` how many it has seen.
enum Migrations {
  /// Marks the file as Tongban's: "TONG".
  static let applicationID = 0x544F_4E47

  static let all: [String] = [
    migration0001Ledger,
    migration0002ReadModels + indexStatements,
    migration0003Office,
  ]

  private static var indexStatements: String {
    readModelIndexes.map { "\nCREATE INDEX \($0.name) \($0.sql);" }.joined()
  }

  /// How many migrations the file has seen; faults when it is not Tongban's or from a newer program.
  static func version(_ db: Database, path: String) throws -> Int {
    let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if mark != applicationID, mark != 0 || version != 0 || tables != 0 {
      throw StoreFault(.notADatabase, path: path)
    }
    if version > all.count {
      throw StoreFault(.newerSchema(found: version, known: all.count), path: path)
    }
    return version
  }

  /// Brings the schema up to date, each step in a transaction of its own.
  static func run(_ db: Database, path: String) throws {
    var version = try version(db, path: path)
    while version < all.count {
      try db.inTransaction {
        try db.execute(sql: all[version])
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version + 1)")
        return .commit
      }
      version += 1
    }
  }
}
