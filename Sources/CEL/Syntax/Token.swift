/// A word of the language with its place in the source.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    case identifier(String)
    /// An identifier in backticks, allowed only as a field name.
    case quotedIdentifier(String)
    /// The magnitude; a sign before it belongs to the parser.
    case int(UInt64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case symbol(String)
    case end
  }

  let kind: Kind
  /// UTF-8 offsets.
  let range: Range<Int>

  /// What messages call this token.
  func text(in source: [UInt8]) -> String {
    kind == .end ? "表达式结尾" : "“" + String(decoding: source[range], as: UTF8.self) + "”"
  }
}
