/// The name of a case, such as `250926-7K3MQ9X`; given by the caller that opens it.
public struct CaseID: Hashable, Sendable, Comparable, CustomStringConvertible, Codable,
  ExpressibleByStringLiteral
{
  /// The stored text.
  public let text: String

  /// Wraps a stored text.
  public init(_ text: String) { self.text = text }
  /// Wraps a literal.
  public init(stringLiteral text: String) { self.text = text }

  /// The stored text.
  public var description: String { text }

  /// By text.
  public static func < (left: CaseID, right: CaseID) -> Bool { left.text < right.text }

  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
