import Casework
import Catalogue
import LegalTime

extension ProcedurePlan {
  func clocks(
    of subject: Case, changedSince before: Case?, calendar: WorkCalendar
  ) -> [ClockRow] {
    subject.clocks.compactMap { run in
      if let before, before.clocks.contains(run) { return nil }
      return row(of: run, in: subject, calendar: calendar)
    }
  }

  private func row(of run: CaseClock, in subject: Case, calendar: WorkCalendar) -> ClockRow {
    let clock = run.clock
    let due = run.due(on: clock.pausedOn ?? subject.lastOccurredOn, calendar: calendar)
    let rule = subject.rule(of: run)
    let status: ClockRow.Status =
      switch run.ending {
      case .stopped: run.isMet(calendar: calendar) ? .met : .late
      case .ranOut: .ranOut
      case .lapsed: .lapsed
      case nil: clock.isPaused ? .paused : .running
      }
    var expiryAct: String?
    if case .act(let id) = rule.expiry { expiryAct = id }
    return ClockRow(
      caseID: subject.id, clock: run.id, startedBy: run.startedBy, startedOn: clock.startedOn,
      dueOn: due.on, dueAt: due.at, promisedOn: promised(run, in: subject, calendar: calendar),
      endedOn: clock.stoppedOn, status: status, expiryAct: expiryAct,
      isEscalated: run.escalatedBy != nil, isProvisional: due.isProvisional)
  }

  /// The promised day: the same run with the promised length.
  func promised(_ run: CaseClock, in subject: Case, calendar: WorkCalendar) -> BusinessDate? {
    let rule = subject.rule(of: run)
    guard let length = rule.promised else { return nil }
    var clock = LegalClock(
      id: run.id, duration: length, rule: rule.rule, startedOn: run.clock.startedOn)
    for pause in run.clock.pauses {
      clock.pause(on: pause.first)
      clock.resume(on: pause.last)
    }
    for added in run.clock.extensions { clock.extend(by: added) }
    if let day = run.clock.pausedOn { clock.pause(on: day) }
    return clock.due(on: run.clock.pausedOn ?? subject.lastOccurredOn, calendar: calendar).on
  }

  func tasks(of subject: Case, calendar: WorkCalendar) -> [TaskRow] {
    guard subject.closedOn == nil else { return [] }
    return subject.openTasks.map { task in
      let rule = subject.rule(of: task)
      let due = rule.runs.map { length in
        LegalClock(id: rule.id, duration: length, startedOn: task.openedOn)
          .due(on: task.openedOn, calendar: calendar).on
      }
      return TaskRow(
        caseID: subject.id, task: rule.id, roles: RoleSet(rule.roles), section: rule.section,
        openedBy: task.openedBy, openedOn: task.openedOn, dueOn: due)
    }
  }

  func certificates(of subject: Case, changedSince before: Case?) -> [CertificateRow] {
    guard !procedure.body.certificates.isEmpty else { return [] }
    let known = before?.certificates ?? []
    return subject.certificates.filter { !known.contains($0) }.map { issued in
      CertificateRow(
        id: "\(subject.id)/\(issued.issuedBy)/\(issued.id)/\(issued.row)", caseID: subject.id,
        actNumber: issued.issuedBy, certificate: issued.id, kind: issued.kind,
        holder: issued.holder, issuedOn: subject.history[issued.issuedBy - 1].occurredOn,
        validFrom: issued.validFrom, validUntil: issued.validUntil, revokedOn: issued.revokedOn)
    }
  }
}
