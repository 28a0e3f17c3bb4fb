/// Why an expression cannot be compiled: what is wrong, where, and what to write instead.
public struct CompileFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence: what is wrong, with the name of the field or function concerned.
  public let message: String
  /// Where it stands in the source.
  public let position: SourcePosition
  /// What to write instead.
  public let remedy: String

  /// Makes a fault.
  public init(message: String, position: SourcePosition, remedy: String) {
    self.message = message
    self.position = position
    self.remedy = remedy
  }

  /// The whole fault on one line.
  public var description: String { "\(position): \(message)；\(remedy)" }
}
