/// A value about a person that prints, logs and reflects itself masked; the whole of it has to be
/// asked for by name.
public protocol MaskedValue: Hashable, Sendable, Codable, CustomStringConvertible,
  CustomDebugStringConvertible, CustomReflectable
{
  /// The value with what identifies the person left out, fit for a screen.
  var masked: String { get }
  /// The whole value, for records, documents and those with the right to see it.
  var unmasked: String { get }
  /// Reads the whole value, or says what is wrong with it.
  init(parsing text: String) throws(IdentifierFault)
}

extension MaskedValue {
  /// The masked value.
  public var description: String { masked }
  /// The masked value.
  public var debugDescription: String { masked }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Reads the whole value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.messageEN)
    }
  }

  /// Writes the whole value: an encoded form is a record, to be guarded as one.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(unmasked)
  }
}
