extension Migrations {
  /// What screens query; dropped and made again from the acts at will.
  static let migration0002ReadModels = """
    CREATE TABLE case_view (
      case_no INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL,
      procedure_no INTEGER NOT NULL,
      version_on INTEGER NOT NULL,
      area_no INTEGER NOT NULL,
      state_no INTEGER NOT NULL,
      result_no INTEGER,
      opened_on INTEGER NOT NULL,
      accepted_on INTEGER,
      closed_on INTEGER,
      state_changed_on INTEGER NOT NULL,
      last_occurred_on INTEGER NOT NULL,
      town_no INTEGER NOT NULL,
      party_key TEXT,
      heading_no INTEGER NOT NULL,
      bundle_no INTEGER,
      act_count INTEGER NOT NULL,
      due_on INTEGER,
      due_clock_no INTEGER,
      promised_on INTEGER,
      is_provisional INTEGER NOT NULL,
      awaits INTEGER NOT NULL
    );
    CREATE TABLE clock_view (
      case_no INTEGER NOT NULL,
      clock_no INTEGER NOT NULL,
      started_by INTEGER NOT NULL,
      started_on INTEGER NOT NULL,
      due_on INTEGER NOT NULL,
      due_at INTEGER,
      promised_on INTEGER,
      ended_on INTEGER,
      status INTEGER NOT NULL,
      expiry_act_no INTEGER,
      is_escalated INTEGER NOT NULL,
      is_provisional INTEGER NOT NULL,
      PRIMARY KEY (case_no, clock_no)
    ) WITHOUT ROWID;
    CREATE TABLE task_view (
      case_no INTEGER NOT NULL,
      task_no INTEGER NOT NULL,
      roles INTEGER NOT NULL,
      section TEXT,
      opened_by INTEGER NOT NULL,
      opened_on INTEGER NOT NULL,
      due_on INTEGER,
      PRIMARY KEY (case_no, task_no)
    ) WITHOUT ROWID;
    CREATE TABLE certificate_view (
      certificate_id TEXT PRIMARY KEY,
      case_no INTEGER NOT NULL,
      act_number INTEGER NOT NULL,
      certificate_no INTEGER NOT NULL,
      kind_no INTEGER NOT NULL,
      holder TEXT NOT NULL,
      issued_on INTEGER NOT NULL,
      valid_from INTEGER NOT NULL,
      valid_until INTEGER,
      revoked_on INTEGER
    ) WITHOUT ROWID;
    CREATE TABLE party_view (
      party_key TEXT PRIMARY KEY,
      kind TEXT,
      name TEXT NOT NULL,
      phone TEXT,
      position INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE material_view (
      party_key TEXT NOT NULL,
      material_no INTEGER NOT NULL,
      case_no INTEGER NOT NULL,
      received_on INTEGER NOT NULL,
      PRIMARY KEY (party_key, material_no, case_no, received_on)
    ) WITHOUT ROWID;
    CREATE TABLE heading (
      heading_no INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE,
      folded TEXT NOT NULL
    );
    CREATE TABLE heading_gram (
      gram TEXT NOT NULL,
      heading_no INTEGER NOT NULL,
      PRIMARY KEY (gram, heading_no)
    ) WITHOUT ROWID;
    CREATE TABLE fact (
      figure_no INTEGER NOT NULL,
      counted_on INTEGER NOT NULL,
      position INTEGER NOT NULL,
      item INTEGER NOT NULL,
      role INTEGER NOT NULL,
      occurred_on INTEGER NOT NULL,
      town_no INTEGER NOT NULL,
      case_no INTEGER NOT NULL,
      act_number INTEGER NOT NULL,
      key INTEGER,
      value INTEGER NOT NULL,
      PRIMARY KEY (figure_no, counted_on, position, item, role)
    ) WITHOUT ROWID;
    CREATE TABLE fact_month (
      figure_no INTEGER NOT NULL,
      month INTEGER NOT NULL,
      town_no INTEGER NOT NULL,
      fact_count INTEGER NOT NULL,
      total INTEGER NOT NULL,
      PRIMARY KEY (figure_no, month, town_no)
    ) WITHOUT ROWID;
    CREATE TABLE figure_gap (
      figure_no INTEGER NOT NULL,
      case_no INTEGER NOT NULL,
      act_number INTEGER NOT NULL,
      message TEXT NOT NULL,
      PRIMARY KEY (figure_no, case_no, act_number)
    ) WITHOUT ROWID;
    """

  /// The indexes of the read models, apart because a rebuild makes them after the rows.
  static let readModelIndexes: [(name: String, sql: String)] = [
    ("case_view__opened_on", "ON case_view (opened_on)"),
    ("case_view__procedure_no_opened_on", "ON case_view (procedure_no, opened_on)"),
    ("case_view__heading_no", "ON case_view (heading_no)"),
    ("case_view__party_key", "ON case_view (party_key) WHERE party_key IS NOT NULL"),
    ("case_view__bundle_no", "ON case_view (bundle_no) WHERE bundle_no IS NOT NULL"),
    ("case_view__due_on", "ON case_view (due_on) WHERE closed_on IS NULL"),
    ("clock_view__due_on", "ON clock_view (due_on) WHERE status = 0"),
    ("certificate_view__holder", "ON certificate_view (holder, kind_no)"),
    ("certificate_view__case_no", "ON certificate_view (case_no)"),
    (
      "fact__key",
      """
      ON fact (figure_no, key, counted_on, role, occurred_on, town_no, value)
      WHERE key IS NOT NULL
      """
    ),
  ]
}
