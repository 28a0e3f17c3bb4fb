import CEL
import Catalogue
public import LegalTime

/// What the clocks of a case have brought about by a day, earliest first; empty when nothing is due.
///
/// Each command's act has the same name however often it is asked for, and happens on the day after
/// the clock ran out.
public func automaticActs(
  _ subject: Case, on day: BusinessDate, calendar: WorkCalendar
) -> [Command] {
  var found: [(command: Command, position: Int)] = []
  for run in subject.clocks where run.ending == nil && run.escalatedBy == nil {
    let rule = subject.rule(of: run)
    guard !run.clock.isPaused, case .act(let id) = rule.expiry,
      let act = subject.procedure.act(id), act.from.contains(subject.state)
    else { continue }
    let due = run.due(on: day, calendar: calendar)
    guard due.on < day else { continue }
    let next = due.on.adding(days: 1)
    let command = Command(
      actID: .automatic(case: subject.id, clock: rule.id, startedBy: run.startedBy),
      caseID: subject.id, procedureID: subject.procedure.id, act: id, actor: "clock",
      role: .clock, town: subject.town,
      // What happened in the meantime cannot be overtaken: the state was another before.
      occurredOn: max(next, subject.stateChangedOn),
      payload: ["clock": .string(rule.id), "due": .string(due.on.description)],
      recordedAt: Instant.at(max(next, subject.stateChangedOn)))
    found.append((command, run.position))
  }
  return found.sorted {
    ($0.command.occurredOn, $0.position) < ($1.command.occurredOn, $1.position)
  }.map(\.command)
}
