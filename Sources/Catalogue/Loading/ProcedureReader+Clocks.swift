import LegalTime

extension ProcedureReader {
  static let clockKeys = [
    "label", "starts", "runs", "until_field", "promised", "rule", "extended", "paused", "stops",
    "on_expiry", "basis",
  ]

  /// The words for ways of counting, the format's own first.
  static let countingRules: [(word: String, rule: CountingRule)] = [
    ("next-day", .unrolled), ("roll", .civil), ("arbitration", .arbitrationMixed),
    ("penalty", .penalty), ("enforcement", .enforcement), ("reconsideration", .reconsideration),
  ]

  func readClocks() -> [ClockRule] {
    entries("clocks", keys: Self.clockKeys).compactMap { id, map in
      let path = "clocks.\(id)"
      let label = map.text("label")
      let length = readLength(map, path)
      let basis = map.basis()
      let expiry = map.text("on_expiry")
      guard let length else { return nil }
      return ClockRule(
        id: id, label: label, starts: map.required("starts").map { _ in map.words("starts") } ?? [],
        length: length,
        promised: map.duration("promised"), rule: readRule(map, path),
        extended: readExtension(map, path), paused: readPauses(map, path),
        stops: map.words("stops"),
        expiry: expiry == "overdue" || expiry.isEmpty ? .overdue : .act(expiry),
        basis: basis)
    }
  }

  private func readLength(_ map: SourceMap, _ path: String) -> ClockRule.Length? {
    switch (map["runs"], map.optionalText("until_field")) {
    case (_?, nil): return map.duration("runs").map(ClockRule.Length.duration)
    case (nil, let field?): return .untilField(field)
    case (nil, nil):
      map.fail(
        "missing-key", at: nil, zh: "\(path) 既没有 runs 也没有 until_field",
        en: "\(path) has neither runs nor until_field", remedy: "补上 runs: 20 working-days")
    case (_?, _?):
      map.fail(
        "clock-length", at: map["until_field"], zh: "\(path) 同时写了 runs 和 until_field",
        en: "\(path) has both runs and until_field", remedy: "只留一个")
    }
    return nil
  }

  private func readRule(_ map: SourceMap, _ path: String) -> CountingRule {
    guard let word = map.optionalText("rule") else { return .unrolled }
    if let named = Self.countingRules.first(where: { $0.word == word }) { return named.rule }
    map.fail(
      "unknown-word", at: map["rule"], zh: "\(path).rule 里没有“\(word)”这个词",
      en: "\(path).rule does not know '\(word)'",
      remedy: NearestKey.remedy(for: word, among: Self.countingRules.map(\.word)))
    return .unrolled
  }

  private func readExtension(_ map: SourceMap, _ path: String) -> (by: String, runs: LegalDuration)?
  {
    guard
      let extended = SourceMap(
        map["extended"], "\(path).extended", keys: ["by", "runs", "basis"], findings),
      extended.required("runs") != nil, let runs = extended.duration("runs")
    else { return nil }
    return (extended.text("by"), runs)
  }

  private func readPauses(_ map: SourceMap, _ path: String) -> [(from: String, until: String)] {
    guard let node = map["paused"] else { return [] }
    return (node.list ?? [node]).flatMap { pause -> [(from: String, until: String)] in
      guard
        let pause = SourceMap(pause, "\(path).paused", keys: ["from", "until", "basis"], findings)
      else { return [] }
      let from = pause.required("from").map { _ in pause.words("from") } ?? []
      let until = pause.required("until").map { _ in pause.words("until") } ?? []
      return from.flatMap { from in until.map { (from, $0) } }
    }
  }

  func readDocuments() -> [DocumentRule] {
    entries("documents", keys: ["label", "states", "basis"]).map { id, map in
      DocumentRule(
        id: id, label: map.text("label"), states: map.words("states"), basis: map.basis())
    }
  }

  func readCertificates() -> [CertificateRule] {
    entries(
      "certificates",
      keys: ["label", "kind", "holder", "each", "valid_from", "valid_for", "carries", "basis"]
    ).map { id, map in
      let holder = map.text("holder")
      let rule: CertificateRule.Holder =
        if let table = map.optionalText("each") {
          .each(table: table, column: holder)
        } else if holder == "party" {
          .party
        } else {
          .field(holder)
        }
      return CertificateRule(
        id: id, label: map.text("label"), kind: map.text("kind"), holder: rule,
        validFromField: map.optionalText("valid_from"), validFor: map.duration("valid_for"),
        carries: map.words("carries"), basis: map.basis())
    }
  }
}
