import CEL
import LegalTime

/// Reads the values of examples by the types of the fields they are for.
struct ExampleValues {
  let findings: FindingList
  let procedure: Procedure

  /// Form values; unknown fields are findings.
  func form(_ node: SourceNode?) -> Value {
    .map(values(node, procedure.body.form, "form", besides: []))
  }

  /// Payload values of an act, `form` of an opening act among them, without the materials handed in.
  func payload(_ node: SourceNode?, of act: ActRule) -> [String: Value] {
    var besides: Set<String> = []
    if act.isOpening { besides.insert("form") }
    if takesMaterials(act) { besides.insert("materials") }
    let fields = act.fields.filter { !besides.contains($0.id) }
    var payload = values(node, fields, act.id, besides: besides)
    if act.isOpening, let form = node?["form"] { payload["form"] = self.form(form) }
    return payload
  }

  /// Whether `materials` in this act's payload means materials handed in.
  func takesMaterials(_ act: ActRule) -> Bool { act.kind == .submission || act.kind == .supplement }

  /// `all`, `{ without: […] }` or a list.
  func materials(_ node: SourceNode?) -> ExampleMaterials? {
    guard let node, !node.isEmpty else { return nil }
    if node.text == "all" { return .all }
    if let without = node["without"] {
      known(without.texts)
      return .without(without.texts.compactMap(\.text))
    }
    known(node.texts)
    return .listed(node.texts.compactMap(\.text))
  }

  private func known(_ materials: [SourceNode]) {
    let ids = procedure.body.materials.map(\.id)
    for node in materials {
      guard let text = node.text, !ids.contains(text) else { continue }
      findings.add(
        "dangling", at: node.place, zh: "没有叫“\(text)”的材料", en: "no material '\(text)'",
        remedy: NearestKey.remedy(for: text, among: ids))
    }
  }

  private func values(
    _ node: SourceNode?, _ fields: [Field], _ path: String, besides: Set<String>
  ) -> [String: Value] {
    var values: [String: Value] = [:]
    for entry in node?.entries ?? [] where !besides.contains(entry.key) {
      guard let field = fields.first(where: { $0.id == entry.key }) else {
        findings.add(
          "unknown-field", at: entry.place, zh: "\(path) 没有叫“\(entry.key)”的字段",
          en: "\(path) has no field '\(entry.key)'",
          remedy: NearestKey.remedy(for: entry.key, among: fields.map(\.id)))
        continue
      }
      values[entry.key] = Self.value(entry.value, type: field.type)
    }
    return values
  }

  /// A value as its field takes it; what does not fit is kept as written, for the case to refuse.
  static func value(_ node: SourceNode, type: FieldType) -> Value {
    switch (type, node.content) {
    case (_, .empty): return .null
    case (.integer, .scalar(let text)), (.money, .scalar(let text)):
      return Int64(text).map(Value.int) ?? .string(text)
    case (.bool, .scalar(let text)):
      return text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
    case (.date, .scalar(let text)):
      return BusinessDate(text).flatMap(\.celValue) ?? .string(text)
    case (.table(let columns), .list(let rows)):
      return .list(rows.map { row(of: $0, columns) })
    case (_, .scalar(let text)): return .string(text)
    case (_, .list(let nodes)): return .list(nodes.map { value($0, type: .text) })
    case (_, .map): return row(of: node, [])
    }
  }

  private static func row(of node: SourceNode, _ columns: [Field]) -> Value {
    var fields: [String: Value] = [:]
    for entry in node.entries ?? [] {
      let type = columns.first { $0.id == entry.key }?.type ?? .text
      fields[entry.key] = value(entry.value, type: type)
    }
    return .map(fields)
  }
}
