/// Puts the fragments a procedure includes together with what stands in its own file.
struct SourceMerge {
  /// Sections a fragment may have.
  static let sections = [
    "law", "parameters", "form", "materials", "states", "tasks", "acts", "guards", "amounts",
    "clocks", "documents", "certificates", "outcomes", "questions",
  ]
  /// Sections whose own entries come before those of the fragments, as the person fills them in.
  static let ownFirst: Set<String> = ["form", "materials"]

  let fragments: [String: SourceNode]
  let findings: FindingList

  /// The procedure's root with all sections merged by key; `null` has removed what it names.
  func merged(_ root: SourceNode) -> SourceNode {
    guard var entries = root.entries else { return root }
    let included = includes(root)
    for section in Self.sections {
      let place = entries.firstIndex { $0.key == section }
      let own = place.map { entries[$0].value }
      if let own, !own.isEmpty, own.entries == nil { continue }
      let parts = included.compactMap { $0[section] }
      guard !parts.isEmpty || own != nil else { continue }
      let value = merge(own, parts, section: section)
      if let place {
        entries[place].value = value
      } else {
        entries.append(SourceNode.Entry(key: section, place: root.place, value: value))
      }
    }
    return SourceNode(content: .map(entries), place: root.place)
  }

  /// The fragments a root names, in its order; unknown names are findings.
  func includes(_ root: SourceNode) -> [SourceNode] {
    (root["includes"]?.texts ?? []).compactMap { name in
      guard let text = name.text else { return nil }
      if let fragment = fragments[text] { return fragment }
      findings.add(
        "unknown-fragment", at: name.place, zh: "没有叫“\(text)”的片段", en: "no fragment '\(text)'",
        remedy: NearestKey.remedy(for: text, among: fragments.keys))
      return nil
    }
  }

  private func merge(_ own: SourceNode?, _ parts: [SourceNode], section: String) -> SourceNode {
    var inherited: [SourceNode.Entry] = []
    for entry in parts.flatMap({ $0.entries ?? [] }) {
      if let place = inherited.firstIndex(where: { $0.key == entry.key }) {
        inherited[place] = entry
      } else {
        inherited.append(entry)
      }
    }
    var added: [SourceNode.Entry] = []
    for entry in own?.entries ?? [] {
      let place = inherited.firstIndex { $0.key == entry.key }
      switch (place, entry.value.isEmpty) {
      case (let place?, true): inherited.remove(at: place)
      case (let place?, false): inherited[place] = entry
      case (nil, true):
        findings.add(
          "nothing-to-remove", at: entry.place,
          zh: "\(section).\(entry.key) 是空的，片段里也没有这一项可去掉",
          en: "\(section).\(entry.key) is null but no fragment has it",
          remedy: "写上内容，或删去这一行")
      case (nil, false): added.append(entry)
      }
    }
    let entries = Self.ownFirst.contains(section) ? added + inherited : inherited + added
    let place = own?.place ?? parts.first?.place
    return SourceNode(
      content: .map(entries), place: place ?? SourcePlace(file: "", line: 1, column: nil))
  }
}
