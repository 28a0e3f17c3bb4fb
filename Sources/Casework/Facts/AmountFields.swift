import CEL
import Catalogue

/// The computed quantities of a case.
final class AmountFields: LazyFields {
  private let facts: CaseFacts

  init(_ facts: CaseFacts) { self.facts = facts }

  func value(of field: String) -> Value? {
    guard let rule = facts.subject.procedure.body.amounts.first(where: { $0.id == field }),
      let inner = facts.inner()
    else { return nil }
    return inner.evaluate(rule.program)
  }

  var fieldNames: [String] { facts.subject.procedure.body.amounts.map(\.id) }
}
