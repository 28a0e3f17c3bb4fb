import CEL
import Catalogue

/// What the conditions of the catalogue ask of fields, worked out once for each.
final class Wishes {
  private let language: HabitLanguage
  private var byCondition: [String: [Wish]] = [:]
  private var ahead: [String: [Wish]] = [:]

  init(language: HabitLanguage) { self.language = language }

  /// What a condition asks of the fields under a root.
  func of(_ condition: String, root: String) -> [Wish] {
    let key = "\(root) \(condition)"
    if let known = byCondition[key] { return known }
    let wishes = WishReader(language: language).all(ConditionText(condition), root: root)
    byCondition[key] = wishes
    return wishes
  }

  /// The days that a condition sets against `today`.
  func days(_ condition: String) -> [(sign: String, program: Program)] {
    of(condition, root: "").compactMap { wish in
      if case .compared(WishReader.today, let sign, let program) = wish {
        (sign, program)
      } else {
        nil
      }
    }
  }

  /// What later acts of the main path will ask of fields that are filled in now.
  ///
  /// Where two acts ask opposite things, nothing is asked: chance decides which way the case goes.
  func ahead(of procedure: Procedure, root: String, habit: ProcedureHabit) -> [Wish] {
    let key = "\(procedure.id) \(procedure.version) \(root)"
    if let known = ahead[key] { return known }
    var byField: [String: [(wish: Wish, text: String)]] = [:]
    for act in procedure.body.acts {
      let weight = habit.acts[act.id]?.weight ?? Walker.usualWeight(of: act, procedure)
      guard weight >= 50 else { continue }
      for id in act.guards {
        guard let text = procedure.guardRule(id)?.condition.source else { continue }
        for wish in of(text, root: root) {
          if case .another = wish { continue }
          byField[wish.field, default: []].append((wish, text))
        }
      }
    }
    var wishes: [Wish] = []
    for field in byField.keys.sorted() {
      let asked = byField[field] ?? []
      if asked.allSatisfy({ $0.text == asked[0].text }) || Self.agree(asked.map(\.wish)) {
        wishes += asked.map(\.wish)
      }
    }
    ahead[key] = wishes
    return wishes
  }

  private static func agree(_ wishes: [Wish]) -> Bool {
    var truths: Set<Bool> = []
    var signs: Set<String> = []
    for wish in wishes {
      switch wish {
      case .truth(_, let flag): truths.insert(flag)
      case .compared(_, let sign, _): signs.insert(sign)
      default: continue
      }
    }
    let isRange = signs.isSubset(of: [">=", "<="]) || signs.count <= 1
    return truths.count <= 1 && isRange && (truths.isEmpty || signs.isEmpty)
  }
}
