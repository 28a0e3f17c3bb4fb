import GRDB
public import Ledger

extension SQLiteLedger {
  public func rebuild(
    with projector: Projector, progress: @escaping @Sendable (Int64, Int64) -> Void
  ) async throws(StoreFault) {
    do {
      try await queue.interpose(projector) { [pool, symbols] db in
        let rebuilding = Rebuilding(pool: pool, symbols: symbols, projector: projector)
        try rebuilding.run(db, progress: progress)
      }
      setProjector(projector)
    } catch {
      throw StoreFault(error, path: path)
    }
  }
}

/// Makes all read models anew in one transaction: readers see the old ones until it is done, and a failure
/// leaves them as they were.
struct Rebuilding {
  let pool: DatabasePool
  let symbols: Symbols
  let projector: Projector

  /// Tables in which the rows of read models stand.
  static let tables = [
    "case_view", "clock_view", "task_view", "certificate_view", "party_view", "material_view",
    "heading", "heading_gram", "fact", "fact_month", "figure_gap",
  ]

  private static let workers = 2

  func run(_ db: Database, progress: (Int64, Int64) -> Void) throws {
    let known = try symbols.snapshot(db)
    let total = try Int64.fetchOne(db, sql: "SELECT coalesce(max(position), 0) FROM act") ?? 0
    let lastCaseNo = try Int64.fetchOne(db, sql: "SELECT coalesce(max(case_no), 0) FROM chain") ?? 0
    let folding = CaseFolding(
      pool: pool, symbols: known, projector: projector, lastCaseNo: lastCaseNo,
      workers: Self.workers)
    var committed = known
    try db.inTransaction(.immediate) {
      for index in Migrations.readModelIndexes {
        try db.execute(sql: "DROP INDEX IF EXISTS \(index.name)")
      }
      for table in Self.tables { try db.execute(sql: "DELETE FROM \(table)") }
      let writer = TableWriter(db.sqliteConnection, symbols: known)
      var done: Int64 = 0
      try folding.run { cases in
        for one in cases {
          try writer.write(
            one.changes, caseNo: one.caseNo, isNew: true, position: { one.positions[$0 - 1] })
          done += Int64(one.positions.count)
        }
        progress(done, total)
      }
      try writer.finish()
      for index in Migrations.readModelIndexes {
        try db.execute(sql: "CREATE INDEX \(index.name) \(index.sql)")
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)",
        arguments: [SQLiteLedger.fingerprintSetting, projector.figureFingerprint])
      committed = writer.symbols
      return .commit
    }
    symbols.replace(with: committed)
  }
}
