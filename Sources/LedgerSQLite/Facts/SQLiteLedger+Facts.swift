import Casework
public import Ledger
import LegalTime

extension SQLiteLedger {
  public func answer(_ queries: [FactQuery]) async throws(StoreFault) -> [[FactAnswer]] {
    try await readAtLength { reading in try queries.map { try reading.answer($0) } }
  }

  public func contributions(
    to query: FactQuery, limit: Int, offset: Int
  ) async throws(StoreFault) -> ContributionPage {
    try await readAtLength { reading in
      var query = query
      query.byTown = false
      if query.measure == .months { return try reading.monthContributions(query, limit, offset) }
      return try reading.contributions(query, limit, offset)
    }
  }

  public func keys(of query: FactQuery) async throws(StoreFault) -> [Int64: Int64] {
    try await readAtLength { reading in
      var query = query
      query.byTown = false
      let sql = FactSQL(query, reading.symbols)
      let rows = try reading.statement(
        "SELECT key, sum(n) FROM (\(sql.grouped)) WHERE key IS NOT NULL GROUP BY key")
      sql.bind(to: rows)
      var keys: [Int64: Int64] = [:]
      while try rows.step() { keys[rows.integer(0)] = rows.integer(1) }
      return keys
    }
  }

  public func gaps(in figure: String?, limit: Int) async throws(StoreFault) -> [FigureGap] {
    try await readAtLength { reading in
      let rows = try reading.statement(
        """
        SELECT text, case_id, act_number, message FROM figure_gap JOIN chain USING (case_no)
          JOIN symbol ON symbol_no = figure_no
        WHERE ?1 IS NULL OR text = ?1 ORDER BY text, case_id, act_number LIMIT ?2
        """)
      rows.bind(1, figure)
      rows.bind(2, limit)
      var gaps: [FigureGap] = []
      while try rows.step() {
        gaps.append(
          FigureGap(
            figure: rows.text(0), caseID: CaseID(rows.text(1)), actNumber: rows.int(2),
            message: rows.text(3)))
      }
      return gaps
    }
  }
}

extension Reading {
  func answer(_ query: FactQuery) throws -> [FactAnswer] {
    let found: [FactAnswer]
    switch query.measure {
    case .months, .median: found = try scanned(query)
    default: found = try counted(query)
    }
    if query.byTown { return found.filter { $0.factCount > 0 }.sorted { $0.town < $1.town } }
    let town = query.town ?? ""
    return found.isEmpty
      ? [FactAnswer(town: town, value: 0, factCount: 0)]
      : found.map { FactAnswer(town: town, value: $0.value, factCount: $0.factCount) }
  }

  private func counted(_ query: FactQuery) throws -> [FactAnswer] {
    let sql = FactSQL(query, symbols)
    let rows: RawStatement
    if let months = sql.months {
      rows = try statement(sql.answerByMonths)
      rows.bind(1, sql.figure)
      rows.bind(2, months.first)
      rows.bind(3, months.last)
      if let town = sql.town { rows.bind(4, town) }
    } else {
      rows = try statement(sql.answer)
      sql.bind(to: rows)
    }
    var answers: [FactAnswer] = []
    while try rows.step() {
      answers.append(
        FactAnswer(
          town: symbols.text(rows.integer(0)), value: rows.integer(1), factCount: rows.integer(2)))
    }
    return answers
  }

  /// Answers what SQL has no word for, fact by fact.
  private func scanned(_ query: FactQuery) throws -> [FactAnswer] {
    let sql = FactSQL(query, symbols)
    let alive =
      query.hasEnding ? "AND (key IS NULL OR key IN (SELECT key FROM (\(sql.grouped))))" : ""
    let rows = try statement(
      "SELECT town_no, counted_on, value FROM fact WHERE \(sql.window) \(alive)")
    sql.bind(to: rows)
    var amounts: [Int64: [Int64]] = [:]
    var months: [Int64: Set<Int64>] = [:]
    while try rows.step() {
      let town = query.byTown ? rows.integer(0) : 0
      amounts[town, default: []].append(rows.integer(2))
      months[town, default: []].insert(TableWriter.month(of: rows.day(1)))
    }
    return amounts.map { town, values in
      let value: Int64 =
        query.measure == .median
        ? values.sorted()[(values.count - 1) / 2] : Int64(months[town]?.count ?? 0)
      return FactAnswer(
        town: symbols.text(town), value: value, factCount: Int64(values.count))
    }
  }

  func contributions(
    _ query: FactQuery, _ limit: Int, _ offset: Int
  ) throws -> ContributionPage {
    let sql = FactSQL(query, symbols)
    let whole = try statement(
      "SELECT count(*), coalesce(sum(value), 0) FROM (\(sql.byCase))")
    sql.bind(to: whole)
    _ = try whole.step()
    var page = ContributionPage(rows: [], caseCount: whole.int(0), total: whole.integer(1))
    let rows = try statement(
      """
      SELECT case_id, first, value, n FROM (\(sql.byCase)) JOIN chain USING (case_no)
      ORDER BY first >> 24, case_id LIMIT \(max(0, limit)) OFFSET \(max(0, offset))
      """)
    sql.bind(to: rows)
    while try rows.step() {
      page.rows.append(
        ContributionRow(
          caseID: CaseID(rows.text(0)), actNumber: Int(rows.integer(1) & 0xFF_FFFF),
          countedOn: BusinessDate(dayNumber: Int(rows.integer(1) >> 24)),
          value: rows.integer(2), factCount: rows.int(3)))
    }
    return page
  }

  /// Of each month the first fact counts one.
  func monthContributions(
    _ query: FactQuery, _ limit: Int, _ offset: Int
  ) throws -> ContributionPage {
    let sql = FactSQL(query, symbols)
    let rows = try statement(
      """
      SELECT case_id, act_number, counted_on FROM (\(sql.carrying)) JOIN chain USING (case_no)
      ORDER BY counted_on
      """)
    sql.bind(to: rows)
    var months: Set<Int64> = []
    var found: [CaseID: ContributionRow] = [:]
    while try rows.step() {
      guard months.insert(TableWriter.month(of: rows.day(2))).inserted else { continue }
      let id = CaseID(rows.text(0))
      if found[id] == nil {
        found[id] = ContributionRow(
          caseID: id, actNumber: rows.int(1), countedOn: rows.day(2), value: 0, factCount: 0)
      }
      found[id]?.value += 1
      found[id]?.factCount += 1
    }
    let sorted = found.values.sorted { ($0.countedOn, $0.caseID) < ($1.countedOn, $1.caseID) }
    return ContributionPage(
      rows: Array(sorted.dropFirst(offset).prefix(limit)), caseCount: sorted.count,
      total: Int64(months.count))
  }
}
