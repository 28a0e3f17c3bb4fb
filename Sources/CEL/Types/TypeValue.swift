/// A type as a value: what `type(x)` gives and what the name `int` denotes.
public struct TypeValue: Sendable, Hashable, CustomStringConvertible {
  /// The specification's name of the type, such as `int` or `google.protobuf.Timestamp`.
  public let name: String

  /// Names a type.
  public init(name: String) { self.name = name }

  /// The type's name.
  public var description: String { name }

  /// The names that denote a type in an expression.
  static let denotations: Set<String> = [
    "bool", "int", "uint", "double", "string", "bytes", "list", "map", "null_type", "type",
    "google.protobuf.Timestamp", "google.protobuf.Duration",
  ]
}
