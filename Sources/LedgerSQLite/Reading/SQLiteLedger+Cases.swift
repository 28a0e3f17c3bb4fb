public import Casework
public import Ledger
public import LegalTime

extension SQLiteLedger {
  public func caseRow(_ id: CaseID) async throws(StoreFault) -> CaseRow? {
    try read { reading in
      try reading.caseNo(id).flatMap { try reading.caseRow(number: $0) }
    }
  }

  public func caseFile(_ id: CaseID) async throws(StoreFault) -> CaseFile? {
    let projector = projector
    return try read { reading in
      guard let caseNo = try reading.caseNo(id), let row = try reading.caseRow(number: caseNo)
      else { return nil }
      let entries = try reading.entries(caseNo)
      return CaseFile(
        row: row, entries: entries, clocks: try reading.clocks(caseNo),
        tasks: try reading.tasks(caseNo),
        documents: projector.documents(issuedBy: entries.map(\.act)),
        certificates: try reading.certificates(caseNo),
        party: try row.partyKey.flatMap { try reading.party($0) })
    }
  }

  public func cases(
    _ filter: CaseFilter, order: CaseOrder, limit: Int, after: String?
  ) async throws(StoreFault) -> CasePage {
    let terms = SearchTerms(filter.text, in: projector.edition)
    return try read { reading in
      var query = CaseQuery(filter, terms, reading.symbols)
      query.move(after: after.flatMap { CaseCursor($0) }, order: order)
      let rows = try reading.statement(
        """
        SELECT \(Reading.caseColumns) FROM case_view JOIN heading USING (heading_no)
        \(query.clause) ORDER BY \(CaseQuery.order(order)), case_id LIMIT ?
        """)
      query.bind(to: rows)
      rows.bind(Int32(query.values.count + 1), limit + 1)
      var found: [CaseRow] = []
      while try rows.step() { found.append(reading.caseRow(rows)) }
      let page = Array(found.prefix(limit))
      let next = found.count > limit ? page.last.map { CaseCursor($0, order: order).text } : nil
      return CasePage(rows: page, next: next)
    }
  }

  public func caseCount(_ filter: CaseFilter) async throws(StoreFault) -> Int {
    let terms = SearchTerms(filter.text, in: projector.edition)
    return try read { reading in
      let query = CaseQuery(filter, terms, reading.symbols)
      let row = try reading.statement("SELECT count(*) FROM case_view \(query.clause)")
      query.bind(to: row)
      return try row.step() ? row.int(0) : 0
    }
  }

  public func caseCounts(
    _ filter: CaseFilter, by grouping: CaseGrouping
  ) async throws(StoreFault) -> [String: Int] {
    let terms = SearchTerms(filter.text, in: projector.edition)
    return try read { reading in
      let query = CaseQuery(filter, terms, reading.symbols)
      let column =
        switch grouping {
        case .procedure: "procedure_no"
        case .area: "area_no"
        case .state: "state_no"
        case .town: "town_no"
        case .result: "result_no"
        }
      let rows = try reading.statement(
        "SELECT \(column), count(*) FROM case_view \(query.clause) GROUP BY \(column)")
      query.bind(to: rows)
      var counts: [String: Int] = [:]
      while try rows.step() { counts[reading.word(rows, 0) ?? ""] = rows.int(1) }
      return counts
    }
  }

  public func expiredClocks(
    on day: BusinessDate, limit: Int
  ) async throws(StoreFault) -> [ClockRow] {
    try await overdue(
      "AND expiry_act_no IS NOT NULL AND is_escalated = 0", before: day.adding(days: 1),
      limit: limit)
  }

  public func overdueClocks(
    on day: BusinessDate, limit: Int
  ) async throws(StoreFault) -> [ClockRow] {
    try await overdue("AND closed_on IS NULL", before: day, limit: limit)
  }

  private func overdue(
    _ condition: String, before day: BusinessDate, limit: Int
  ) async throws(StoreFault) -> [ClockRow] {
    try read { reading in
      let rows = try reading.statement(
        """
        SELECT \(Reading.clockColumns) FROM clock_view JOIN case_view USING (case_no)
          JOIN symbol ON symbol_no = clock_no
        WHERE status = 0 AND clock_view.due_on < ? \(condition)
        ORDER BY clock_view.due_on, case_id, symbol.text LIMIT ?
        """)
      rows.bind(1, day)
      rows.bind(2, limit)
      return try reading.clockRows(rows)
    }
  }

  public func tasks(for roles: RoleSet, limit: Int) async throws(StoreFault) -> [TaskRow] {
    try read { reading in
      let rows = try reading.statement(
        """
        SELECT \(Reading.taskColumns) FROM task_view JOIN chain USING (case_no)
          JOIN symbol ON symbol_no = task_no
        WHERE roles & ? <> 0
        ORDER BY task_view.due_on IS NULL, task_view.due_on, case_id, symbol.text LIMIT ?
        """)
      rows.bind(1, roles.rawValue)
      rows.bind(2, limit)
      return try reading.taskRows(rows)
    }
  }
}
