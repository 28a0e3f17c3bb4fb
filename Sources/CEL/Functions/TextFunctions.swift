/// Functions of the specification over text, and `size`.
enum TextFunctions {
  static let all: [Function] = [
    .free("size", sizes, size),
    .method("size", sizes, size),
    .method("contains", [([.string, .string], .bool)]) { values in
      let (text, part) = try two("contains", values)
      return .bool(CodePoints.contains(Array(text.utf8), Array(part.utf8)))
    },
    .method("startsWith", [([.string, .string], .bool)]) { values in
      let (text, part) = try two("startsWith", values)
      return .bool(text.utf8.starts(with: part.utf8))
    },
    .method("endsWith", [([.string, .string], .bool)]) { values in
      let (text, part) = try two("endsWith", values)
      return .bool(text.utf8.reversed().starts(with: part.utf8.reversed()))
    },
    .method("matches", [([.string, .string], .bool)], matches),
    .free("matches", [([.string, .string], .bool)], matches),
  ]

  private static let sizes: [([CELType], CELType)] = [
    ([.string], .int), ([.bytes], .int), ([.list(.dyn)], .int), ([.map(.dyn, .dyn)], .int),
  ]

  @Sendable private static func size(_ values: [Value]) throws -> Value {
    switch values[0] {
    case .string(let text): return .int(Int64(text.unicodeScalars.count))
    case .bytes(let octets): return .int(Int64(octets.count))
    case .list(let elements): return .int(Int64(elements.count))
    case .map(let map): return .int(Int64(map.count))
    default: throw StandardFunctions.mismatch("size", values)
    }
  }

  /// Reached only where a call is not planned as a ``MatchNode``.
  @Sendable private static func matches(_ values: [Value]) throws -> Value {
    let (text, pattern) = try two("matches", values)
    do {
      return .bool(try Pattern(pattern).matches(text))
    } catch {
      throw EvaluationFault(.invalidArgument, error.message)
    }
  }

  private static func two(_ name: String, _ values: [Value]) throws -> (String, String) {
    guard case .string(let text) = values[0], case .string(let part) = values[1] else {
      throw StandardFunctions.mismatch(name, values)
    }
    return (text, part)
  }
}
