import CEL
import Casework
import Catalogue
import LegalTime

/// What is known of a procedure before any act: who may act in which state, which figures an act feeds.
final class ProcedurePlan: Sendable {
  let procedure: Procedure
  let earlierMaterials: Set<String>
  private let awaits: [String: RoleSet]
  private let feeds: [[FigureFeed]]
  private let headingField: String?

  init(_ procedure: Procedure, figures: [FigureDefinition], earlierMaterials: Set<String>) {
    self.procedure = procedure
    self.earlierMaterials = earlierMaterials
    var awaits: [String: RoleSet] = [:]
    for act in procedure.body.acts where Self.isAwaited(act.kind) {
      for state in act.from where procedure.outcome(in: state) == nil {
        awaits[state, default: []].formUnion(RoleSet(act.roles.filter { $0 != .clock }))
      }
    }
    self.awaits = awaits
    feeds = procedure.body.acts.map { act in
      figures.flatMap { FigureFeed.feeds(of: $0, from: act, of: procedure) }
    }
    headingField =
      procedure.body.party.name
      ?? procedure.body.form.first { if case .text = $0.type { true } else { false } }?.id
  }

  /// Acts that are always possible say nothing about whose turn it is.
  private static func isAwaited(_ kind: ActKind) -> Bool {
    switch kind {
    case .withdrawal, .rating, .note, .booking, .extension, .suspension: false
    default: true
    }
  }

  /// Takes in what one act adds; `subject` is the case with the act in it.
  func take(_ act: Act, in subject: Case, into yield: inout ActYield, with digester: Digester) {
    guard let place = procedure.actPosition(act.name) else { return }
    if act.kind.mayOpen || act.kind == .supplement {
      yield.partyStatedBy = act.number
      takeMaterials(of: act, in: subject, into: &yield)
    }
    guard !feeds[place].isEmpty else { return }
    let facts = CaseFacts(of: act, in: subject)
    for feed in feeds[place] {
      feed.take(act, in: subject, facts, into: &yield, with: digester)
    }
  }

  private func takeMaterials(of act: Act, in subject: Case, into yield: inout ActYield) {
    guard !earlierMaterials.isEmpty, let party = subject.subject,
      let handedIn = act.payload.mapValue?["materials"]?.listValue
    else { return }
    for material in handedIn.compactMap(\.stringValue) where earlierMaterials.contains(material) {
      yield.materials.append(
        MaterialRow(
          partyKey: party, material: material, caseID: subject.id, receivedOn: act.occurredOn))
    }
  }

  func row(of subject: Case, calendar: WorkCalendar) -> CaseRow {
    let state = subject.state
    var row = CaseRow(
      caseID: subject.id, procedureID: procedure.id, version: procedure.version,
      area: procedure.heading.area, state: state, result: subject.outcome?.result,
      openedOn: subject.openedOn, acceptedOn: subject.acceptedOn, closedOn: subject.closedOn,
      stateChangedOn: subject.stateChangedOn, lastOccurredOn: subject.lastOccurredOn,
      town: subject.town, partyKey: subject.subject,
      heading: headingField.flatMap { subject.form[$0]?.stringValue } ?? "",
      bundle: subject.bundle, actCount: subject.actCount)
    if subject.closedOn == nil { row.awaits = awaits[state] ?? [] }
    for run in subject.clocks where run.isOpen && !run.clock.isPaused {
      let due = run.due(on: subject.lastOccurredOn, calendar: calendar)
      if let known = row.dueOn, known <= due.on { continue }
      row.dueOn = due.on
      row.dueClock = run.id
      row.isProvisional = due.isProvisional
      row.promisedOn = promised(run, in: subject, calendar: calendar)
    }
    return row
  }

  func party(of subject: Case) -> PartyRow? {
    guard let key = subject.subject, !key.isEmpty else { return nil }
    let rule = procedure.body.party
    return PartyRow(
      key: key, kind: rule.kind, name: rule.name.flatMap { subject.form[$0]?.stringValue } ?? "",
      phone: rule.phone.flatMap { subject.form[$0]?.stringValue })
  }
}
