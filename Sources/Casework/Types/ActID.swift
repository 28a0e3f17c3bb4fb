/// The name of an act, given by whoever asks for it, so that asking twice does it once.
public struct ActID: Hashable, Sendable, Comparable, CustomStringConvertible, Codable,
  ExpressibleByStringLiteral
{
  /// The stored text.
  public let text: String

  /// Wraps a stored text.
  public init(_ text: String) { self.text = text }
  /// Wraps a literal.
  public init(stringLiteral text: String) { self.text = text }

  /// The name of the act that the scheduler performs when a clock runs out: the same however often
  /// it is asked, so that a scheduler that runs twice acts once.
  public static func automatic(case id: CaseID, clock: String, startedBy number: Int) -> ActID {
    ActID("\(id.text)/\(clock)/\(number)")
  }

  /// The stored text.
  public var description: String { text }

  /// By text.
  public static func < (left: ActID, right: ActID) -> Bool { left.text < right.text }

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
