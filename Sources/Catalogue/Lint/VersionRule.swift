import LegalTime

extension CatalogueLint {
  /// Two versions of a procedure are never in force on one day, and no day between them is without one.
  static let versions = CatalogueRule(id: "version-overlap") { catalogue in
    let byID = Dictionary(grouping: catalogue.procedures, by: \.procedure.id)
    return byID.values.flatMap { versions -> [Finding] in
      let sorted = versions.sorted { $0.procedure.version < $1.procedure.version }
      return zip(sorted, sorted.dropFirst()).compactMap { earlier, later in
        let (from, until) = (later.procedure.version, earlier.procedure.heading.inForceUntil)
        if let until, until.adding(days: 1) == from { return nil }
        let place = earlier.place("in_force")
        let dayBefore = from.adding(days: -1)
        guard let until, until < from else {
          return catalogue.finding(
            "version-overlap", at: place,
            zh: "这一版与 \(from) 的一版同时有效", en: "this version overlaps the one of \(from)",
            remedy: "写 in_force.until: \(dayBefore)")
        }
        return catalogue.finding(
          "version-gap", .warning, at: place,
          zh: "\(until) 之后到 \(from) 之前没有有效的版本",
          en: "no version is in force between \(until) and \(from)",
          remedy: "写 in_force.until: \(dayBefore)，或说明为什么中断")
      }
    }
  }
}
