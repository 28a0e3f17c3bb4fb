import GRDB
public import Ledger
public import LegalTime

extension SQLiteLedger {
  public func save(_ user: UserRow) async throws(StoreFault) {
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO user_account VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          user.id, user.name, user.passwordDigest, RoleSet(user.roles).rawValue,
          user.rights.joined(separator: " "), user.town, user.section, user.partyKey,
          user.isActive, user.createdAt.microsecondsSinceEpoch,
        ])
    }
  }

  public func user(_ id: String) async throws(StoreFault) -> UserRow? {
    try read { reading in
      let rows = try reading.statement("SELECT * FROM user_account WHERE user_id = ?")
      rows.bind(1, id)
      return try rows.step() ? Self.user(rows) : nil
    }
  }

  public func users() async throws(StoreFault) -> [UserRow] {
    try read { reading in
      let rows = try reading.statement("SELECT * FROM user_account ORDER BY user_id")
      var users: [UserRow] = []
      while try rows.step() { users.append(Self.user(rows)) }
      return users
    }
  }

  private static func user(_ row: RawStatement) -> UserRow {
    UserRow(
      id: row.text(0), name: row.text(1), passwordDigest: row.text(2),
      roles: RoleSet(rawValue: row.integer(3)).roles,
      rights: row.text(4).split(separator: " ").map(String.init), town: row.text(5),
      section: row.text(6), partyKey: row.textIfAny(7), isActive: row.integer(8) != 0,
      createdAt: row.instant(9))
  }

  public func save(_ session: SessionRow) async throws(StoreFault) {
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?)",
        arguments: [
          session.tokenDigest, session.userID, session.formToken,
          session.createdAt.microsecondsSinceEpoch, session.expiresAt.microsecondsSinceEpoch,
        ])
    }
  }

  public func session(
    _ tokenDigest: String, at moment: Instant
  ) async throws(StoreFault) -> SessionRow? {
    try read { reading in
      let row = try reading.statement(
        """
        SELECT user_id, form_token, created_at, expires_at FROM session
        WHERE token_digest = ? AND expires_at > ?
        """)
      row.bind(1, tokenDigest)
      row.bind(2, moment.microsecondsSinceEpoch)
      guard try row.step() else { return nil }
      return SessionRow(
        tokenDigest: tokenDigest, userID: row.text(0), formToken: row.text(1),
        createdAt: row.instant(2), expiresAt: row.instant(3))
    }
  }

  public func endSession(_ tokenDigest: String) async throws(StoreFault) {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE token_digest = ?", arguments: [tokenDigest])
    }
  }

  public func endSessions(before moment: Instant) async throws(StoreFault) {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE expires_at <= ?",
        arguments: [moment.microsecondsSinceEpoch])
    }
  }
}
