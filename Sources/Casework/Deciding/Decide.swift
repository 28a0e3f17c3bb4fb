import CEL
import Catalogue
import LegalTime

/// Says whether the law allows an act: the acts to append, or why not.
///
/// Pure. Acts that clocks had brought about by the command's day come first, so that the answer
/// does not depend on when the scheduler last ran.
public func decide(_ subject: Case?, _ command: Command, _ context: Context) -> Decision {
  guard let procedure = subject?.procedure ?? context.procedure else {
    return .refusal(.unknown("没有这个事项", id: "procedure"))
  }
  var subject = subject
  var acts: [Act] = []
  if command.role != .clock, let open = subject {
    let caughtUp = catchUp(open, through: command.occurredOn, context, at: command)
    acts = caughtUp.acts
    subject = caughtUp.subject
  }
  switch decideAlone(subject, procedure, command, context) {
  case .refusal(let refusal): return .refusal(refusal)
  case .acts(let decided): return .acts(acts + decided)
  }
}

/// The case with everything that its clocks had brought about by a day, and those acts.
private func catchUp(
  _ subject: Case, through day: BusinessDate, _ context: Context, at command: Command
) -> (subject: Case, acts: [Act]) {
  var subject = subject
  var acts: [Act] = []
  let last = min(day, context.today)
  // Each round ends a run of a clock or names its act, so that the rounds come to an end.
  for _ in 0..<automaticRoundsLimit {
    guard
      var next = automaticActs(subject, on: last, calendar: context.calendar).first
    else { break }
    next.recordedAt = command.recordedAt
    guard case .acts(let decided) = decideAlone(subject, subject.procedure, next, context) else {
      break
    }
    for act in decided { subject.apply(act) }
    acts += decided
  }
  return (subject, acts)
}

/// How many acts of clocks may follow one another on their own.
let automaticRoundsLimit = 32

private func decideAlone(
  _ subject: Case?, _ procedure: Procedure, _ command: Command, _ context: Context
) -> Decision {
  guard let place = procedure.actPosition(command.act) else {
    return .refusal(
      .unknown("“\(procedure.heading.name)”没有“\(command.act)”这一步", id: "act"))
  }
  let proposal = Proposal(
    subject: subject, procedure: procedure, rule: procedure.body.acts[place], place: place,
    command: command, context: context)
  for law in KindLaw.all {
    if let refusal = law.refusal(of: proposal) { return .refusal(refusal) }
  }
  var statement = Statement(of: proposal)
  if let refusal = statement.refusal { return .refusal(refusal) }
  let facts = statement.facts
  if let refusal = proposal.conditionRefusal(facts) ?? proposal.taskRefusal
    ?? proposal.guardRefusal(facts)
  {
    return .refusal(refusal)
  }
  statement.complete()
  return .acts([proposal.act(with: statement)])
}

extension Refusal {
  static func unknown(_ message: String, id: String) -> Refusal {
    Refusal(guardID: "kind/unknown-\(id)", message: "\(message)。", remedy: "请从事项目录里选。")
  }
}
