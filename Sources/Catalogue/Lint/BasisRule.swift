extension CatalogueLint {
  /// Every basis that is named must be a law entry or an open question of the procedure.
  static let basis = ProcedureRule(id: "basis-unknown") { subject in
    let known = Set(subject.ids("law") + subject.ids("questions").map { "question/\($0)" })
    return named(in: subject.root).compactMap { node in
      guard let id = node.text, !known.contains(id) else { return nil }
      return subject.finding(
        "basis-unknown", at: node.place, zh: "basis 指的“\(id)”不在 law 里",
        en: "basis '\(id)' is neither a law entry nor a question",
        remedy: NearestKey.remedy(for: id, among: known))
    }
  }

  /// A law entry of the procedure's own file that nothing cites.
  static let unusedLaw = ProcedureRule(id: "law-unused") { subject in
    let used = Set(named(in: subject.root).compactMap(\.text))
    return (subject.root["law"]?.entries ?? []).compactMap { entry in
      guard entry.place.file == subject.procedure.file, !used.contains(entry.key),
        entry.value["not_encoded"] == nil
      else { return nil }
      return subject.finding(
        "law-unused", .warning, at: entry.place, zh: "法条“\(entry.key)”没有一条规则引用",
        en: "nothing cites law entry '\(entry.key)'",
        remedy: "写出它的规则，或注明 not_encoded: 为什么不写")
    }
  }

  /// All the ids that stand under a key `basis`, anywhere.
  static func named(in node: SourceNode) -> [SourceNode] {
    switch node.content {
    case .map(let entries):
      entries.flatMap { entry in
        entry.key == "basis" ? entry.value.texts : named(in: entry.value)
      }
    case .list(let nodes): nodes.flatMap(named)
    default: []
    }
  }
}
