import LegalTime

/// A map of a catalogue file whose keys are known; everything missing, unknown or of a wrong sort is a finding.
struct SourceMap {
  let node: SourceNode
  /// How messages name the map, such as `acts.grant`.
  let path: String
  let findings: FindingList
  private let values: [String: SourceNode]

  /// Reads a map and checks its keys.
  init?(_ node: SourceNode?, _ path: String, keys: [String], _ findings: FindingList) {
    guard let node else { return nil }
    guard let entries = node.entries else {
      findings.add(
        "sort", at: node.place, zh: "\(path) 应是键和值，这里是\(node.sortZH)",
        en: "\(path) must be a map",
        remedy: "写成 { \(keys.prefix(2).joined(separator: ": …, ")): … }")
      return nil
    }
    self.node = node
    self.path = path
    self.findings = findings
    values = Dictionary(
      entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    for entry in entries where !keys.contains(entry.key) {
      findings.add(
        "unknown-key", at: entry.place, zh: "\(path) 里没有“\(entry.key)”这个键",
        en: "\(path) has no key '\(entry.key)'",
        remedy: NearestKey.remedy(for: entry.key, among: keys))
    }
  }

  /// The value of a key; nothing when it is absent or null.
  subscript(key: String) -> SourceNode? { values[key].flatMap { $0.isEmpty ? nil : $0 } }

  /// Whether a key is written, even with null.
  func has(_ key: String) -> Bool { values[key] != nil }

  func fail(_ rule: String, at node: SourceNode?, zh: String, en: String, remedy: String) {
    findings.add(rule, at: (node ?? self.node).place, zh: zh, en: en, remedy: remedy)
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> SourceNode? {
    if let value = self[key] { return value }
    fail(
      "missing-key", at: nil, zh: "\(path) 缺少“\(key)”", en: "\(path) lacks '\(key)'",
      remedy: "补上 \(key): …")
    return nil
  }

  private func scalar(_ node: SourceNode?, _ key: String) -> String? {
    guard let node else { return nil }
    if let text = node.text { return text }
    fail(
      "sort", at: node, zh: "\(path).\(key) 应是一个值，这里是\(node.sortZH)",
      en: "\(path).\(key) must be a single value", remedy: "只写一个值")
    return nil
  }

  /// A text that must be there; empty when it is not.
  func text(_ key: String) -> String { scalar(required(key), key) ?? "" }

  /// A text that may be absent.
  func optionalText(_ key: String) -> String? { scalar(self[key], key) }

  /// One word or a list of words; empty when absent.
  func words(_ key: String) -> [String] {
    guard let node = self[key] else { return [] }
    switch node.content {
    case .scalar(let text): return [text]
    case .list(let nodes): return nodes.compactMap { scalar($0, key) }
    default:
      fail(
        "sort", at: node, zh: "\(path).\(key) 应是一个词或列表", en: "\(path).\(key) must be a list",
        remedy: "写成 [a, b]")
      return []
    }
  }

  /// The legal bases of an entry; lacking ones are a finding.
  func basis() -> [String] {
    let basis = words("basis")
    if basis.isEmpty {
      fail(
        "basis", at: nil, zh: "\(path) 没有 basis", en: "\(path) has no basis",
        remedy: "补上 basis: 指明 law 里的一条；没有法条的规则不能用")
    }
    return basis
  }

  func bool(_ key: String, default fallback: Bool) -> Bool {
    guard let text = optionalText(key) else { return fallback }
    switch text {
    case "true": return true
    case "false": return false
    default:
      wrong(key, text, "真假值", "true or false", "写 true 或 false")
      return fallback
    }
  }

  func integer(_ key: String) -> Int64? {
    guard let text = optionalText(key) else { return nil }
    if let number = Int64(text) { return number }
    wrong(key, text, "整数", "a whole number", "写成整数；金额以分为单位")
    return nil
  }

  func date(_ key: String) -> BusinessDate? {
    guard let text = optionalText(key) else { return nil }
    if let date = BusinessDate(text) { return date }
    wrong(key, text, "日期", "a date", "写成 2025-01-31")
    return nil
  }

  func duration(_ key: String) -> LegalDuration? {
    guard let text = optionalText(key) else { return nil }
    do {
      return try LegalDuration(parsing: text)
    } catch {
      fail(
        "duration", at: self[key], zh: "\(path).\(key)：\(error.messageZH)", en: error.messageEN,
        remedy: "写成 20 working-days 这样")
      return nil
    }
  }

  func choice<Choice>(_ key: String, _ type: Choice.Type) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    optionalText(key).flatMap { choice($0, at: self[key], key, type) }
  }

  func choices<Choice>(_ key: String, _ type: Choice.Type) -> [Choice]
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let node = self[key] else { return [] }
    if node.entries != nil { return words(key).compactMap { _ in nil } }
    return node.texts.compactMap { element in
      element.text.flatMap { choice($0, at: element, key, type) }
    }
  }

  private func choice<Choice>(
    _ text: String, at node: SourceNode?, _ key: String, _ type: Choice.Type
  ) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    if let choice = Choice(rawValue: text) { return choice }
    fail(
      "unknown-word", at: node, zh: "\(path).\(key) 里没有“\(text)”这个词",
      en: "\(path).\(key) does not know '\(text)'",
      remedy: NearestKey.remedy(for: text, among: Choice.allCases.map(\.rawValue)))
    return nil
  }

  private func wrong(_ key: String, _ text: String, _ zh: String, _ en: String, _ remedy: String) {
    fail(
      "sort", at: self[key], zh: "\(path).\(key) 应是\(zh)，“\(text)”不是",
      en: "\(path).\(key) must be \(en), '\(text)' is not", remedy: remedy)
  }
}
