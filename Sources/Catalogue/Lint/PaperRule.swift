extension CatalogueLint {
  /// Every document and certificate is issued by some act.
  static let papers = ProcedureRule(id: "not-issued", concludes: true) { subject in
    let issued = Set(subject.body.acts.flatMap(\.issues))
    let papers =
      subject.body.documents.map { ("documents", $0.id) }
      + subject.body.certificates.map { ("certificates", $0.id) }
    return papers.compactMap { section, id in
      guard !issued.contains(id) else { return nil }
      return subject.finding(
        "not-issued", at: subject.place(section, id), zh: "\(section).\(id) 没有一步会发",
        en: "no act issues \(section).\(id)",
        remedy: "在某一步写 issues: [\(id)]；片段里的写 \(id): null 去掉")
    }
  }
}
