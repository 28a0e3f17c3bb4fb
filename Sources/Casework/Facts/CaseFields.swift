import CEL
import Catalogue

/// What conditions may ask about the case itself.
final class CaseFields: LazyFields {
  private let subject: Case

  init(_ subject: Case) { self.subject = subject }

  func value(of field: String) -> Value? {
    switch field {
    case "id": .string(subject.id.text)
    case "state": .string(subject.state)
    case "opened": subject.openedOn.value
    case "acceptedOn": subject.acceptedOn?.value
    case "closedOn": subject.closedOn?.value
    case "town": .string(subject.town)
    case "acts": .list(subject.actNames.map(Value.string))
    case "count": .map(subject.counts)
    default: nil
    }
  }

  let fieldNames = ["id", "state", "opened", "acceptedOn", "closedOn", "town", "acts", "count"]
}

extension Case {
  /// The ids of the acts that happened, each once, in the order of their first time.
  public var actNames: [String] {
    var seen = PlaceSet()
    var names: [String] = []
    for past in history where past.place >= 0 && !seen.contains(past.place) {
      seen.insert(past.place)
      names.append(procedure.body.acts[past.place].id)
    }
    return names
  }

  /// How often each act of the procedure happened, zero included.
  var counts: [String: Value] {
    var counts: [String: Value] = [:]
    for act in procedure.body.acts { counts[act.id] = 0 }
    for past in history where past.place >= 0 {
      let name = procedure.body.acts[past.place].id
      counts[name] = .int((counts[name]?.intValue ?? 0) + 1)
    }
    return counts
  }
}
