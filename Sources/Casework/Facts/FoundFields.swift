import CEL
import Catalogue

/// What the acts of a case found, the last value of each field.
final class FoundFields: LazyFields {
  private let subject: Case

  init(_ subject: Case) { self.subject = subject }

  func value(of field: String) -> Value? {
    let effects = subject.procedure.effects
    for past in subject.history.reversed() where past.place >= 0 {
      guard effects[past.place].finds.contains(field),
        let value = past.payload.mapValue?[field]
      else { continue }
      return DatedFields.read(value, field: field, effects[past.place].dates)
    }
    return nil
  }

  var fieldNames: [String] {
    var names: Set<String> = []
    for past in subject.history where past.place >= 0 {
      for field in subject.procedure.effects[past.place].finds
      where past.payload.mapValue?[field] != nil {
        names.insert(field)
      }
    }
    return names.sorted()
  }
}
