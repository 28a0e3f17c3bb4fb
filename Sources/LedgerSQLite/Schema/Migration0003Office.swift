extension Migrations {
  /// Accounts, sessions, drafts, the reading log and settings: beside the ledger, not part of it.
  static let migration0003Office = """
    CREATE TABLE user_account (
      user_id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      password_digest TEXT NOT NULL,
      roles INTEGER NOT NULL,
      rights TEXT NOT NULL,
      town TEXT NOT NULL,
      section TEXT NOT NULL,
      party_key TEXT,
      is_active INTEGER NOT NULL,
      created_at INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE session (
      token_digest TEXT PRIMARY KEY,
      user_id TEXT NOT NULL,
      form_token TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX session__expires_at ON session (expires_at);
    CREATE TABLE draft (
      draft_id TEXT PRIMARY KEY,
      owner TEXT NOT NULL,
      procedure_id TEXT NOT NULL,
      fields TEXT NOT NULL,
      saved_at INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX draft__owner ON draft (owner, saved_at);
    CREATE TABLE reading (
      reading_no INTEGER PRIMARY KEY,
      read_at INTEGER NOT NULL,
      reader TEXT NOT NULL,
      sort TEXT NOT NULL,
      object TEXT NOT NULL,
      count INTEGER NOT NULL
    );
    CREATE INDEX reading__object ON reading (object);
    CREATE TRIGGER reading__never_updated BEFORE UPDATE ON reading
      BEGIN SELECT RAISE(ABORT, 'the reading log is never changed'); END;
    CREATE TRIGGER reading__never_deleted BEFORE DELETE ON reading
      BEGIN SELECT RAISE(ABORT, 'the reading log is never shortened'); END;
    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID;
    """
}
