import CEL
import Casework
import Catalogue
import LegalTime

/// How acts of one rule feed one figure.
struct FigureFeed: Sendable {
  let figure: String
  let role: FactRow.Role
  let dating: FigureDefinition.Dating
  let condition: Program?
  let each: Program?
  let key: Program?
  let value: Program?

  /// What an act of this rule feeds into a figure: facts that count, facts that end, or both.
  static func feeds(
    of figure: FigureDefinition, from act: ActRule, of procedure: Procedure
  ) -> [FigureFeed] {
    var feeds: [FigureFeed] = []
    if let source = figure.source, source.names(act, of: procedure) {
      feeds.append(
        FigureFeed(
          figure: figure.id, role: .counts, dating: figure.dating, condition: source.condition,
          each: figure.each, key: figure.key, value: figure.value))
    }
    if let ending = figure.ending, ending.acts.contains(act.id) {
      let own = ending.procedures.isEmpty ? figure.source?.procedures ?? [] : ending.procedures
      if own.isEmpty || own.contains(procedure.id) {
        feeds.append(
          FigureFeed(
            figure: figure.id, role: .ends, dating: .occurred, condition: nil, each: nil,
            key: ending.key, value: nil))
      }
    }
    if let held = figure.held, held.acts.contains(act.id),
      held.procedures.isEmpty || held.procedures.contains(procedure.id)
    {
      feeds.append(
        FigureFeed(
          figure: figure.id, role: .counts, dating: .occurred, condition: nil, each: held.names,
          key: nil, value: nil, keyIsItem: true))
    }
    return feeds
  }

  private let keyIsItem: Bool

  init(
    figure: String, role: FactRow.Role, dating: FigureDefinition.Dating, condition: Program?,
    each: Program?, key: Program?, value: Program?, keyIsItem: Bool = false
  ) {
    self.figure = figure
    self.role = role
    self.dating = dating
    self.condition = condition
    self.each = each
    self.key = key
    self.value = value
    self.keyIsItem = keyIsItem
  }

  /// Adds the facts of one act, or says why it cannot be counted.
  func take(
    _ act: Act, in subject: Case, _ facts: CaseFacts, into yield: inout ActYield,
    with digester: Digester
  ) {
    if let condition, !facts.holds(condition) { return }
    do {
      guard let each else {
        yield.facts.append(try fact(act, in: subject, facts, item: nil, place: 0, digester))
        return
      }
      guard let items = try each.evaluate(facts).listValue else {
        throw EvaluationFault(.noSuchOverload, "\(each.source) is not a list")
      }
      var made: [FactRow] = []
      for (place, item) in items.enumerated() {
        let bindings = ItemFacts(facts: facts, item: item)
        made.append(try fact(act, in: subject, bindings, item: item, place: place, digester))
      }
      yield.facts.append(contentsOf: made)
    } catch {
      yield.gaps.append(
        FigureGap(
          figure: figure, caseID: subject.id, actNumber: act.number,
          message: (error as? EvaluationFault)?.message ?? "\(error)"))
    }
  }

  private func fact(
    _ act: Act, in subject: Case, _ bindings: any Bindings, item: Value?, place: Int,
    _ digester: Digester
  ) throws -> FactRow {
    var hashed: Int64?
    if keyIsItem, let item {
      hashed = FigureKey.hash(item, with: digester)
    } else if let key {
      hashed = FigureKey.hash(try key.evaluate(bindings), with: digester)
    }
    var amount: Int64 = 1
    if let value {
      guard let number = try value.evaluate(bindings).intValue else {
        throw EvaluationFault(.noSuchOverload, "\(value.source) is not a whole number")
      }
      amount = number
    }
    return FactRow(
      figure: figure, role: role,
      countedOn: dating == .opened ? subject.openedOn : act.occurredOn,
      occurredOn: act.occurredOn, town: subject.town, caseID: subject.id, actNumber: act.number,
      item: place, key: hashed, value: amount)
  }
}

/// The facts of an act together with one element of the list that a figure goes through.
struct ItemFacts: Bindings {
  let facts: CaseFacts
  let item: Value

  func value(of name: String) -> Value? {
    name == "item" ? item : facts.value(of: name)
  }
}
