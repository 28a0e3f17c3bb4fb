import Casework
public import Ledger

extension SQLiteLedger {
  public func party(_ key: String) async throws(StoreFault) -> PartyRow? {
    try read { try $0.party(key) }
  }

  public func certificate(_ id: String) async throws(StoreFault) -> CertificateRow? {
    try read { reading in
      let rows = try reading.statement(
        """
        SELECT \(Reading.certificateColumns) FROM certificate_view JOIN chain USING (case_no)
        WHERE certificate_id = ?
        """)
      rows.bind(1, id)
      return try reading.certificateRows(rows).first
    }
  }

  public func certificates(
    holders: [String], kind: String?
  ) async throws(StoreFault) -> [CertificateRow] {
    try read { reading in
      var found: [CertificateRow] = []
      for holder in Set(holders) {
        let rows = try reading.statement(
          """
          SELECT \(Reading.certificateColumns) FROM certificate_view JOIN chain USING (case_no)
          WHERE holder = ?1 AND (?2 IS NULL OR kind_no = ?2)
          """)
        rows.bind(1, holder)
        rows.bind(2, kind.map { reading.number($0) })
        found += try reading.certificateRows(rows)
      }
      return found.sorted { $0.id < $1.id }
    }
  }

  public func materials(of party: String) async throws(StoreFault) -> [MaterialRow] {
    try read { reading in
      let rows = try reading.statement(
        """
        SELECT material_no, case_id, received_on FROM material_view JOIN chain USING (case_no)
        WHERE party_key = ?
        """)
      rows.bind(1, party)
      var materials: [MaterialRow] = []
      while try rows.step() {
        materials.append(
          MaterialRow(
            partyKey: party, material: reading.symbols.text(rows.integer(0)),
            caseID: CaseID(rows.text(1)), receivedOn: rows.day(2)))
      }
      return materials.sorted {
        ($0.receivedOn, $0.caseID, $0.material) < ($1.receivedOn, $1.caseID, $1.material)
      }
    }
  }
}

extension Reading {
  func clocks(_ caseNo: Int64) throws -> [ClockRow] {
    let rows = try statement(
      "SELECT \(Self.clockColumns) FROM clock_view JOIN chain USING (case_no) WHERE case_no = ?")
    rows.bind(1, caseNo)
    return try clockRows(rows).sorted { ($0.startedBy, $0.clock) < ($1.startedBy, $1.clock) }
  }

  func tasks(_ caseNo: Int64) throws -> [TaskRow] {
    let rows = try statement(
      "SELECT \(Self.taskColumns) FROM task_view JOIN chain USING (case_no) WHERE case_no = ?")
    rows.bind(1, caseNo)
    return try taskRows(rows).sorted { ($0.openedBy, $0.task) < ($1.openedBy, $1.task) }
  }

  func certificates(_ caseNo: Int64) throws -> [CertificateRow] {
    let rows = try statement(
      """
      SELECT \(Self.certificateColumns) FROM certificate_view JOIN chain USING (case_no)
      WHERE case_no = ? ORDER BY certificate_id
      """)
    rows.bind(1, caseNo)
    return try certificateRows(rows)
  }
}
