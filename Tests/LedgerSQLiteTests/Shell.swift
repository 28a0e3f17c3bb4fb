import CSQLite

/// Somebody with the database file and a tool of their own.
final class Shell {
  private var connection: OpaquePointer?

  init(_ path: String) { sqlite3_open(path, &connection) }

  deinit { sqlite3_close(connection) }

  /// Runs statements; gives what SQLite said when it refused.
  @discardableResult
  func run(_ sql: String) -> String? {
    guard sqlite3_exec(connection, sql, nil, nil, nil) != SQLITE_OK else { return nil }
    return String(cString: sqlite3_errmsg(connection))
  }

  /// The one number a query gives.
  func number(_ sql: String) -> Int64? {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK,
      sqlite3_step(statement) == SQLITE_ROW
    else { return nil }
    return sqlite3_column_int64(statement, 0)
  }

  /// Takes away what keeps acts from being changed.
  func disarm() {
    for name in [
      "act__never_updated", "act__never_deleted", "act__never_replaced", "chain__only_grows",
      "chain__never_deleted",
    ] { run("DROP TRIGGER \(name)") }
  }
}
