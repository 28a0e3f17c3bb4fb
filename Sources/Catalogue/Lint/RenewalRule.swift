extension CatalogueLint {
  /// A renewal leads to a procedure of the catalogue.
  static let renewals = CatalogueRule(id: "dangling") { catalogue in
    let known = catalogue.procedureIDs
    return catalogue.procedures.flatMap { subject in
      subject.body.outcomes.compactMap { outcome in
        guard let id = outcome.renewal?.procedure, !known.contains(id) else { return nil }
        return catalogue.finding(
          "dangling", at: subject.place("outcomes", outcome.state, "renewal", "procedure"),
          zh: "outcomes.\(outcome.state).renewal：没有叫“\(id)”的事项",
          en: "renewal names procedure '\(id)', which does not exist",
          remedy: NearestKey.remedy(for: id, among: known))
      }
    }
  }
}
