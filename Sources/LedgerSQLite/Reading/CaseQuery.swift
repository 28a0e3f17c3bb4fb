import Casework
import Catalogue
import Ledger
import LegalTime

/// A filter of cases as a condition over `case_view` with its values.
struct CaseQuery {
  /// A value of a condition.
  enum Value {
    case number(Int64)
    case text(String)
  }

  private var conditions: [String] = []
  private(set) var values: [Value] = []

  /// `WHERE …`, or nothing.
  var clause: String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }

  init(_ filter: CaseFilter, _ search: SearchTerms, _ symbols: SymbolList) {
    addWords("procedure_no", filter.procedures, symbols)
    addWords("area_no", filter.areas, symbols)
    addWords("state_no", filter.states, symbols)
    addWords("town_no", filter.towns, symbols)
    if let party = filter.party { add("party_key = ?", .text(party)) }
    if let bundle = filter.bundle { addWords("bundle_no", [bundle], symbols) }
    if let result = filter.result { addWords("result_no", [result.rawValue], symbols) }
    if let isClosed = filter.isClosed {
      conditions.append(isClosed ? "closed_on IS NOT NULL" : "closed_on IS NULL")
    }
    if !filter.awaits.isEmpty { add("awaits & ? <> 0", .number(filter.awaits.rawValue)) }
    if let day = filter.dueThrough {
      add("closed_on IS NULL AND due_on IS NOT NULL AND due_on <= ?", .number(day))
    }
    if let span = filter.openedIn {
      add("opened_on BETWEEN ? AND ?", .number(span.first), .number(span.last))
    }
    if let span = filter.closedIn {
      add("closed_on BETWEEN ? AND ?", .number(span.first), .number(span.last))
    }
    for term in search.terms { add(term, symbols) }
  }

  static func order(_ order: CaseOrder) -> String {
    switch order {
    case .due: "due_on IS NULL, due_on"
    case .newest: "opened_on DESC"
    case .latest: "last_occurred_on DESC"
    }
  }

  /// Goes on after a place in the list.
  mutating func move(after cursor: CaseCursor?, order: CaseOrder) {
    guard let cursor else { return }
    let day = Value.number(Int64(cursor.day))
    let id = Value.text(cursor.caseID.text)
    switch order {
    case .due where cursor.day == CaseCursor.noDay:
      add("due_on IS NULL AND case_id > ?", id)
    case .due:
      add("(due_on IS NULL OR due_on > ? OR (due_on = ? AND case_id > ?))", day, day, id)
    case .newest:
      add("opened_on <= ? AND (opened_on < ? OR case_id > ?)", day, day, id)
    case .latest:
      add("last_occurred_on <= ? AND (last_occurred_on < ? OR case_id > ?)", day, day, id)
    }
  }

  func bind(to statement: RawStatement) {
    for (place, value) in values.enumerated() {
      switch value {
      case .number(let number): statement.bind(Int32(place + 1), number)
      case .text(let text): statement.bind(Int32(place + 1), text)
      }
    }
  }

  private mutating func add(_ condition: String, _ more: Value...) {
    conditions.append(condition)
    values += more
  }

  private mutating func addWords(_ column: String, _ words: [String], _ symbols: SymbolList) {
    guard !words.isEmpty else { return }
    let marks = words.map { _ in "?" }.joined(separator: ", ")
    conditions.append("\(column) IN (\(marks))")
    values += words.map { .number(symbols.numbers[$0] ?? 0) }
  }

  private mutating func add(_ term: SearchTerms.Term, _ symbols: SymbolList) {
    var sides = ["case_id GLOB ?"]
    values.append(.text(Self.prefix(term.code)))
    sides.append("heading_no IN (\(headings(containing: term.folded)))")
    if term.code.utf8.count >= 6 {
      sides.append("party_key GLOB ?")
      values.append(.text(Self.prefix(term.code)))
    } else {
      sides.append("party_key = ?")
      values.append(.text(term.code))
    }
    for procedure in term.procedures.sorted() {
      sides.append("procedure_no = ?")
      values.append(.number(symbols.numbers[procedure] ?? 0))
    }
    conditions.append("(" + sides.joined(separator: " OR ") + ")")
  }

  /// A pattern for texts that begin with these characters.
  private static func prefix(_ text: String) -> String {
    String(text.flatMap { "*?[".contains($0) ? "[\($0)]" : String($0) }) + "*"
  }

  /// Headings that contain a word: by the beginning of a pair for one character, by the pair for two, by all
  /// pairs and then the text itself for more.
  private mutating func headings(containing word: String) -> String {
    let scalars = Array(word.unicodeScalars)
    if scalars.count == 1 {
      values += [.text(word), .text(word + "\u{10FFFF}")]
      return "SELECT heading_no FROM heading_gram WHERE gram >= ? AND gram < ?"
    }
    let pairs = (1..<scalars.count).map {
      String(String.UnicodeScalarView([scalars[$0 - 1], scalars[$0]]))
    }
    let sets = pairs.map { _ in "SELECT heading_no FROM heading_gram WHERE gram = ?" }
      .joined(separator: " INTERSECT ")
    values += pairs.map { .text($0) }
    guard pairs.count > 1 else { return sets }
    values.append(.text(word))
    return """
      SELECT heading_no FROM heading WHERE heading_no IN (\(sets)) AND instr(folded, ?) > 0
      """
  }
}

extension CaseQuery.Value {
  /// A day as the tables hold it.
  static func number(_ day: BusinessDate) -> Self { .number(Int64(day.dayNumber)) }
}
