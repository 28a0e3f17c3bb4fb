/// Why an expression that compiled has no value for these bindings.
public struct EvaluationFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The sorts of failure, stable for callers that must tell them apart.
  public enum Kind: String, Sendable, Hashable {
    /// A variable is declared but the bindings have no value for it, or it is not declared at all.
    case unknownVariable
    /// No function of that name is registered (only under dynamic checking).
    case unknownFunction
    /// The operands' types fit no overload.
    case noSuchOverload
    /// A map or object lacks the key.
    case noSuchKey
    /// A list index is out of bounds or not a whole number.
    case invalidIndex
    /// Division or remainder by zero.
    case divisionByZero
    /// Whole-number arithmetic left 64 bits.
    case overflow
    /// A conversion, a timestamp or a duration left its range.
    case outOfRange
    /// An argument has the right type and a wrong value.
    case invalidArgument
    /// The evaluation took more steps than its budget allows.
    case budgetExceeded
  }

  /// The sort of failure.
  public let kind: Kind
  /// One sentence: what failed, naming the field or value.
  public let message: String
  /// Where in the source the failing sub-expression stands, when known.
  public let position: SourcePosition?
  /// UTF-8 offset of the failing sub-expression, until the program turns it into a position.
  let offset: Int

  /// Makes a fault, for functions registered from outside.
  public init(_ kind: Kind, _ message: String, position: SourcePosition? = nil) {
    self.init(kind, message, position: position, offset: -1)
  }

  init(_ kind: Kind, _ message: String, position: SourcePosition? = nil, offset: Int) {
    self.kind = kind
    self.message = message
    self.position = position
    self.offset = offset
  }

  /// The whole fault on one line.
  public var description: String {
    guard let position else { return message }
    return "\(position): \(message)"
  }

  func located(at offset: Int) -> EvaluationFault {
    guard self.offset < 0 else { return self }
    return EvaluationFault(kind, message, position: position, offset: offset)
  }

  func positioned(in source: [UInt8]) -> EvaluationFault {
    guard position == nil, offset >= 0 else { return self }
    return EvaluationFault(
      kind, message, position: SourcePosition(offset: offset, in: source), offset: offset)
  }
}
