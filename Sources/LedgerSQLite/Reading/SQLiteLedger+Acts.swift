public import Casework
public import Ledger

extension SQLiteLedger {
  public func acts(of id: CaseID) async throws(StoreFault) -> [LedgerEntry] {
    try read { reading in
      guard let caseNo = try reading.caseNo(id) else { return [] }
      return try reading.entries(caseNo)
    }
  }

  public func acts(
    after position: Int64, limit: Int
  ) async throws(StoreFault) -> [LedgerEntry] {
    try read { reading in
      let rows = try reading.statement(
        """
        SELECT \(ActReader.columns) FROM act JOIN chain USING (case_no)
        WHERE position > ? ORDER BY position LIMIT ?
        """)
      rows.bind(1, position)
      rows.bind(2, limit)
      return try reading.entries(rows)
    }
  }

  public func act(_ id: ActID) async throws(StoreFault) -> LedgerEntry? {
    try read { reading in
      let rows = try reading.statement(
        "SELECT \(ActReader.columns) FROM act JOIN chain USING (case_no) WHERE act_id = ?")
      rows.bind(1, id.text)
      return try reading.entries(rows).first
    }
  }

  public func summary() async throws(StoreFault) -> StoreSummary {
    try read { reading in
      let row = try reading.statement(
        """
        SELECT (SELECT count(*) FROM chain), (SELECT coalesce(max(position), 0) FROM act),
          (SELECT recorded_at FROM act ORDER BY position DESC LIMIT 1),
          (SELECT value FROM setting WHERE name = ?)
        """)
      row.bind(1, Self.fingerprintSetting)
      _ = try row.step()
      return StoreSummary(
        actCount: row.integer(1), caseCount: row.integer(0), lastRecordedAt: row.instantIfAny(2),
        figureFingerprint: row.textIfAny(3) ?? "")
    }
  }

  /// The setting that names the figures by which the facts were computed.
  static let fingerprintSetting = "ledger.figure-fingerprint"
}

extension Reading {
  /// The number under which a case is stored.
  func caseNo(_ id: CaseID) throws -> Int64? {
    let row = try statement("SELECT case_no FROM chain WHERE case_id = ?")
    row.bind(1, id.text)
    return try row.step() ? row.integer(0) : nil
  }

  /// The acts of a case in order.
  func entries(_ caseNo: Int64) throws -> [LedgerEntry] {
    let rows = try statement(
      """
      SELECT \(ActReader.columns) FROM act JOIN chain USING (case_no)
      WHERE case_no = ? ORDER BY number
      """)
    rows.bind(1, caseNo)
    return try entries(rows)
  }

  func entries(_ rows: RawStatement) throws -> [LedgerEntry] {
    let reader = ActReader(symbols: symbols)
    var entries: [LedgerEntry] = []
    while try rows.step() { entries.append(try reader.entry(rows)) }
    return entries
  }
}
