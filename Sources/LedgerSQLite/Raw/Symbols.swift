import Casework
import Catalogue
import GRDB
import Ledger
import LegalTime
import Synchronization

/// What of an act is the same for many acts: stored once, named by a number.
struct ActSort: Hashable, Sendable {
  var procedureID: String
  var version: BusinessDate
  var kind: ActKind
  var name: String
  var role: Role

  init(_ act: Act) {
    procedureID = act.procedureID
    version = act.version
    kind = act.kind
    name = act.name
    role = act.role
  }

  init(procedureID: String, version: BusinessDate, kind: ActKind, name: String, role: Role) {
    self.procedureID = procedureID
    self.version = version
    self.kind = kind
    self.name = name
    self.role = role
  }
}

/// The words and act sorts that the tables name by numbers, at one moment.
struct SymbolList: Sendable {
  /// Numbers begin with 1: the first place is not used.
  var texts: [String] = [""]
  var numbers: [String: Int64] = [:]
  var sorts: [ActSort?] = [nil]
  var sortNumbers: [ActSort: Int64] = [:]

  func text(_ number: Int64) -> String {
    texts.indices.contains(Int(number)) ? texts[Int(number)] : ""
  }

  func sort(_ number: Int64) -> ActSort? {
    sorts.indices.contains(Int(number)) ? sorts[Int(number)] : nil
  }

  mutating func add(_ text: String, _ number: Int64) {
    while texts.count <= Int(number) { texts.append("") }
    texts[Int(number)] = text
    numbers[text] = number
  }

  mutating func add(_ sort: ActSort, _ number: Int64) {
    while sorts.count <= Int(number) { sorts.append(nil) }
    sorts[Int(number)] = sort
    sortNumbers[sort] = number
  }

  /// Reads those beyond the ones already known.
  mutating func load(_ db: Database) throws {
    let words = RawStatement(
      borrowing: try db.cachedStatement(
        sql: "SELECT symbol_no, text FROM symbol WHERE symbol_no >= ? ORDER BY symbol_no"
      ).sqliteStatement)
    words.bind(1, texts.count)
    while try words.step() { add(words.text(1), words.integer(0)) }
    let rows = RawStatement(
      borrowing: try db.cachedStatement(
        sql: """
          SELECT sort_no, procedure_id, version_on, kind, name, role FROM act_sort
          WHERE sort_no >= ? ORDER BY sort_no
          """
      ).sqliteStatement)
    rows.bind(1, sorts.count)
    while try rows.step() {
      guard let kind = ActKind(rawValue: rows.text(3)), let role = Role(rawValue: rows.text(5))
      else { continue }
      let sort = ActSort(
        procedureID: rows.text(1), version: rows.day(2), kind: kind, name: rows.text(4), role: role)
      add(sort, rows.integer(0))
    }
  }
}

/// The symbols that all readers share; grows as acts bring new words.
final class Symbols: Sendable {
  private let list = Mutex(SymbolList())

  /// What is known at a moment of reading; words that another process added are looked up first.
  func snapshot(_ db: Database) throws -> SymbolList {
    let newest = RawStatement(
      borrowing: try db.cachedStatement(
        sql: "SELECT (SELECT max(symbol_no) FROM symbol), (SELECT max(sort_no) FROM act_sort)"
      ).sqliteStatement)
    _ = try newest.step()
    let (words, sorts) = (newest.int(0), newest.int(1))
    newest.reset()
    let known = list.withLock { $0 }
    if known.texts.count > words, known.sorts.count > sorts { return known }
    var fresh = known
    try fresh.load(db)
    let loaded = fresh
    list.withLock { if $0.texts.count < loaded.texts.count { $0 = loaded } }
    return fresh
  }

  /// Takes over what the writer committed.
  func replace(with committed: SymbolList) { list.withLock { $0 = committed } }
}
