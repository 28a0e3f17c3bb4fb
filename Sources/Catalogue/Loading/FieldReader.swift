import CEL

/// Reads fields: of a form, of what an act asks, of a table's columns.
struct FieldReader {
  static let keys = [
    "label", "type", "hint", "optional", "sensitive", "options", "columns", "min", "max", "when",
    "basis",
  ]
  /// The words for types that need nothing else.
  static let plainTypes: [String: FieldType] = Dictionary(
    uniqueKeysWithValues: [
      FieldType.text, .longText, .integer, .decimal, .money, .date, .bool, .residentID, .creditCode,
      .phone, .division, .address, .person, .officer, .officers, .list,
    ].map { ($0.keyword, $0) })
  static let typeWords = plainTypes.keys.sorted() + ["choice", "table"]

  let findings: FindingList
  let expressions: ExpressionReader

  func read(
    _ node: SourceNode?, _ path: String, environment: @autoclosure () -> Environment
  ) -> [Field] {
    guard let node, !node.isEmpty else { return [] }
    guard let entries = node.entries else {
      findings.add(
        "sort", at: node.place, zh: "\(path) 应是字段名和字段", en: "\(path) must be a map of fields",
        remedy: "写成 名字: { label: …, type: … }")
      return []
    }
    return entries.compactMap { entry in
      IdentifierForm.check(entry, in: path, snake: true, findings)
      let name = "\(path).\(entry.key)"
      guard let map = SourceMap(entry.value, name, keys: Self.keys, findings) else { return nil }
      let label = map.text("label")
      guard let type = readType(map, name) else { return nil }
      let minimum = map.integer("min")
      let maximum = map.integer("max")
      if let minimum, let maximum, minimum > maximum {
        map.fail(
          "range", at: map["min"], zh: "\(name) 的 min 比 max 大", en: "\(name): min exceeds max",
          remedy: "对调两数")
      }
      let condition = map["when"].flatMap {
        expressions.compile($0, "\(name).when", in: environment(), expecting: .bool)
      }
      return Field(
        id: entry.key, label: label, type: type, hint: map.optionalText("hint"),
        isOptional: map.bool("optional", default: false),
        isSensitive: map["sensitive"] == nil ? nil : map.bool("sensitive", default: true),
        minimum: minimum, maximum: maximum, condition: condition, basis: map.words("basis"))
    }
  }

  private func readType(_ map: SourceMap, _ name: String) -> FieldType? {
    let word = map.text("type")
    guard !word.isEmpty else { return nil }
    switch word {
    case "choice":
      let options = (map.required("options")?.entries ?? []).map {
        Choice(id: $0.key, label: $0.value.text ?? $0.key)
      }
      if options.isEmpty, map["options"] != nil {
        map.fail(
          "sort", at: map["options"], zh: "\(name).options 应是答案和中文",
          en: "\(name).options must be a map", remedy: "写成 { a: 甲, b: 乙 }")
      }
      return .choice(options)
    case "table":
      let columns = map.required("columns")
      return .table(read(columns, "\(name).columns", environment: expressions.general))
    default:
      for key in ["options", "columns"] where map[key] != nil {
        map.fail(
          "unknown-key", at: map[key], zh: "\(name) 是 \(word)，不能有 \(key)",
          en: "\(name) is \(word) and takes no \(key)",
          remedy: "改 type 为 \(key == "options" ? "choice" : "table")，或删去 \(key)")
      }
      if let type = Self.plainTypes[word] { return type }
      map.fail(
        "unknown-word", at: map["type"], zh: "没有“\(word)”这种字段", en: "no field type '\(word)'",
        remedy: NearestKey.remedy(for: word, among: Self.typeWords))
      return nil
    }
  }

  /// The types of fields as expressions see them, before the fields themselves can be read.
  static func types(of node: SourceNode?) -> [String: CELType] {
    var types: [String: CELType] = [:]
    for entry in node?.entries ?? [] {
      let word = entry.value["type"]?.text ?? ""
      types[entry.key] =
        switch word {
        case "table":
          .list(.object(name: entry.key, fields: Self.types(of: entry.value["columns"])))
        case "choice": .string
        default: plainTypes[word]?.celType ?? .dyn
        }
    }
    return types
  }
}
