import CEL
import Catalogue

/// Kinds whose reasons must be told to the person.
let kindsWithReasons: Set<ActKind> = [
  .nonAcceptance, .nonPenalty, .extension, .suspension, .refusal, .revocation,
]

extension Case {
  /// Whether an act has happened since the case came into its present state.
  func happenedInThisState(_ place: Int) -> Bool {
    guard stateEnteredAt < history.count else { return false }
    return history[stateEnteredAt...].contains { $0.place == place }
  }

  /// The latest runs of the clocks that an act extends.
  func clocksExtended(by place: Int) -> [CaseClock] {
    let positions = procedure.effects[place].extendsClocks
    return clocks.filter { positions.contains($0.position) }
  }

  /// Everybody who took part in looking into the matter.
  var investigators: Set<String> {
    var people: Set<String> = []
    for past in history where past.kind.needsTwoOfficers || past.kind == .assignment {
      if past.kind != .assignment { people.insert(past.actor) }
      for officer in past.payload.mapValue?["officers"]?.listValue ?? [] {
        if let id = officer.stringValue { people.insert(id) }
      }
    }
    return people
  }
}
