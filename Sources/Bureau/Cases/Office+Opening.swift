public import CEL
public import Casework
public import Catalogue
import Ledger
public import LegalTime

extension Office {
  /// A new number for a case opened today.
  public func newCaseID() -> CaseID {
    var generator = SystemRandomNumberGenerator()
    return CaseNumber.make(on: today, using: &generator)
  }

  /// The command that opens a case of a procedure from a filled-in form.
  ///
  /// - Parameters:
  ///   - materials: ids of the materials handed in.
  ///   - extra: payload fields of the opening act beside the form.
  /// - Throws: `OfficeFault.absent` when the procedure is not in force.
  public func opening(
    of procedureID: String, caseID: CaseID, actID: ActID, form: [String: Value],
    materials: [String], extra: [String: Value], by caller: Caller
  ) throws(OfficeFault) -> Command {
    guard let procedure = edition.procedure(procedureID, on: today),
      let opening = procedure.openingAct
    else { throw .absent("事项 \(procedureID)") }
    guard let role = caller.role(for: opening) ?? counterRole(caller, opening) else {
      throw .forbidden("开立“\(procedure.heading.name)”")
    }
    var payload = extra
    payload["form"] = .map(form)
    if opening.fields.contains(where: { $0.id == "materials" }) {
      payload["materials"] = .list(materials.map(Value.string))
    }
    return Command(
      actID: actID, caseID: caseID, procedureID: procedureID, act: opening.id,
      actor: caller.actor, role: role, town: caller.user.town, occurredOn: today,
      payload: payload, recordedAt: time.now())
  }

  /// A clerk at the counter types what the applicant says, and the act is the applicant's.
  private func counterRole(_ caller: Caller, _ opening: ActRule) -> Role? {
    opening.roles.contains(.applicant) && caller.user.roles.contains(.clerk) ? .applicant : nil
  }

  /// The command for an act on a case that stands.
  ///
  /// - Throws: `OfficeFault.forbidden` when none of the caller's roles may do it.
  public func command(
    for rule: ActRule, on subject: Case, actID: ActID, seen: Int?, payload: [String: Value],
    occurredOn: BusinessDate?, by caller: Caller
  ) throws(OfficeFault) -> Command {
    guard let role = caller.role(for: rule) else { throw .forbidden("“\(rule.label)”") }
    if role == .applicant, subject.subject != caller.user.partyKey {
      throw .forbidden("办理别人的办件")
    }
    return Command(
      actID: actID, caseID: subject.id, expectedVersion: seen, act: rule.id,
      actor: caller.actor, role: role, town: caller.user.town,
      occurredOn: occurredOn ?? today, payload: payload, recordedAt: time.now())
  }

  /// Whether the caller may see this case: staff may, a party its own.
  public func maySee(_ subject: Case, _ caller: Caller) -> Bool {
    if caller.isStaff { return true }
    return subject.subject != nil && subject.subject == caller.user.partyKey
  }
}
