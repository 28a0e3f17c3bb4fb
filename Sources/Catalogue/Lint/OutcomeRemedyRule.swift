extension CatalogueLint {
  /// Whoever is refused must be told how to contest it (行政许可法 art. 38; 行政处罚法 art. 59).
  static let outcomeRemedies = ProcedureRule(id: "outcome-remedies") { subject in
    guard subject.procedure.heading.item.owesRemedies,
      !subject.procedure.heading.audience.isEmpty
    else { return [] }
    return subject.body.outcomes.compactMap { outcome in
      guard outcome.result == .refused || outcome.result == .notAccepted, outcome.remedies.isEmpty
      else { return nil }
      return subject.finding(
        "outcome-remedies", at: subject.place("outcomes", outcome.state),
        zh: "outcomes.\(outcome.state) 是\(outcome.result.label)，却没有告诉人怎么救济",
        en: "outcome \(outcome.state) is \(outcome.result.rawValue) and names no remedies",
        remedy: "补上 remedies: [reconsideration, litigation]")
    }
  }

  /// An outcome's own rule needs a legal basis as every rule does.
  static let outcomeBasis = ProcedureRule(id: "basis") { subject in
    subject.body.outcomes.compactMap { outcome in
      let isAdverse = outcome.result == .refused || outcome.result == .notAccepted
      guard outcome.basis.isEmpty, isAdverse || !outcome.remedies.isEmpty else { return nil }
      return subject.finding(
        "basis", at: subject.place("outcomes", outcome.state),
        zh: "outcomes.\(outcome.state) 没有 basis", en: "outcome \(outcome.state) has no basis",
        remedy: "补上 basis: 指明 law 里的一条")
    }
  }
}
