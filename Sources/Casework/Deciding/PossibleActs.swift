import CEL
public import Catalogue
public import LegalTime

/// An act that may follow in a case, and what can already be said about it.
public struct PossibleAct: Sendable {
  /// Where a guard stands before anything is filled in.
  public enum Standing: Sendable, Hashable {
    case met
    /// Not met, for the reason told.
    case unmet(Refusal)
    /// Rests on what will be stated with the act.
    case open
  }

  /// The act's rule.
  public let rule: ActRule
  /// What already stands in its way; nothing when it can be done now.
  public let obstacle: Refusal?
  /// The act's guards, in order, with their standing.
  public let guards: [(rule: GuardRule, standing: Standing)]

  /// Whether nothing stands in its way as far as can be said now.
  public var isClear: Bool { obstacle == nil }
}

/// The acts that somebody in this role may do next, with what already stands in their way.
///
/// Acts of another state, of other roles and of clocks are left out; with no role named, roles do
/// not matter. An act whose condition does not hold is left out too.
public func possibleActs(
  _ subject: Case, role: Role? = nil, actor: String = "", on day: BusinessDate,
  calendar: WorkCalendar
) -> [PossibleAct] {
  let context = Context(calendar: calendar, today: day, district: subject.district)
  return subject.procedure.body.acts.indices.compactMap { place in
    let rule = subject.procedure.body.acts[place]
    guard !rule.isOpening, !rule.roles.contains(.clock) || rule.roles.count > 1,
      role.map({ rule.roles.contains($0) }) ?? true
    else { return nil }
    let acting = role ?? rule.roles.first { $0 != .clock } ?? .head
    let proposal = Proposal(
      subject: subject, procedure: subject.procedure, rule: rule, place: place,
      command: Command(
        actID: "", caseID: subject.id, act: rule.id, actor: actor, role: acting,
        occurredOn: day, recordedAt: Instant.at(day)),
      context: context)
    return proposal.possibility
  }
}

extension Proposal {
  fileprivate var possibility: PossibleAct? {
    var obstacle: Refusal?
    for law in KindLaw.all where law.stage == .standing {
      guard let refusal = law.refusal(of: self) else { continue }
      if refusal.guardID == "kind/state" || refusal.guardID == "kind/closed" { return nil }
      obstacle = refusal
      break
    }
    guard let subject else { return nil }
    let facts = CaseFacts(of: subject, on: day)
    if let condition = rule.condition, !condition.readsTheAct, !facts.holds(condition) {
      return nil
    }
    let guards = rule.guards.compactMap {
      id -> (rule: GuardRule, standing: PossibleAct.Standing)? in
      guard let rule = procedure.guardRule(id) else { return nil }
      if rule.condition.readsTheAct || amountsReadTheAct(rule) { return (rule, .open) }
      return (rule, guardRefusal(rule, facts).map { .unmet($0) } ?? .met)
    }
    obstacle = obstacle ?? taskRefusal
    for entry in guards where obstacle == nil {
      if case .unmet(let refusal) = entry.standing { obstacle = refusal }
    }
    return PossibleAct(rule: rule, obstacle: obstacle, guards: guards)
  }

  private func amountsReadTheAct(_ rule: GuardRule) -> Bool {
    rule.condition.variablesUsed.contains("amounts")
      && procedure.body.amounts.contains { $0.program.readsTheAct }
  }
}
