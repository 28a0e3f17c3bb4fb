import LegalTime

extension CatalogueLint {
  /// The number of a time limit stands in one of the provisions cited for it.
  static let clockNumbers = ProcedureRule(id: "law-number") { subject in
    guard subject.laws != nil else { return [] }
    return subject.body.clocks.flatMap { clock -> [Finding] in
      let path = ["clocks", clock.id]
      var findings: [Finding] = []
      if case .duration(let length) = clock.length {
        findings += compare(length, clock.basis, path + ["runs"], subject)
      }
      if let extended = clock.extended {
        let own = subject.root.nearest(path + ["extended"])["basis"]?.texts.compactMap(\.text) ?? []
        let bases = clock.basis + own + (subject.procedure.act(extended.by)?.basis ?? [])
        findings += compare(extended.runs, bases, path + ["extended", "runs"], subject)
      }
      return findings
    }
  }

  private static func compare(
    _ duration: LegalDuration, _ bases: [String], _ path: [String], _ subject: LintedProcedure
  ) -> [Finding] {
    let texts = bases.compactMap { words(of: $0, subject) }
    guard !texts.isEmpty, !texts.contains(where: { states(duration, in: $0.words) }) else {
      return []
    }
    let isRead = texts.allSatisfy(\.isStatute)
    let name = path.joined(separator: ".")
    return [
      subject.finding(
        "law-number", isRead ? .error : .warning, at: subject.root.place(of: path),
        zh: "\(name)：所引的 \(bases.joined(separator: "、")) 里没有“\(duration.amount)”",
        en: "\(name): '\(duration.amount)' does not stand in \(bases.joined(separator: ", "))",
        remedy: isRead ? "改正数字，或引写着这个数的那一条" : "在所引那条的 rule 里写出这个数，或改正数字")
    ]
  }

  /// The words a number is looked for in: the article where its text is at hand, our own words otherwise.
  static func words(
    of basis: String, _ subject: LintedProcedure
  ) -> (words: String, isStatute: Bool)? {
    if basis.hasPrefix("question/") {
      return subject.body.questions.first { "question/\($0.id)" == basis }
        .map { ($0.ask + $0.taken + $0.because, false) }
    }
    guard let law = subject.procedure.basis(basis) else { return nil }
    let citation = Citation(law.cite)
    if law.source == .statutes, let article = citation.article, let laws = subject.laws,
      let found = laws.versions(of: citation.law).first(where: { $0.version == citation.version }),
      let words = found.articles[article]
    {
      return (words, true)
    }
    return (law.rule, false)
  }

  private static func states(_ duration: LegalDuration, in words: String) -> Bool {
    if ChineseNumber.stands(duration.amount, in: words) { return true }
    switch duration {
    case .months(6): return words.contains("半年")
    case .months(let months) where months % 12 == 0:
      return ChineseNumber.stands(months / 12, in: words)
    case .hours(let hours) where hours % 24 == 0:
      return ChineseNumber.stands(hours / 24, in: words)
    case .workingDays(1), .calendarDays(1): return words.contains("当日") || words.contains("次日")
    default: return false
    }
  }
}
