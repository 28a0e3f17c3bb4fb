extension Migrations {
  /// The acts and the heads of their chains: what can never be made again.
  ///
  /// Days are numbers of days since 1970-01-01 in Asia/Shanghai, moments microseconds since then, UTC.
  static let migration0001Ledger = """
    CREATE TABLE symbol (
      symbol_no INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    );
    CREATE TABLE act_sort (
      sort_no INTEGER PRIMARY KEY,
      procedure_id TEXT NOT NULL,
      version_on INTEGER NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      UNIQUE (procedure_id, version_on, kind, name, role)
    );
    CREATE TABLE chain (
      case_no INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL UNIQUE,
      act_count INTEGER NOT NULL,
      head BLOB NOT NULL
    );
    CREATE TABLE act (
      position INTEGER PRIMARY KEY,
      case_no INTEGER NOT NULL,
      number INTEGER NOT NULL,
      act_id TEXT NOT NULL,
      sort_no INTEGER NOT NULL,
      occurred_on INTEGER NOT NULL,
      occurred_at INTEGER,
      recorded_at INTEGER NOT NULL,
      district_no INTEGER NOT NULL,
      town_no INTEGER NOT NULL,
      actor TEXT NOT NULL,
      subject TEXT,
      payload TEXT NOT NULL,
      previous_hash BLOB NOT NULL,
      hash BLOB NOT NULL
    );
    CREATE UNIQUE INDEX act__case_no_number__unique ON act (case_no, number);
    CREATE UNIQUE INDEX act__act_id__unique ON act (act_id);
    CREATE TRIGGER act__never_updated BEFORE UPDATE ON act
      BEGIN SELECT RAISE(ABORT, 'acts are never changed'); END;
    CREATE TRIGGER act__never_deleted BEFORE DELETE ON act
      BEGIN SELECT RAISE(ABORT, 'acts are never removed'); END;
    CREATE TRIGGER act__never_replaced BEFORE INSERT ON act
      WHEN NEW.position <= (SELECT coalesce(max(position), 0) FROM act)
        OR EXISTS (SELECT 1 FROM act WHERE act_id = NEW.act_id)
        OR EXISTS (SELECT 1 FROM act WHERE case_no = NEW.case_no AND number = NEW.number)
      BEGIN SELECT RAISE(ABORT, 'acts are never replaced'); END;
    CREATE TRIGGER chain__only_grows BEFORE UPDATE ON chain
      WHEN NEW.case_no <> OLD.case_no OR NEW.case_id <> OLD.case_id
        OR NEW.act_count <= OLD.act_count
      BEGIN SELECT RAISE(ABORT, 'chains only grow'); END;
    CREATE TRIGGER chain__never_deleted BEFORE DELETE ON chain
      BEGIN SELECT RAISE(ABORT, 'chains are never removed'); END;
    CREATE VIEW act_text AS
      SELECT position, case_id, number, act_id, procedure_id,
        date(version_on * 86400, 'unixepoch') AS version, kind, name, role,
        date(occurred_on * 86400, 'unixepoch') AS occurred_on,
        strftime('%Y-%m-%dT%H:%M:%SZ', recorded_at / 1000000, 'unixepoch') AS recorded_at,
        district.text AS district, town.text AS town, actor, subject, payload,
        lower(hex(previous_hash)) AS previous_hash, lower(hex(hash)) AS hash
      FROM act JOIN chain USING (case_no) JOIN act_sort USING (sort_no)
        JOIN symbol AS district ON district.symbol_no = district_no
        JOIN symbol AS town ON town.symbol_no = town_no;
    """
}
