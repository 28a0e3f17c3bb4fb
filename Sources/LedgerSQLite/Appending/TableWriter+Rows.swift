import Casework
import Catalogue
import Ledger
import LegalTime

extension TableWriter {
  /// Writes everything that acts changed. `position` gives the place of an act by its number in the case.
  func write(
    _ changes: Projection, caseNo: Int64, isNew: Bool, position: (Int) -> Int64
  ) throws(SQLiteFailure) {
    if isNew {
      try insert(changes.row, caseNo)
    } else {
      try update(changes.row, caseNo, statesParty: changes.party != nil)
    }
    for clock in changes.clocks { try write(clock, caseNo) }
    if changes.changesTasks { try write(changes.tasks, caseNo, isNew: isNew) }
    for certificate in changes.certificates { try write(certificate, caseNo) }
    if let party = changes.party { try write(party, position(changes.partyStatedBy)) }
    for material in changes.materials { try write(material, caseNo) }
    for fact in changes.facts { try write(fact, caseNo, position(fact.actNumber)) }
    for gap in changes.gaps { try write(gap, caseNo) }
  }

  private func insert(_ row: CaseRow, _ caseNo: Int64) throws(SQLiteFailure) {
    let heading = try heading(row.heading)
    let insert = try statement(
      """
      INSERT INTO case_view (case_no, state_no, result_no, accepted_on, closed_on,
        state_changed_on, last_occurred_on, town_no, act_count, due_on, due_clock_no, promised_on,
        is_provisional, awaits, party_key, heading_no, case_id, procedure_no, version_on, area_no,
        opened_on, bundle_no)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try bindState(of: row, to: insert, caseNo)
    insert.bind(15, row.partyKey)
    insert.bind(16, heading)
    insert.bind(17, row.caseID.text)
    insert.bind(18, try number(row.procedureID))
    insert.bind(19, row.version)
    insert.bind(20, try number(row.area))
    insert.bind(21, row.openedOn)
    insert.bind(22, try number(row.bundle))
    try insert.run()
  }

  /// The columns that any act may change, in the places 1 to 14.
  private func bindState(
    of row: CaseRow, to statement: RawStatement, _ caseNo: Int64
  ) throws(SQLiteFailure) {
    statement.bind(1, caseNo)
    statement.bind(2, try number(row.state))
    statement.bind(3, try number(row.result?.rawValue))
    statement.bind(4, row.acceptedOn)
    statement.bind(5, row.closedOn)
    statement.bind(6, row.stateChangedOn)
    statement.bind(7, row.lastOccurredOn)
    statement.bind(8, try number(row.town))
    statement.bind(9, row.actCount)
    statement.bind(10, row.dueOn)
    statement.bind(11, try number(row.dueClock))
    statement.bind(12, row.promisedOn)
    statement.bind(13, row.isProvisional ? 1 : 0)
    statement.bind(14, row.awaits.rawValue)
  }

  private func update(
    _ row: CaseRow, _ caseNo: Int64, statesParty: Bool
  ) throws(SQLiteFailure) {
    let update = try statement(
      """
      UPDATE case_view SET state_no = ?2, result_no = ?3, accepted_on = ?4, closed_on = ?5,
        state_changed_on = ?6, last_occurred_on = ?7, town_no = ?8, act_count = ?9, due_on = ?10,
        due_clock_no = ?11, promised_on = ?12, is_provisional = ?13, awaits = ?14
      WHERE case_no = ?1
      """)
    try bindState(of: row, to: update, caseNo)
    try update.run()
    guard statesParty else { return }
    let name = try statement(
      "UPDATE case_view SET party_key = ?2, heading_no = ?3 WHERE case_no = ?1")
    name.bind(1, caseNo)
    name.bind(2, row.partyKey)
    name.bind(3, try heading(row.heading))
    try name.run()
  }

  private func write(_ clock: ClockRow, _ caseNo: Int64) throws(SQLiteFailure) {
    let replace = try statement(
      """
      INSERT OR REPLACE INTO clock_view (case_no, clock_no, started_by, started_on, due_on, due_at,
        promised_on, ended_on, status, expiry_act_no, is_escalated, is_provisional)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    replace.bind(1, caseNo)
    replace.bind(2, try number(clock.clock))
    replace.bind(3, clock.startedBy)
    replace.bind(4, clock.startedOn)
    replace.bind(5, clock.dueOn)
    replace.bind(6, clock.dueAt?.microsecondsSinceEpoch)
    replace.bind(7, clock.promisedOn)
    replace.bind(8, clock.endedOn)
    replace.bind(9, ClockRow.Status.allCases.firstIndex(of: clock.status) ?? 0)
    replace.bind(10, try number(clock.expiryAct))
    replace.bind(11, clock.isEscalated ? 1 : 0)
    replace.bind(12, clock.isProvisional ? 1 : 0)
    try replace.run()
  }

  private func write(
    _ tasks: [TaskRow], _ caseNo: Int64, isNew: Bool
  ) throws(SQLiteFailure) {
    if !isNew {
      let clear = try statement("DELETE FROM task_view WHERE case_no = ?")
      clear.bind(1, caseNo)
      try clear.run()
    }
    for task in tasks {
      let insert = try statement(
        """
        INSERT INTO task_view (case_no, task_no, roles, section, opened_by, opened_on, due_on)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
      insert.bind(1, caseNo)
      insert.bind(2, try number(task.task))
      insert.bind(3, task.roles.rawValue)
      insert.bind(4, task.section)
      insert.bind(5, task.openedBy)
      insert.bind(6, task.openedOn)
      insert.bind(7, task.dueOn)
      try insert.run()
    }
  }

  private func write(_ certificate: CertificateRow, _ caseNo: Int64) throws(SQLiteFailure) {
    let replace = try statement(
      """
      INSERT OR REPLACE INTO certificate_view (certificate_id, case_no, act_number, certificate_no,
        kind_no, holder, issued_on, valid_from, valid_until, revoked_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    replace.bind(1, certificate.id)
    replace.bind(2, caseNo)
    replace.bind(3, certificate.actNumber)
    replace.bind(4, try number(certificate.certificate))
    replace.bind(5, try number(certificate.kind))
    replace.bind(6, certificate.holder)
    replace.bind(7, certificate.issuedOn)
    replace.bind(8, certificate.validFrom)
    replace.bind(9, certificate.validUntil)
    replace.bind(10, certificate.revokedOn)
    try replace.run()
  }

  private func write(_ party: PartyRow, _ position: Int64) throws(SQLiteFailure) {
    let upsert = try statement(
      """
      INSERT INTO party_view (party_key, kind, name, phone, position) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET kind = excluded.kind, name = excluded.name,
        phone = excluded.phone, position = excluded.position
      WHERE excluded.position >= position
      """)
    upsert.bind(1, party.key)
    upsert.bind(2, party.kind?.rawValue)
    upsert.bind(3, party.name)
    upsert.bind(4, party.phone)
    upsert.bind(5, position)
    try upsert.run()
  }

  private func write(_ material: MaterialRow, _ caseNo: Int64) throws(SQLiteFailure) {
    let insert = try statement(
      """
      INSERT OR REPLACE INTO material_view (party_key, material_no, case_no, received_on)
      VALUES (?, ?, ?, ?)
      """)
    insert.bind(1, material.partyKey)
    insert.bind(2, try number(material.material))
    insert.bind(3, caseNo)
    insert.bind(4, material.receivedOn)
    try insert.run()
  }

  private func write(
    _ fact: FactRow, _ caseNo: Int64, _ position: Int64
  ) throws(SQLiteFailure) {
    let figure = try number(fact.figure)
    let town = try number(fact.town)
    let insert = try statement(
      """
      INSERT INTO fact (figure_no, counted_on, position, item, role, occurred_on, town_no, case_no,
        act_number, key, value)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insert.bind(1, figure)
    insert.bind(2, fact.countedOn)
    insert.bind(3, position)
    insert.bind(4, fact.item)
    insert.bind(5, fact.role.rawValue)
    insert.bind(6, fact.occurredOn)
    insert.bind(7, town)
    insert.bind(8, caseNo)
    insert.bind(9, fact.actNumber)
    insert.bind(10, fact.key)
    insert.bind(11, fact.value)
    try insert.run()
    addToMonth(fact, figure: figure, town: town)
  }

  private func write(_ gap: FigureGap, _ caseNo: Int64) throws(SQLiteFailure) {
    let insert = try statement(
      """
      INSERT OR REPLACE INTO figure_gap (figure_no, case_no, act_number, message)
      VALUES (?, ?, ?, ?)
      """)
    insert.bind(1, try number(gap.figure))
    insert.bind(2, caseNo)
    insert.bind(3, gap.actNumber)
    insert.bind(4, gap.message)
    try insert.run()
  }
}
