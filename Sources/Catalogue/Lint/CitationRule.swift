extension CatalogueLint {
  /// A citation said to be read in the statutes leads to an article that is there.
  static let citations = ProcedureRule(id: "citation") { subject in
    guard let laws = subject.laws else { return [] }
    return subject.body.law.flatMap { basis -> [Finding] in
      guard basis.source == .statutes else { return [] }
      let place = subject.place("law", basis.id, "cite")
      func finding(_ zh: String, _ en: String, _ remedy: String) -> [Finding] {
        [
          subject.finding(
            "citation", at: place, zh: "law.\(basis.id)：\(zh)", en: "law.\(basis.id): \(en)",
            remedy: remedy)
        ]
      }
      let citation = Citation(basis.cite)
      let versions = laws.versions(of: citation.law)
      guard !versions.isEmpty else {
        return finding(
          "法条库里没有“\(citation.law)”", "the law folder has no '\(citation.law)'",
          "改正法名；没读过原文的写 source: reprint")
      }
      guard let law = versions.first(where: { $0.version == citation.version }) else {
        let known = versions.map(\.version).joined(separator: "、")
        return finding(
          "法条库里的\(citation.law)是 \(known) 的一版，引的是“\(citation.version)”",
          "the law folder has version \(known), cited is '\(citation.version)'",
          "在法名后写（\(known)）")
      }
      guard let article = citation.article else {
        return finding("没有写第几条", "no article is named", "写成 \(citation.law)（\(law.version)）第几条")
      }
      guard law.articles[article] != nil else {
        return finding(
          "\(citation.law)没有第\(article)条", "\(citation.law) has no article \(article)", "改正条号")
      }
      return []
    }
  }
}
