import Casework
import Catalogue
import Ledger
import LegalTime

extension Reading {
  static let caseColumns = """
    case_id, procedure_no, version_on, area_no, state_no, result_no, opened_on, accepted_on,
    closed_on, state_changed_on, last_occurred_on, town_no, party_key, heading.text, bundle_no,
    act_count, due_on, due_clock_no, promised_on, is_provisional, awaits, case_no
    """

  /// The case in the current row of `caseColumns`.
  func caseRow(_ row: RawStatement) -> CaseRow {
    CaseRow(
      caseID: CaseID(row.text(0)), procedureID: symbols.text(row.integer(1)), version: row.day(2),
      area: symbols.text(row.integer(3)), state: symbols.text(row.integer(4)),
      result: row.isNull(5) ? nil : OutcomeRule.Result(rawValue: symbols.text(row.integer(5))),
      openedOn: row.day(6), acceptedOn: row.dayIfAny(7), closedOn: row.dayIfAny(8),
      stateChangedOn: row.day(9), lastOccurredOn: row.day(10),
      town: symbols.text(row.integer(11)), partyKey: row.textIfAny(12), heading: row.text(13),
      bundle: word(row, 14), actCount: row.int(15), dueOn: row.dayIfAny(16),
      dueClock: word(row, 17), promisedOn: row.dayIfAny(18), isProvisional: row.integer(19) != 0,
      awaits: RoleSet(rawValue: row.integer(20)))
  }

  /// The word whose number stands in a column that may be empty.
  func word(_ row: RawStatement, _ column: Int32) -> String? {
    row.isNull(column) ? nil : symbols.text(row.integer(column))
  }

  func caseRow(number caseNo: Int64) throws -> CaseRow? {
    let row = try statement(
      "SELECT \(Self.caseColumns) FROM case_view JOIN heading USING (heading_no) WHERE case_no = ?")
    row.bind(1, caseNo)
    return try row.step() ? caseRow(row) : nil
  }

  static let clockColumns = """
    case_id, clock_no, started_by, started_on, clock_view.due_on, due_at, clock_view.promised_on,
    ended_on, status, expiry_act_no, is_escalated, clock_view.is_provisional
    """

  /// The clock in the current row of `clockColumns`.
  func clockRow(_ row: RawStatement) -> ClockRow {
    let statuses = ClockRow.Status.allCases
    return ClockRow(
      caseID: CaseID(row.text(0)), clock: symbols.text(row.integer(1)), startedBy: row.int(2),
      startedOn: row.day(3), dueOn: row.day(4), dueAt: row.instantIfAny(5),
      promisedOn: row.dayIfAny(6), endedOn: row.dayIfAny(7),
      status: statuses.indices.contains(row.int(8)) ? statuses[row.int(8)] : .running,
      expiryAct: word(row, 9), isEscalated: row.integer(10) != 0,
      isProvisional: row.integer(11) != 0)
  }

  func clockRows(_ rows: RawStatement) throws -> [ClockRow] {
    var clocks: [ClockRow] = []
    while try rows.step() { clocks.append(clockRow(rows)) }
    return clocks
  }

  static let taskColumns =
    "case_id, task_no, roles, section, opened_by, task_view.opened_on, task_view.due_on"

  func taskRows(_ rows: RawStatement) throws -> [TaskRow] {
    var tasks: [TaskRow] = []
    while try rows.step() {
      tasks.append(
        TaskRow(
          caseID: CaseID(rows.text(0)), task: symbols.text(rows.integer(1)),
          roles: RoleSet(rawValue: rows.integer(2)), section: rows.textIfAny(3),
          openedBy: rows.int(4), openedOn: rows.day(5), dueOn: rows.dayIfAny(6)))
    }
    return tasks
  }

  static let certificateColumns = """
    certificate_id, case_id, act_number, certificate_no, kind_no, holder, issued_on, valid_from,
    valid_until, revoked_on
    """

  func certificateRows(_ rows: RawStatement) throws -> [CertificateRow] {
    var certificates: [CertificateRow] = []
    while try rows.step() {
      certificates.append(
        CertificateRow(
          id: rows.text(0), caseID: CaseID(rows.text(1)), actNumber: rows.int(2),
          certificate: symbols.text(rows.integer(3)), kind: symbols.text(rows.integer(4)),
          holder: rows.text(5), issuedOn: rows.day(6), validFrom: rows.day(7),
          validUntil: rows.dayIfAny(8), revokedOn: rows.dayIfAny(9)))
    }
    return certificates
  }

  func party(_ key: String) throws -> PartyRow? {
    let row = try statement("SELECT kind, name, phone FROM party_view WHERE party_key = ?")
    row.bind(1, key)
    guard try row.step() else { return nil }
    return PartyRow(
      key: key, kind: row.textIfAny(0).flatMap { Procedure.Audience(rawValue: $0) },
      name: row.text(1), phone: row.textIfAny(2))
  }
}
