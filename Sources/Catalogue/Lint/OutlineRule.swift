extension CatalogueLint {
  /// A report prints figures that exist, and no number typed by hand.
  static let outlines = CatalogueRule(id: "report-figure") { catalogue in
    let figures = Set(catalogue.figures.map(\.value.id))
    return catalogue.outlines.flatMap { rooted -> [Finding] in
      var findings: [Finding] = []
      if rooted.value.id != CatalogueFolder.stem(rooted.value.file) {
        findings.append(
          catalogue.finding(
            "path", at: rooted.place("report"), zh: "report “\(rooted.value.id)”与文件名不同",
            en: "report '\(rooted.value.id)' is not named like its file",
            remedy: "改成 \(CatalogueFolder.stem(rooted.value.file))"))
      }
      let sections = (rooted.root["parts"]?.list ?? []).flatMap { $0["sections"]?.list ?? [] }
      for section in sections {
        guard let text = section["text"], let words = text.text else { continue }
        for case .figure(let id) in ReportOutline.Piece.pieces(of: words)
        where !figures.contains(id) {
          findings.append(
            catalogue.finding(
              "report-figure", at: section.place(of: ["text"]), zh: "没有叫“\(id)”的指标",
              en: "no figure '\(id)'", remedy: NearestKey.remedy(for: id, among: figures)))
        }
        if let digits = typedDigits(in: words) {
          findings.append(
            catalogue.finding(
              "report-digits", at: section.place(of: ["text"]), zh: "报告里手写了数字“\(digits)”",
              en: "the report has the number '\(digits)' typed by hand",
              remedy: "写成 {{指标}}；名称里的数字放在《》或“”里"))
        }
      }
      return findings
    }
  }

  /// The first digits outside figures, book titles and quotation marks.
  private static func typedDigits(in text: String) -> String? {
    for case .text(let words) in ReportOutline.Piece.pieces(of: text) {
      var depth = 0
      var digits = ""
      for character in words {
        if "《“".contains(character) { depth += 1 }
        if "》”".contains(character) { depth = max(0, depth - 1) }
        if depth == 0, character.isWholeNumber, character.isNumber,
          ("0"..."9").contains(character) || ("０"..."９").contains(character)
        {
          digits.append(character)
        } else if !digits.isEmpty {
          return digits
        }
      }
      if !digits.isEmpty { return digits }
    }
    return nil
  }
}
