/// Functions that cut and join text; places and lengths count code points.
enum TextEditing {
  private typealias Scalars = [Unicode.Scalar]

  static let all: [Function] = [
    .method("charAt", [([.string, .int], .string)], charAt),
    .method("indexOf", searches) { try search("indexOf", $0, isLast: false) },
    .method("lastIndexOf", searches) { try search("lastIndexOf", $0, isLast: true) },
    .method("lowerAscii", [([.string], .string)]) { values in
      .string(mapped(try text("lowerAscii", values)) { (65...90).contains($0) ? $0 + 32 : $0 })
    },
    .method("upperAscii", [([.string], .string)]) { values in
      .string(mapped(try text("upperAscii", values)) { (97...122).contains($0) ? $0 - 32 : $0 })
    },
    .method(
      "replace",
      [([.string, .string, .string], .string), ([.string, .string, .string, .int], .string)],
      replace),
    .method(
      "split",
      [([.string, .string], .list(.string)), ([.string, .string, .int], .list(.string))],
      split),
    .method(
      "substring", [([.string, .int], .string), ([.string, .int, .int], .string)], substring),
    .method("trim", [([.string], .string)]) { .string(trimmed(try text("trim", $0))) },
    .method("reverse", [([.string], .string)]) { values in
      .string(string(scalars(try text("reverse", values)).reversed()))
    },
    .method("join", [([.list(.string)], .string), ([.list(.string), .string], .string)], join),
    .free("strings.quote", [([.string], .string)]) { values in
      .string(quoted(try text("strings.quote", values)))
    },
    .method("format", [([.string, .list(.dyn)], .string)]) { values in
      guard values.count == 2, case .list(let arguments) = values[1] else {
        throw StandardFunctions.mismatch("format", values)
      }
      return .string(try TextFormat.format(try text("format", values), arguments))
    },
  ]

  private static let searches: [([CELType], CELType)] = [
    ([.string, .string], .int), ([.string, .string, .int], .int),
  ]

  private static func scalars(_ text: String) -> Scalars { Array(text.unicodeScalars) }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private static func text(_ name: String, _ values: [Value]) throws -> String {
    guard case .string(let text) = values[0] else {
      throw StandardFunctions.mismatch(name, values)
    }
    return text
  }

  private static func mapped(_ text: String, _ change: (UInt8) -> UInt8) -> String {
    String(decoding: text.utf8.map(change), as: UTF8.self)
  }

  private static func outOfRange(_ name: String, _ index: Int64) -> EvaluationFault {
    EvaluationFault(.invalidArgument, "\(name)() 的位置 \(index) 越界")
  }

  /// The place given as an argument, when it lies within the text or at its end.
  private static func place(
    _ name: String, _ values: [Value], _ argument: Int, _ count: Int
  ) throws -> Int {
    guard case .int(let index) = values[argument] else {
      throw StandardFunctions.mismatch(name, values)
    }
    guard index >= 0, index <= count else { throw outOfRange(name, index) }
    return Int(index)
  }

  @Sendable private static func charAt(_ values: [Value]) throws -> Value {
    let points = scalars(try text("charAt", values))
    let index = try place("charAt", values, 1, points.count)
    return .string(string(points[index...].prefix(1)))
  }

  private static func search(_ name: String, _ values: [Value], isLast: Bool) throws -> Value {
    let points = scalars(try text(name, values))
    guard case .string(let part) = values[1] else {
      throw StandardFunctions.mismatch(name, values)
    }
    let sought = scalars(part)
    guard isLast else {
      let start = values.count > 2 ? try place(name, values, 2, points.count) : 0
      return .int(Int64(CodePoints.firstIndex(of: sought, in: points, from: start) ?? -1))
    }
    let last = values.count > 2 ? try place(name, values, 2, points.count) : points.count
    // The last match is the first one in the reversed text.
    let reversed = Scalars(points.reversed())
    let skipped = max(0, points.count - sought.count - last)
    guard
      let found = CodePoints.firstIndex(of: sought.reversed(), in: reversed, from: skipped)
    else { return -1 }
    return .int(Int64(points.count - found - sought.count))
  }

  @Sendable private static func replace(_ values: [Value]) throws -> Value {
    guard case .string(let part) = values[1], case .string(let other) = values[2] else {
      throw StandardFunctions.mismatch("replace", values)
    }
    var left = Int64.max
    if values.count > 3, case .int(let limit) = values[3], limit >= 0 { left = limit }
    let points = scalars(try text("replace", values))
    let (sought, substitute) = (scalars(part), scalars(other))
    guard points.count * substitute.count <= TextFormat.maximumLength else {
      throw EvaluationFault(.invalidArgument, "replace() 的结果太长；缩短替换的文字")
    }
    var result: Scalars = []
    var start = 0
    while left > 0, let found = CodePoints.firstIndex(of: sought, in: points, from: start) {
      result += points[start..<found] + substitute
      start = found + sought.count
      left -= 1
      if sought.isEmpty {
        if start < points.count { result.append(points[start]) }
        start += 1
      }
    }
    if start < points.count { result += points[start...] }
    return .string(string(result))
  }

  @Sendable private static func split(_ values: [Value]) throws -> Value {
    guard case .string(let separator) = values[1] else {
      throw StandardFunctions.mismatch("split", values)
    }
    var limit = Int64.max
    if values.count > 2, case .int(let wanted) = values[2], wanted >= 0 { limit = wanted }
    let points = scalars(try text("split", values))
    let sought = scalars(separator)
    guard limit > 0 else { return [] }
    var parts: [Value] = []
    var start = 0
    while Int64(parts.count) < limit - 1 {
      if sought.isEmpty {
        guard start + 1 < points.count else { break }
        parts.append(.string(string(points[start...start])))
        start += 1
      } else {
        guard let found = CodePoints.firstIndex(of: sought, in: points, from: start) else { break }
        parts.append(.string(string(points[start..<found])))
        start = found + sought.count
      }
    }
    if sought.isEmpty, points.isEmpty { return [] }
    parts.append(.string(string(points[start...])))
    return .list(parts)
  }

  @Sendable private static func substring(_ values: [Value]) throws -> Value {
    let points = scalars(try text("substring", values))
    let start = try place("substring", values, 1, points.count)
    let end = values.count > 2 ? try place("substring", values, 2, points.count) : points.count
    guard start <= end else {
      throw EvaluationFault(.invalidArgument, "substring() 的起点 \(start) 在终点 \(end) 之后")
    }
    return .string(string(points[start..<end]))
  }

  private static func trimmed(_ text: String) -> String {
    let points = scalars(text)
    guard let first = points.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = points.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return string(points[first...last])
  }

  @Sendable private static func join(_ values: [Value]) throws -> Value {
    guard case .list(let elements) = values[0] else {
      throw StandardFunctions.mismatch("join", values)
    }
    var separator = ""
    if values.count > 1, case .string(let text) = values[1] { separator = text }
    var parts: [String] = []
    for element in elements {
      guard case .string(let part) = element else {
        throw EvaluationFault(.invalidArgument, "join() 的列表里有 \(element.typeValue)，只能有文字")
      }
      parts.append(part)
    }
    guard elements.count * separator.utf8.count <= TextFormat.maximumLength else {
      throw EvaluationFault(.invalidArgument, "join() 的结果太长；缩短分隔的文字")
    }
    return .string(parts.joined(separator: separator))
  }

  private static let escapes: [Unicode.Scalar: String] = [
    "\u{7}": "\\a", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    "\u{B}": "\\v", "\\": "\\\\", "\"": "\\\"",
  ]

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if let escape = escapes[scalar] {
        result += escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
