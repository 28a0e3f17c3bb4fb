/// A condition of the catalogue taken apart as text, as far as is needed to meet it.
struct ConditionText {
  let text: String

  init(_ text: some StringProtocol) {
    var text = String(text.drop { $0.isWhitespace })
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first == "(", text.last == ")", ConditionText.closes(text) {
      text = String(text.dropFirst().dropLast())
    }
    self.text = text
  }

  /// Whether the parenthesis at the start closes at the end.
  private static func closes(_ text: String) -> Bool {
    var depth = 0
    for (place, character) in text.enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0 && place < text.count - 1 { return false }
    }
    return true
  }

  /// The conditions joined by `&&`; of alternatives the first.
  var parts: [ConditionText] {
    if ConditionText.split(text, at: "?").count > 1 { return [self] }
    let either = ConditionText.split(text, at: "||")
    if either.count > 1 { return ConditionText(either[0]).parts }
    let both = ConditionText.split(text, at: "&&")
    return both.count > 1 ? both.flatMap { ConditionText($0).parts } : [self]
  }

  /// The two sides of a comparison and what stands between them.
  var comparison: (left: String, sign: String, right: String)? {
    guard ConditionText.split(text, at: "?").count == 1 else { return nil }
    for sign in ["==", "!=", "<=", ">=", "<", ">"] {
      let sides = ConditionText.split(text, at: sign)
      guard sides.count == 2 else { continue }
      return (ConditionText(sides[0]).text, sign, ConditionText(sides[1]).text)
    }
    return nil
  }

  /// `RANGE.all(VARIABLE, BODY)`.
  var all: (range: String, variable: String, body: ConditionText)? { macro("all") }
  /// `RANGE.exists(VARIABLE, BODY)`.
  var exists: (range: String, variable: String, body: ConditionText)? { macro("exists") }

  private func macro(_ name: String) -> (String, String, ConditionText)? {
    guard text.last == ")", let start = text.firstRange(of: ".\(name)(") else { return nil }
    let range = String(text[..<start.lowerBound])
    guard range.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }) else {
      return nil
    }
    let inside = text[start.upperBound...].dropLast()
    guard let comma = inside.firstIndex(of: ",") else { return nil }
    let variable = inside[..<comma].filter { !$0.isWhitespace }
    return (range, String(variable), ConditionText(inside[inside.index(after: comma)...]))
  }

  /// The field, when the text is `ROOT.field` and nothing else.
  static func field(_ text: String, of root: String) -> String? {
    guard text.hasPrefix("\(root).") else { return nil }
    let name = text.dropFirst(root.count + 1)
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
      return nil
    }
    return String(name)
  }

  /// The text between the signs that stand outside parentheses and quotes.
  private static func split(_ text: String, at sign: String) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    var quote: Character?
    var rest = text[...]
    while let character = rest.first {
      if quote == nil, depth == 0, rest.hasPrefix(sign), isWhole(sign, rest, parts) {
        parts.append("")
        rest = rest.dropFirst(sign.count)
        continue
      }
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      }
      parts[parts.count - 1].append(character)
      rest = rest.dropFirst()
    }
    return parts
  }

  /// Whether `<` is not the beginning of `<=`, and so on.
  private static func isWhole(_ sign: String, _ rest: Substring, _ parts: [String]) -> Bool {
    guard sign.count == 1, sign != "?" else { return true }
    return rest.dropFirst().first != "="
  }
}
