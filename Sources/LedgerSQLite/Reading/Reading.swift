import GRDB

/// One moment of reading: a connection and the symbols known at that moment.
struct Reading {
  let db: Database
  let symbols: SymbolList

  /// A statement kept by the connection, ready to be bound.
  func statement(_ sql: String) throws -> RawStatement {
    RawStatement(borrowing: try db.cachedStatement(sql: sql).sqliteStatement)
  }

  /// The number of a word; one that no row has when the word is not known.
  func number(_ text: String) -> Int64 { symbols.numbers[text] ?? 0 }
}
