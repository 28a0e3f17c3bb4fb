import CEL
public import Catalogue
import LegalTime

extension Proposal {
  /// The condition under which the act is offered at all.
  func conditionRefusal(_ facts: CaseFacts) -> Refusal? {
    guard let condition = rule.condition, !facts.holds(condition) else { return nil }
    return Refusal(
      guardID: "kind/condition", message: "这一件不适用“\(rule.label)”。",
      basisIDs: rule.basis, bases: procedure.cites(rule.basis), remedy: "请办适用于这一件的其他步骤。",
      trace: facts.explain(condition))
  }

  /// Work beside the main path that must be done before.
  var taskRefusal: Refusal? {
    guard let subject else { return nil }
    let open = subject.openTasks.map { subject.rule(of: $0) }.filter { rule.after.contains($0.id) }
    guard !open.isEmpty else { return nil }
    let names = open.map { task in
      task.section.map { "“\(task.label)”（\($0)）" } ?? "“\(task.label)”"
    }
    let basis = open.flatMap(\.basis)
    return Refusal(
      guardID: "kind/tasks-open",
      message: "\(names.joined(separator: "、"))还没有完成，不能“\(rule.label)”。",
      basisIDs: basis, bases: procedure.cites(basis), remedy: "请先完成这些工作。")
  }

  /// The procedure's own guards, in order.
  func guardRefusal(_ facts: CaseFacts) -> Refusal? {
    for id in rule.guards {
      guard let named = procedure.guardRule(id), let refusal = guardRefusal(named, facts) else {
        continue
      }
      return refusal
    }
    return nil
  }

  /// The refusal by one guard, when it does not hold.
  func guardRefusal(_ named: GuardRule, _ facts: CaseFacts) -> Refusal? {
    guard !facts.holds(named.condition) else { return nil }
    return Refusal(
      guardID: named.id, message: facts.text(of: named.otherwise), basisIDs: named.basis,
      bases: procedure.cites(named.basis), remedy: "满足这一条之后再“\(rule.label)”。",
      trace: facts.explain(named.condition))
  }

  /// The act as it will be stored.
  func act(with statement: Statement) -> Act {
    Act(
      id: command.actID, caseID: subject?.id ?? command.caseID,
      number: (subject?.actCount ?? 0) + 1, procedureID: procedure.id, version: procedure.version,
      kind: kind, name: rule.id, occurredOn: day, occurredAt: command.occurredAt,
      recordedAt: command.recordedAt, district: subject?.district ?? context.district,
      town: subject?.town ?? statement.town, actor: command.actor, role: command.role,
      subject: subject?.subject ?? statement.party, payload: .map(statement.payload))
  }
}

extension Procedure {
  /// The provisions with these ids as they are cited; a question is told by the reading taken.
  public func cites(_ ids: [String]) -> [String] {
    ids.compactMap { id in
      if let basis = basis(id) { return basis.cite }
      guard id.hasPrefix("question/") else { return nil }
      let name = id.dropFirst("question/".count)
      return body.questions.first { $0.id == name }.map { "存疑：\($0.ask)取\($0.taken)" }
    }
  }
}
