import Casework
public import Ledger

extension SQLiteLedger {
  public func verify(
    progress: @escaping @Sendable (Int64, Int64) -> Void
  ) async throws(StoreFault) -> Verification {
    try await readAtLength { reading in
      var verifying = Verifying(reading: reading)
      try verifying.run(progress: progress)
      return verifying.result
    }
  }
}

/// Goes through all chains, and through what stands beside them.
struct Verifying {
  let reading: Reading
  private let audit = ChainAudit()
  private var findings: [Tampering] = []
  private var actCount: Int64 = 0
  private var caseCount: Int64 = 0

  init(reading: Reading) { self.reading = reading }

  var result: Verification {
    Verification(
      actCount: actCount, caseCount: caseCount,
      findings: findings.sorted {
        ($0.position ?? .max, $0.caseID) < ($1.position ?? .max, $1.caseID)
      })
  }

  mutating func run(progress: (Int64, Int64) -> Void) throws {
    let counts = try reading.statement("SELECT count(*), coalesce(max(position), 0) FROM act")
    _ = try counts.step()
    let (total, last) = (counts.integer(0), counts.integer(1))
    counts.reset()
    let rows = try reading.statement(
      """
      SELECT \(ActReader.columns), act_count, head, case_no FROM act JOIN chain USING (case_no)
      ORDER BY case_no, number, position
      """)
    let reader = ActReader(symbols: reading.symbols)
    var links: [ChainLink] = []
    var caseNo: Int64 = 0
    var head: (actCount: Int, hash: ChainHash)?
    while try rows.step() {
      let number = rows.integer(17)
      if number != caseNo {
        close(&links, head)
        caseNo = number
        head = (rows.int(15), rows.hash(16))
      }
      links.append(reader.link(rows))
      if actCount % 20_000 == 0 { progress(actCount, total) }
      actCount += 1
    }
    close(&links, head)
    try findLostChains()
    try findStrayActs()
    if findings.isEmpty, last > total { try findGap() }
    progress(total, total)
  }

  private mutating func close(
    _ links: inout [ChainLink], _ head: (actCount: Int, hash: ChainHash)?
  ) {
    guard let id = links.first?.act.caseID else { return }
    caseCount += 1
    if let finding = audit.examine(id, links, head: head) { findings.append(finding) }
    links.removeAll(keepingCapacity: true)
  }

  /// Cases of which no act is left.
  private mutating func findLostChains() throws {
    let rows = try reading.statement(
      """
      SELECT case_id FROM chain
      WHERE NOT EXISTS (SELECT 1 FROM act WHERE act.case_no = chain.case_no)
      """)
    while try rows.step() {
      caseCount += 1
      findings.append(
        Tampering(.removed, caseID: CaseID(rows.text(0)), number: 1, position: nil))
    }
  }

  /// Acts of cases that were never opened.
  private mutating func findStrayActs() throws {
    let rows = try reading.statement(
      """
      SELECT position, number FROM act
      WHERE NOT EXISTS (SELECT 1 FROM chain WHERE chain.case_no = act.case_no)
      """)
    while try rows.step() {
      actCount += 1
      findings.append(
        Tampering(.inserted, caseID: "", number: rows.int(1), position: rows.integer(0)))
    }
  }

  /// Places among all acts at which none stands any more, its case gone with it.
  private mutating func findGap() throws {
    let rows = try reading.statement(
      """
      SELECT position + 1 FROM act AS before
      WHERE NOT EXISTS (SELECT 1 FROM act WHERE act.position = before.position + 1)
      UNION SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM act WHERE position = 1)
      ORDER BY 1 LIMIT 1
      """)
    guard try rows.step() else { return }
    findings.append(Tampering(.removed, caseID: "", number: 0, position: rows.integer(0)))
  }
}
