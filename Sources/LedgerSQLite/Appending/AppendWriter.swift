import CSQLite
import Casework
import GRDB
import Ledger
import LegalTime

/// Writes groups of requests, each group in one durable transaction.
///
/// Unchecked: it is only touched on the queue of the writing connection, one group at a time.
final class AppendWriter: @unchecked Sendable {
  /// Where a case's chain stands.
  private struct Head {
    var caseNo: Int64
    var actCount: Int
    var hash: ChainHash
  }

  private static let greatestHeadCount = 200_000

  private let shared: Symbols
  private let digester = Digester()
  private var tables: TableWriter?
  private var heads: [CaseID: Head] = [:]
  private var lastPosition: Int64 = -1
  private var lastCaseNo: Int64 = -1

  /// By whom read models are computed now.
  var projector: Projector

  init(symbols: Symbols, projector: Projector) {
    shared = symbols
    self.projector = projector
  }

  func forget() {
    tables = nil
    heads = [:]
    lastPosition = -1
    lastCaseNo = -1
  }

  /// Stores all requests that fit, in one transaction, and says of each what became of it.
  func commit(_ requests: [PreparedAppend], _ db: Database) throws -> [AppendResult] {
    do {
      let tables = try prepare(db)
      try Self.execute("BEGIN IMMEDIATE", db)
      var results: [AppendResult] = []
      results.reserveCapacity(requests.count)
      for request in requests { results.append(try append(current(request), tables)) }
      try tables.finish()
      try Self.execute("COMMIT", db)
      shared.replace(with: tables.symbols)
      return results
    } catch {
      // What was remembered may rest on what is now undone.
      forget()
      if sqlite3_get_autocommit(db.sqliteConnection) == 0 { try Self.execute("ROLLBACK", db) }
      throw error
    }
  }

  /// The request with its changes computed by the projector of this moment.
  private func current(_ request: PreparedAppend) throws -> PreparedAppend {
    if request.projector === projector { return request }
    return try PreparedAppend(request.request, by: projector, with: digester)
  }

  private static func execute(_ sql: String, _ db: Database) throws(SQLiteFailure) {
    let code = sqlite3_exec(db.sqliteConnection, sql, nil, nil, nil)
    if code != SQLITE_OK { throw SQLiteFailure(code, db.sqliteConnection) }
  }

  private func prepare(_ db: Database) throws -> TableWriter {
    if let tables { return tables }
    let made = TableWriter(db.sqliteConnection, symbols: try shared.snapshot(db))
    let last = try made.statement(
      """
      SELECT (SELECT coalesce(max(position), 0) FROM act),
        (SELECT coalesce(max(case_no), 0) FROM chain)
      """)
    _ = try last.step()
    lastPosition = last.integer(0)
    lastCaseNo = last.integer(1)
    last.reset()
    tables = made
    return made
  }

  private func append(
    _ request: PreparedAppend, _ tables: TableWriter
  ) throws(SQLiteFailure) -> AppendResult {
    let first = request.acts[0]
    if let receipt = try receipt(of: first.id, tables) { return .already(receipt) }
    let known = try head(of: first.caseID, tables)
    guard known?.actCount ?? 0 == first.number - 1 else {
      return .conflict(actCount: known?.actCount ?? 0)
    }
    var head = known ?? Head(caseNo: lastCaseNo + 1, actCount: 0, hash: .origin)
    let start = lastPosition - Int64(first.number - 1)
    for (act, octets) in zip(request.acts, request.octets) {
      try insert(act, octets, after: &head, tables)
    }
    try write(head, of: first.caseID, isNew: known == nil, tables)
    try tables.write(
      request.changes, caseNo: head.caseNo, isNew: known == nil,
      position: { start + Int64($0) })
    return .appended(
      Receipt(
        caseID: first.caseID, actCount: head.actCount, position: lastPosition, head: head.hash))
  }

  private func insert(
    _ act: Act, _ octets: (act: [UInt8], payload: [UInt8]), after head: inout Head,
    _ tables: TableWriter
  ) throws(SQLiteFailure) {
    let hash = octets.act.withUnsafeBytes { digester.link(head.hash, $0) }
    let sort = try tables.number(ActSort(act))
    let district = try tables.number(act.district)
    let town = try tables.number(act.town)
    let insert = try tables.statement(
      """
      INSERT INTO act (position, case_no, number, act_id, sort_no, occurred_on, occurred_at,
        recorded_at, district_no, town_no, actor, subject, payload, previous_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insert.bind(1, lastPosition + 1)
    insert.bind(2, head.caseNo)
    insert.bind(3, act.number)
    insert.bind(4, act.id.text)
    insert.bind(5, sort)
    insert.bind(6, act.occurredOn)
    insert.bind(7, act.occurredAt?.microsecondsSinceEpoch)
    insert.bind(8, act.recordedAt.microsecondsSinceEpoch)
    insert.bind(9, district)
    insert.bind(10, town)
    insert.bind(11, act.actor)
    insert.bind(12, act.subject)
    insert.bind(13, text: octets.payload)
    head.hash.withOctets { insert.bind(14, blob: $0) }
    hash.withOctets { insert.bind(15, blob: $0) }
    try insert.run()
    lastPosition += 1
    head.actCount = act.number
    head.hash = hash
  }

  private func write(
    _ head: Head, of id: CaseID, isNew: Bool, _ tables: TableWriter
  ) throws(SQLiteFailure) {
    let statement =
      isNew
      ? try tables.statement(
        "INSERT INTO chain (case_no, act_count, head, case_id) VALUES (?1, ?2, ?3, ?4)")
      : try tables.statement("UPDATE chain SET act_count = ?2, head = ?3 WHERE case_no = ?1")
    statement.bind(1, head.caseNo)
    statement.bind(2, head.actCount)
    head.hash.withOctets { statement.bind(3, blob: $0) }
    if isNew {
      statement.bind(4, id.text)
      lastCaseNo = head.caseNo
    }
    try statement.run()
    if heads.count > Self.greatestHeadCount { heads.removeAll(keepingCapacity: true) }
    heads[id] = head
  }

  private func head(of id: CaseID, _ tables: TableWriter) throws(SQLiteFailure) -> Head? {
    if let known = heads[id] { return known }
    let find = try tables.statement("SELECT case_no, act_count, head FROM chain WHERE case_id = ?")
    find.bind(1, id.text)
    guard try find.step() else { return nil }
    let head = Head(caseNo: find.integer(0), actCount: find.int(1), hash: find.hash(2))
    find.reset()
    return head
  }

  /// The receipt of an act that is stored already.
  private func receipt(of id: ActID, _ tables: TableWriter) throws(SQLiteFailure) -> Receipt? {
    let find = try tables.statement(
      """
      SELECT case_id, number, position, hash FROM act JOIN chain USING (case_no) WHERE act_id = ?
      """)
    find.bind(1, id.text)
    guard try find.step() else { return nil }
    let receipt = Receipt(
      caseID: CaseID(find.text(0)), actCount: find.int(1), position: find.integer(2),
      head: find.hash(3))
    find.reset()
    return receipt
  }
}
