import GRDB
public import Ledger
import LegalTime

extension SQLiteLedger {
  public func save(_ draft: DraftRow) async throws(StoreFault) {
    try await write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)",
        arguments: [
          draft.id, draft.owner, draft.procedureID, draft.fields,
          draft.savedAt.microsecondsSinceEpoch,
        ])
    }
  }

  public func draft(_ id: String) async throws(StoreFault) -> DraftRow? {
    try read { reading in
      let rows = try reading.statement("SELECT * FROM draft WHERE draft_id = ?")
      rows.bind(1, id)
      return try rows.step() ? Self.draft(rows) : nil
    }
  }

  public func drafts(of owner: String) async throws(StoreFault) -> [DraftRow] {
    try read { reading in
      let rows = try reading.statement(
        "SELECT * FROM draft WHERE owner = ? ORDER BY saved_at DESC, draft_id")
      rows.bind(1, owner)
      var drafts: [DraftRow] = []
      while try rows.step() { drafts.append(Self.draft(rows)) }
      return drafts
    }
  }

  private static func draft(_ row: RawStatement) -> DraftRow {
    DraftRow(
      id: row.text(0), owner: row.text(1), procedureID: row.text(2), fields: row.text(3),
      savedAt: row.instant(4))
  }

  public func discardDraft(_ id: String) async throws(StoreFault) {
    try await write { db in
      try db.execute(sql: "DELETE FROM draft WHERE draft_id = ?", arguments: [id])
    }
  }

  public func log(_ readings: [ReadingRow]) async throws(StoreFault) {
    try await write { db in
      let insert = try db.cachedStatement(
        sql: "INSERT INTO reading (read_at, reader, sort, object, count) VALUES (?, ?, ?, ?, ?)")
      for line in readings {
        try insert.execute(arguments: [
          line.readAt.microsecondsSinceEpoch, line.reader, line.sort, line.object, line.count,
        ])
      }
    }
  }

  public func readings(of object: String?, limit: Int) async throws(StoreFault) -> [ReadingRow] {
    try read { reading in
      let rows = try reading.statement(
        """
        SELECT read_at, reader, sort, object, count FROM reading
        WHERE ?1 IS NULL OR object = ?1 ORDER BY reading_no DESC LIMIT ?2
        """)
      rows.bind(1, object)
      rows.bind(2, limit)
      var lines: [ReadingRow] = []
      while try rows.step() {
        lines.append(
          ReadingRow(
            readAt: rows.instant(0), reader: rows.text(1), sort: rows.text(2),
            object: rows.text(3), count: rows.int(4)))
      }
      return lines
    }
  }

  public func setting(_ name: String) async throws(StoreFault) -> String? {
    try read { reading in
      let row = try reading.statement("SELECT value FROM setting WHERE name = ?")
      row.bind(1, name)
      return try row.step() ? row.text(0) : nil
    }
  }

  public func set(_ name: String, _ value: String?) async throws(StoreFault) {
    try await write { db in
      if let value {
        try db.execute(
          sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)", arguments: [name, value])
      } else {
        try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      }
    }
  }
}
