extension CatalogueLint {
  /// Figures name procedures, areas, acts and figures that exist, and count something.
  static let figures = CatalogueRule(id: "figure-reference") { catalogue in
    var check = FigureCheck(catalogue: catalogue)
    for rooted in catalogue.figures { check.examine(rooted) }
    return check.findings
  }
}

/// Examines the names of figures.
private struct FigureCheck {
  let catalogue: LintedCatalogue
  let procedures: Set<String>
  let figures: Set<String>
  var findings: [Finding] = []
  private var numbers: [Int: String] = [:]
  private var ids: Set<String> = []

  init(catalogue: LintedCatalogue) {
    self.catalogue = catalogue
    procedures = catalogue.procedureIDs
    figures = Set(catalogue.figures.map(\.value.id))
  }

  mutating func examine(_ rooted: Rooted<FigureDefinition>) {
    let figure = rooted.value
    if !ids.insert(figure.id).inserted {
      report(rooted.place, "指标“\(figure.id)”写了两次", "figure '\(figure.id)' is written twice", "改名")
    }
    if let number = figure.number {
      if let other = numbers[number] {
        report(
          rooted.place("number"), "编号 \(number) 已经给了“\(other)”",
          "number \(number) is taken by '\(other)'", "换一个编号")
      }
      numbers[number] = figure.id
    }
    if let source = figure.source {
      names(source.procedures, rooted, ["from", "procedures"], procedures, "事项")
      names(source.areas, rooted, ["from", "areas"], CatalogueFolder.areas, "领域")
      let isKnown = source.procedures.allSatisfy(procedures.contains)
      if isKnown {
        acts(
          source.acts, source.kinds, of: source.procedures, source.areas, rooted,
          ["from", source.acts.isEmpty ? "kinds" : "acts"])
      }
    }
    if let ending = figure.ending {
      let own = ending.procedures.isEmpty ? figure.source?.procedures ?? [] : ending.procedures
      names(ending.procedures, rooted, ["until", "procedures"], procedures, "事项")
      acts(ending.acts, [], of: own, [], rooted, ["until", "acts"])
    }
    if let held = figure.held {
      names(held.procedures, rooted, ["held", "procedures"], procedures, "事项")
      acts(held.acts, [], of: held.procedures, [], rooted, ["held", "acts"])
    }
    names(figure.companions, rooted, ["companions"], figures, "指标")
    if let over = figure.over {
      names([over.numerator, over.denominator], rooted, ["over"], figures, "指标")
    }
  }

  private mutating func names(
    _ names: [String], _ rooted: Rooted<FigureDefinition>, _ path: [String], _ known: Set<String>,
    _ sort: String
  ) {
    for name in names where !known.contains(name) {
      report(
        rooted.root.place(of: path + [name]), "没有叫“\(name)”的\(sort)",
        "'\(name)' does not exist", NearestKey.remedy(for: name, among: known))
    }
  }

  /// Each act id must be an act of one of the procedures; kinds must occur in them.
  private mutating func acts(
    _ acts: [String], _ kinds: [ActKind], of procedures: [String], _ areas: [String],
    _ rooted: Rooted<FigureDefinition>, _ path: [String]
  ) {
    let sources = catalogue.sources.filter {
      (procedures.isEmpty || procedures.contains($0.id))
        && (areas.isEmpty || areas.contains($0.area))
    }
    let known = sources.flatMap(\.acts)
    for name in acts where !known.contains(where: { $0.id == name }) {
      report(
        rooted.root.place(of: path + [name]), "这些事项里没有叫“\(name)”的步骤",
        "these procedures have no act '\(name)'",
        NearestKey.remedy(for: name, among: Set(known.map(\.id))))
    }
    let occurring = Set(known.compactMap(\.kind))
    if let kind = kinds.first, occurring.isDisjoint(with: kinds) {
      report(
        rooted.root.place(of: ["from", "kinds", kind.rawValue]),
        "这些事项里没有一步是\(kinds.map(\.label).joined(separator: "、"))",
        "these procedures have no act of kind \(kinds.map(\.rawValue).joined(separator: ", "))",
        "换一个 kind，或改 procedures")
    }
    for id in procedures where !acts.isEmpty {
      let own = sources.filter { $0.id == id }.flatMap(\.acts)
      guard !own.isEmpty, !own.contains(where: { acts.contains($0.id) }) else { continue }
      report(
        rooted.root.place(of: ["from", "procedures", id]), "“\(id)”没有所列的任何一步，什么也数不到",
        "'\(id)' has none of these acts", "改 acts，或从 procedures 里去掉它")
    }
  }

  private mutating func report(_ place: SourcePlace, _ zh: String, _ en: String, _ remedy: String) {
    findings.append(
      catalogue.finding("figure-reference", at: place, zh: zh, en: en, remedy: remedy))
  }
}
