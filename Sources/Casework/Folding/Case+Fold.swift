import CEL
public import Catalogue
import LegalTime

extension Case {
  /// The case that these acts make, or nothing when there are none. Cannot fail: an act that does
  /// not fit is remembered and changes nothing else.
  public static func fold(_ acts: some Sequence<Act>, procedure: Procedure) -> Case? {
    var result: Case?
    for act in acts {
      if result == nil { result = Case(opening: act, procedure: procedure) }
      result?.apply(act)
    }
    return result
  }

  /// The case that its first act makes.
  public static func opened(by act: Act, procedure: Procedure) -> Case {
    var result = Case(opening: act, procedure: procedure)
    result.apply(act)
    return result
  }

  /// Takes in one more act.
  public mutating func apply(_ act: Act) {
    let place = procedure.actPosition(act.name) ?? -1
    history.append(
      PastAct(
        place: place, kind: act.kind, role: act.role, occurredOn: act.occurredOn, actor: act.actor,
        payload: act.payload))
    lastOccurredOn = act.occurredOn
    if let subject = act.subject { self.subject = subject }
    if act.kind.mayOpen || act.kind == .supplement, let payload = act.payload.mapValue {
      takeStatements(payload, isFirst: history.count == 1)
    }
    guard place >= 0 else { return }
    let effects = procedure.effects[place]
    let effectiveOn = effectiveDay(of: act, effects)
    if act.kind == .acceptance || act.kind == .deemedAcceptance { acceptedOn = effectiveOn }
    if effects.touchesTime {
      takeClocks(of: act, effects, effectiveOn: effectiveOn)
      takeTasks(of: act, effects)
    }
    guard let state = effects.state else { return }
    if state != statePlace || history.count == 1 {
      stateChangedOn = act.occurredOn
      stateEnteredAt = history.count
    }
    statePlace = state
    closedOn = effects.closes ? closedOn ?? act.occurredOn : nil
  }

  private func effectiveDay(of act: Act, _ effects: ActEffects) -> BusinessDate {
    guard let from = effects.effectiveFrom else { return act.occurredOn }
    return history.last { $0.place == from }?.occurredOn ?? act.occurredOn
  }

  /// Takes in what the party stated: the form, the bundle and the materials.
  mutating func takeStatements(_ payload: MapValue, isFirst: Bool) {
    if let stated = payload["form"]?.mapValue {
      form = isFirst ? stated : merged(form, with: stated)
    }
    if isFirst, let bundle = payload["bundle"]?.stringValue { self.bundle = bundle }
    for place in procedure.body.materials.indices {
      let id = procedure.body.materials[place].id
      if contains(payload["materials"], id) { received.insert(place) }
      if contains(payload["met"], id) { met.insert(place) }
    }
  }

  private func contains(_ list: Value?, _ id: String) -> Bool {
    guard case .list(let elements) = list else { return false }
    return elements.contains { if case .string(let text) = $0 { text == id } else { false } }
  }

  private func merged(_ form: MapValue, with stated: MapValue) -> MapValue {
    guard var fields = form.fields, let later = stated.fields else { return stated }
    fields.merge(later) { _, later in later }
    return MapValue(fields)
  }
}
