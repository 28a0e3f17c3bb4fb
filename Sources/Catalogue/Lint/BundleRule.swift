extension CatalogueLint {
  /// Bundles are made of matters of the catalogue, in an order that can be followed.
  static let bundles = CatalogueRule(id: "bundle-component") { catalogue in
    let known = catalogue.procedureIDs
    return catalogue.bundles.flatMap { rooted -> [Finding] in
      let bundle = rooted.value
      let nodes = rooted.root["components"]?.list ?? []
      func place(_ index: Int, _ path: String...) -> SourcePlace {
        index < nodes.count ? nodes[index].place(of: path) : rooted.place
      }
      var findings: [Finding] = []
      if bundle.id != CatalogueFolder.stem(bundle.file) {
        findings.append(
          catalogue.finding(
            "path", at: rooted.place("bundle"), zh: "bundle “\(bundle.id)”与文件名不同",
            en: "bundle '\(bundle.id)' is not named like its file",
            remedy: "改成 \(CatalogueFolder.stem(bundle.file))"))
      }
      var seen: Set<String> = []
      for (index, component) in bundle.components.enumerated() {
        if !known.contains(component.procedure) {
          findings.append(
            catalogue.finding(
              "bundle-component", at: place(index, "procedure"),
              zh: "没有叫“\(component.procedure)”的事项",
              en: "no procedure '\(component.procedure)'",
              remedy: NearestKey.remedy(for: component.procedure, among: known)))
        }
        for id in component.after where !seen.contains(id) {
          findings.append(
            catalogue.finding(
              "bundle-component", at: place(index, "after", id),
              zh: "after 指的“\(id)”不在它前面", en: "'\(id)' does not stand before it",
              remedy: "只写这一件事里排在前面的事项"))
        }
        seen.insert(component.procedure)
      }
      return findings
    }
  }
}
