import CEL
import Catalogue

/// Which materials are there and which are missing.
final class MaterialFields: LazyFields {
  private let facts: CaseFacts

  init(_ facts: CaseFacts) { self.facts = facts }

  func value(of field: String) -> Value? {
    switch field {
    case "received": .list(facts.receivedMaterials.map(Value.string))
    case "missing": .list(facts.missingMaterials.map(Value.string))
    default: nil
    }
  }

  let fieldNames = ["received", "missing"]
}

extension CaseFacts {
  /// Ids of the materials handed in, held already, or made from the form.
  public var receivedMaterials: [String] {
    let materials = subject.procedure.body.materials
    return materials.indices.filter { isThere($0) }.map { materials[$0].id }
  }

  /// Ids of the materials that are needed and not there.
  public var missingMaterials: [String] {
    let materials = subject.procedure.body.materials
    return materials.indices.filter { place in
      let rule = materials[place]
      if rule.isOptional || isThere(place) { return false }
      guard let condition = rule.condition else { return true }
      return inner()?.holds(condition) ?? false
    }.map { materials[$0].id }
  }

  private func isThere(_ place: Int) -> Bool {
    subject.received.contains(place) || subject.met.contains(place)
      || subject.procedure.body.materials[place].isMadeFromForm
  }
}
