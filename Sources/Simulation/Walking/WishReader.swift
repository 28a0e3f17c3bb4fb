import CEL

/// Reads from the text of a condition what it asks of fields.
struct WishReader {
  /// Stands for the day of the act where no root is asked for.
  static let today = "today"

  let language: HabitLanguage

  /// What the condition asks of the fields under a root such as `act`.
  func all(_ condition: ConditionText, root: String, rowsToo: Bool = true) -> [Wish] {
    condition.parts.flatMap { part -> [Wish] in
      let found = wishes(part, root, rowsToo)
      return found.isEmpty && !root.isEmpty
        ? mentioned(part.text, root).map { .another(field: $0) } : found
    }
  }

  private func wishes(_ part: ConditionText, _ root: String, _ rowsToo: Bool) -> [Wish] {
    let text = part.text
    if let field = ConditionText.field(text, of: root) { return [.truth(field: field, true)] }
    if text.hasPrefix("!"), let field = ConditionText.field(String(text.dropFirst()), of: root) {
      return [.truth(field: field, false)]
    }
    if text.hasPrefix("has("), text.hasSuffix(")"),
      let field = ConditionText.field(String(text.dropFirst(4).dropLast()), of: root)
    {
      return [.present(field: field)]
    }
    if rowsToo, let all = part.all { return rowWishes(all, root) }
    guard let sides = part.comparison else { return [] }
    if root.isEmpty { return dayWishes(sides) }
    if let field = ConditionText.field(sides.left, of: root), let program = compiled(sides.right) {
      return [.compared(field: field, sign: sides.sign, program)]
    }
    if let field = ConditionText.field(sides.right, of: root), let program = compiled(sides.left) {
      return [.compared(field: field, sign: turned(sides.sign), program)]
    }
    return []
  }

  private func dayWishes(_ sides: (left: String, sign: String, right: String)) -> [Wish] {
    if sides.left == Self.today, !sides.right.contains("act."), let program = compiled(sides.right)
    {
      return [.compared(field: Self.today, sign: sides.sign, program)]
    }
    if sides.right == Self.today, !sides.left.contains("act."), let program = compiled(sides.left) {
      return [.compared(field: Self.today, sign: turned(sides.sign), program)]
    }
    return []
  }

  private func rowWishes(
    _ all: (range: String, variable: String, body: ConditionText), _ root: String
  ) -> [Wish] {
    if let exists = all.body.exists {
      if let field = ConditionText.field(all.range, of: root), let list = compiled(exists.range) {
        return [.rows(field: field, list)]
      }
      if let field = ConditionText.field(exists.range, of: root), let list = compiled(all.range) {
        return [.rows(field: field, list)]
      }
    }
    guard let field = ConditionText.field(all.range, of: root) else { return [] }
    return self.all(all.body, root: all.variable, rowsToo: false).map { .each(field: field, $0) }
  }

  private func compiled(_ text: String) -> Program? {
    do { return try language.environment.compile(text) } catch { return nil }
  }

  private func turned(_ sign: String) -> String {
    switch sign {
    case "<": ">"
    case "<=": ">="
    case ">": "<"
    case ">=": "<="
    default: sign
    }
  }

  private func mentioned(_ text: String, _ root: String) -> [String] {
    var fields: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "\(root).") {
      let name = rest[start.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      if !name.isEmpty && !fields.contains(String(name)) { fields.append(String(name)) }
      rest = rest[start.upperBound...]
    }
    return fields
  }
}
