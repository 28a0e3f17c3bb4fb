import CEL
import Catalogue

/// Checks what was stated against the fields that were asked, and brings it to the form in which it is stored.
///
/// All problems are gathered, so that a person mends them in one go.
struct FieldReader {
  /// What is wrong so far.
  private(set) var problems: [Refusal.FieldProblem] = []
  /// Whether a field's condition holds; for a condition that cannot be judged, no.
  let holds: (Program) -> Bool

  init(holds: @escaping (Program) -> Bool) { self.holds = holds }

  /// The stated values that fit, by field.
  mutating func read(
    _ fields: [Field], from stated: [String: Value], under path: String = "",
    reserved: Set<String> = []
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    for field in fields {
      let place = path + field.id
      if let condition = field.condition, !holds(condition) { continue }
      guard let value = stated[field.id], !Self.isEmpty(value) else {
        if !field.isOptional { add(field, place, Self.emptyMessage(field)) }
        continue
      }
      if let read = read(value, as: field, at: place) { result[field.id] = read }
    }
    let known = Set(fields.map(\.id)).union(reserved)
    for name in stated.keys.sorted() where !known.contains(name) {
      problems.append(
        Refusal.FieldProblem(
          path: path + name, label: name, message: "这里没有“\(name)”这一项，请去掉，或者核对名称。"))
    }
    return result
  }

  /// Whether nothing was stated.
  static func isEmpty(_ value: Value) -> Bool {
    switch value {
    case .null: true
    case .string(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }

  mutating func add(_ field: Field, _ path: String, _ message: String) {
    problems.append(Refusal.FieldProblem(path: path, label: field.label, message: message))
  }

  private static func emptyMessage(_ field: Field) -> String {
    switch field.type {
    case .choice, .bool, .officer, .officers, .date: "请选择“\(field.label)”。"
    case .table: "请在“\(field.label)”中至少填写一行。"
    default: "请填写“\(field.label)”。"
    }
  }

  private mutating func read(_ value: Value, as field: Field, at path: String) -> Value? {
    switch field.type {
    case .list, .officers: return readList(value, field, path)
    case .table(let columns): return readTable(value, columns, field, path)
    default:
      do {
        return try FieldValue.read(value, as: field)
      } catch {
        add(field, path, "“\(field.label)”：\(error.message)")
        return nil
      }
    }
  }

  private mutating func readList(_ value: Value, _ field: Field, _ path: String) -> Value? {
    guard let elements = value.listValue else {
      add(field, path, "“\(field.label)”要一项一项列出，请写成列表。")
      return nil
    }
    var texts: [Value] = []
    for element in elements where !Self.isEmpty(element) {
      guard let text = element.stringValue, text.count <= FieldValue.longestText else {
        add(field, path, "“\(field.label)”的每一项都应是文字，且不超过\(FieldValue.longestText)字。")
        return nil
      }
      texts.append(.string(FieldValue.trimmed(text)))
    }
    if texts.isEmpty && !field.isOptional {
      add(field, path, "请至少写一项“\(field.label)”。")
      return nil
    }
    if !checkCount(texts.count, "项", field, path) { return nil }
    return .list(texts)
  }

  private mutating func readTable(
    _ value: Value, _ columns: [Field], _ field: Field, _ path: String
  ) -> Value? {
    guard let rows = value.listValue else {
      add(field, path, "“\(field.label)”是表格，请逐行填写。")
      return nil
    }
    if rows.isEmpty && !field.isOptional && field.minimum == nil {
      add(field, path, "请在“\(field.label)”中至少填写一行。")
      return nil
    }
    if !checkCount(rows.count, "行", field, path) { return nil }
    var read: [Value] = []
    read.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      guard let cells = row.mapValue?.fields else {
        add(field, "\(path)[\(index + 1)]", "“\(field.label)”第\(index + 1)行没有按列填写。")
        continue
      }
      let before = problems.count
      let values = self.read(columns, from: cells, under: "\(path)[\(index + 1)].")
      for place in before..<problems.count
      where !problems[place].message.hasPrefix("“\(field.label)”第") {
        let problem = problems[place]
        problems[place] = Refusal.FieldProblem(
          path: problem.path, label: problem.label,
          message: "“\(field.label)”第\(index + 1)行：\(problem.message)")
      }
      read.append(.map(values))
    }
    return .list(read)
  }

  private mutating func checkCount(
    _ count: Int, _ word: String, _ field: Field, _ path: String
  ) -> Bool {
    let most = field.maximum ?? FieldValue.longestList
    if let least = field.minimum, Int64(count) < least {
      add(field, path, "“\(field.label)”至少要\(least)\(word)，现在有\(count)\(word)。")
      return false
    }
    if Int64(count) > most {
      add(field, path, "“\(field.label)”至多\(most)\(word)，现在有\(count)\(word)。")
      return false
    }
    return true
  }
}
