import Ledger
import LegalTime

/// A question about facts as SQL. Facts are grouped by key along the index `fact__key`, so that counting once,
/// taking the last and leaving out what ended are one walk over the figure's facts.
struct FactSQL {
  let query: FactQuery
  let figure: Int64
  let town: Int64?

  init(_ query: FactQuery, _ symbols: SymbolList) {
    self.query = query
    figure = symbols.numbers[query.figure] ?? 0
    town = query.town.map { symbols.numbers[$0] ?? 0 }
  }

  /// By what "first" and "last" are meant, in one number: the day in law, the place in the ledger, the place
  /// within the act.
  static let rank = "((occurred_on << 44) | (position << 12) | min(item, 4095))"

  /// Binds what `window` and the others name: 1 figure, 2 first day, 3 last day, 4 town.
  func bind(to statement: RawStatement) {
    statement.bind(1, figure)
    if statement.parameterCount >= 2 { statement.bind(2, query.from ?? .earliest) }
    if statement.parameterCount >= 3 { statement.bind(3, query.through) }
    if statement.parameterCount >= 4, let town { statement.bind(4, town) }
  }

  /// The facts that count, as a condition.
  var window: String {
    var condition = "figure_no = ?1 AND counted_on BETWEEN ?2 AND ?3 AND role = 1"
    if query.isCohort { condition += " AND occurred_on <= ?3" }
    if town != nil { condition += " AND town_no = ?4" }
    return condition
  }

  /// The last end of each key up to the last day.
  private var ends: String {
    """
    SELECT key, max(\(Self.rank)) AS rank FROM fact
    WHERE figure_no = ?1 AND role = -1 AND occurred_on <= ?3 GROUP BY key
    """
  }

  private var needsKeys: Bool { query.measure == .distinct || query.measure == .sumOfLast }

  /// The facts by key (and town), with number, sum, last rank and last amount; without those that ended.
  var grouped: String {
    let index = needsKeys ? "INDEXED BY fact__key" : ""
    let keyed = needsKeys ? "AND key IS NOT NULL" : ""
    let rank = query.hasEnding || query.measure == .sumOfLast ? "max(\(Self.rank))" : "0"
    let groups = """
      SELECT key, town_no, count(*) AS n, sum(value) AS total, value AS last, \(rank) AS rank
      FROM fact \(index) WHERE \(window) \(keyed)
      GROUP BY key\(query.byTown ? ", town_no" : "")
      """
    guard query.hasEnding else { return groups }
    return """
      SELECT grouped.* FROM (\(groups)) AS grouped
      LEFT JOIN (\(ends)) AS ends ON ends.key = grouped.key
      WHERE ends.rank IS NULL OR grouped.rank > ends.rank
      """
  }

  /// Lines of town, value and number of facts.
  var answer: String {
    let value =
      switch query.measure {
      case .distinct: "count(*)"
      case .sumOfLast: "sum(last)"
      case .sum: "sum(total)"
      default: "sum(n)"
      }
    let column = query.byTown ? "town_no" : "0"
    return "SELECT \(column), \(value), sum(n) FROM (\(grouped)) GROUP BY 1"
  }

  /// The same lines from the months' sums: 2 and 3 are then numbers of months.
  var answerByMonths: String {
    let value = query.measure == .sum ? "sum(total)" : "sum(fact_count)"
    return """
      SELECT \(query.byTown ? "town_no" : "0"), \(value), sum(fact_count) FROM fact_month
      WHERE figure_no = ?1 AND month BETWEEN ?2 AND ?3 \(town == nil ? "" : "AND town_no = ?4")
      GROUP BY 1
      """
  }

  /// The first and last month, when the question is one of whole months that their sums answer.
  var months: (first: Int64, last: Int64)? {
    guard query.measure == .count || query.measure == .sum, !query.isCohort, !query.hasEnding
    else { return nil }
    let end = query.through.adding(days: 1)
    guard end.components.day == 1 || query.through == .latest else { return nil }
    let last = TableWriter.month(of: query.through)
    guard let from = query.from else { return (0, last) }
    return from.components.day == 1 ? (TableWriter.month(of: from), last) : nil
  }

  /// The facts that carry the value: case, act number, day, what they carry.
  var carrying: String {
    let columns = "case_no, act_number, counted_on"
    switch query.measure {
    case .count, .months: return plain("1")
    case .sum, .median: return plain("value")
    case .distinct, .sumOfLast:
      let isLast = query.measure == .sumOfLast
      let pick = "\(isLast ? "max" : "min")(\(Self.rank))"
      let alive = query.hasEnding ? "AND key IN (SELECT key FROM (\(grouped)))" : ""
      return """
        SELECT \(columns), \(isLast ? "value" : "1") AS carried, \(pick) FROM fact
        WHERE \(window) AND key IS NOT NULL \(alive) GROUP BY key
        """
    }
  }

  private func plain(_ value: String) -> String {
    let alive =
      query.hasEnding ? "AND (key IS NULL OR key IN (SELECT key FROM (\(grouped))))" : ""
    return """
      SELECT case_no, act_number, counted_on, \(value) AS carried FROM fact
      WHERE \(window) \(alive)
      """
  }

  /// The same by case: case, first place, value, number of facts.
  var byCase: String {
    """
    SELECT case_no, min((counted_on << 24) | act_number) AS first, sum(carried) AS value,
      count(*) AS n
    FROM (\(carrying)) GROUP BY case_no
    """
  }
}
