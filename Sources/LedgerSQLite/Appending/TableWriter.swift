import CSQLite
import Catalogue
import Ledger
import LegalTime

/// Writes rows of read models and the words they use; on the writing connection, within a transaction.
final class TableWriter {
  let connection: OpaquePointer?
  var symbols: SymbolList
  /// Facts of the transaction by figure, month and town; written once at its end.
  private var months: [MonthKey: (count: Int64, total: Int64)] = [:]
  private var headings: [String: Int64] = [:]
  /// By the address of the text in the program, which costs less than its characters.
  private var statements: [UnsafePointer<UInt8>: RawStatement] = [:]

  private struct MonthKey: Hashable {
    let figure: Int64
    let month: Int64
    let town: Int64
  }

  init(_ connection: OpaquePointer?, symbols: SymbolList) {
    self.connection = connection
    self.symbols = symbols
  }

  func statement(_ sql: StaticString) throws(SQLiteFailure) -> RawStatement {
    if let known = statements[sql.utf8Start] { return known }
    let made = try RawStatement(connection, sql.description)
    statements[sql.utf8Start] = made
    return made
  }

  /// The number of a word; a new word is written down.
  func number(_ text: String) throws(SQLiteFailure) -> Int64 {
    if let known = symbols.numbers[text] { return known }
    let insert = try statement("INSERT INTO symbol (text) VALUES (?)")
    insert.bind(1, text)
    try insert.run()
    let number = sqlite3_last_insert_rowid(connection)
    symbols.add(text, number)
    return number
  }

  func number(_ text: String?) throws(SQLiteFailure) -> Int64? {
    guard let text else { return nil }
    return try number(text)
  }

  /// The number of a sort of act; a new one is written down.
  func number(_ sort: ActSort) throws(SQLiteFailure) -> Int64 {
    if let known = symbols.sortNumbers[sort] { return known }
    let insert = try statement(
      "INSERT INTO act_sort (procedure_id, version_on, kind, name, role) VALUES (?, ?, ?, ?, ?)")
    insert.bind(1, sort.procedureID)
    insert.bind(2, sort.version)
    insert.bind(3, sort.kind.rawValue)
    insert.bind(4, sort.name)
    insert.bind(5, sort.role.rawValue)
    try insert.run()
    let number = sqlite3_last_insert_rowid(connection)
    symbols.add(sort, number)
    return number
  }

  /// The number of a heading; a new one is written down with what it is found by.
  func heading(_ text: String) throws(SQLiteFailure) -> Int64 {
    if let known = headings[text] { return known }
    let find = try statement("SELECT heading_no FROM heading WHERE text = ?")
    find.bind(1, text)
    var number: Int64
    if try find.step() {
      number = find.integer(0)
      find.reset()
    } else {
      let insert = try statement("INSERT INTO heading (text, folded) VALUES (?, ?)")
      insert.bind(1, text)
      insert.bind(2, SearchTerms.folded(text))
      try insert.run()
      number = sqlite3_last_insert_rowid(connection)
      let gram = try statement("INSERT INTO heading_gram (gram, heading_no) VALUES (?, ?)")
      for part in SearchTerms.grams(of: text) {
        gram.bind(1, part)
        gram.bind(2, number)
        try gram.run()
      }
    }
    if headings.count > 100_000 { headings.removeAll(keepingCapacity: true) }
    headings[text] = number
    return number
  }

  func addToMonth(_ fact: FactRow, figure: Int64, town: Int64) {
    guard fact.role == .counts else { return }
    let key = MonthKey(figure: figure, month: Self.month(of: fact.countedOn), town: town)
    let sum = months[key, default: (0, 0)]
    months[key] = (sum.count + 1, sum.total &+ fact.value)
  }

  /// The number of a calendar month: twelve times the year and the months before it.
  static func month(of day: BusinessDate) -> Int64 {
    let parts = day.components
    return Int64(parts.year * 12 + parts.month - 1)
  }

  /// Writes what the facts of the transaction add to their months.
  func finish() throws(SQLiteFailure) {
    guard !months.isEmpty else { return }
    let add = try statement(
      """
      INSERT INTO fact_month (figure_no, month, town_no, fact_count, total) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET fact_count = fact_count + excluded.fact_count,
        total = total + excluded.total
      """)
    for (key, sum) in months {
      add.bind(1, key.figure)
      add.bind(2, key.month)
      add.bind(3, key.town)
      add.bind(4, sum.count)
      add.bind(5, sum.total)
      try add.run()
    }
    months.removeAll(keepingCapacity: true)
  }
}
