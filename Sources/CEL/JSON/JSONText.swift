/// Reads and writes JSON (RFC 8259) as values.
public enum JSONText {
  /// Why a text is no JSON, and where.
  public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// One sentence: what is wrong.
    public let message: String
    /// Where it stands.
    public let position: SourcePosition

    /// The whole fault on one line.
    public var description: String { "\(position): \(message)" }
  }

  /// Nesting beyond which a text is refused.
  public static let maximumDepth = 200

  /// Reads one JSON value.
  ///
  /// Whole numbers become `int` (`uint` above its range), numbers with a point or exponent `double`.
  /// Duplicate keys, trailing text and invalid UTF-8 are refused.
  public static func parse(_ bytes: [UInt8]) throws(Fault) -> Value {
    var reader = JSONReader(bytes)
    return try reader.document()
  }

  /// Reads one JSON value from text.
  public static func parse(_ text: String) throws(Fault) -> Value { try parse(Array(text.utf8)) }
}
