/// The type of an expression, known before it is evaluated.
public indirect enum CELType: Sendable, Hashable, CustomStringConvertible {
  /// Known only at evaluation.
  case dyn
  /// `null`.
  case null
  /// `true` or `false`.
  case bool
  /// A signed 64-bit whole number.
  case int
  /// An unsigned 64-bit whole number.
  case uint
  /// A 64-bit floating-point number.
  case double
  /// Text.
  case string
  /// Octets.
  case bytes
  /// An instant.
  case timestamp
  /// A span of time.
  case duration
  /// A type as a value.
  case type
  /// A list and the type of its elements.
  case list(CELType)
  /// A map and the types of its keys and values.
  case map(CELType, CELType)
  /// A map whose fields are known by name; an unknown field is a compile fault.
  case object(name: String, fields: [String: CELType])

  /// The type as messages print it.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .type: "type"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .object(let name, _): name
    }
  }

  /// Whether a value of this type may stand where `wanted` is declared.
  ///
  /// `dyn` fits everywhere; `null` fits timestamps, durations and objects, as the specification has it.
  public func fits(_ wanted: CELType) -> Bool {
    if self == wanted { return true }
    switch (self, wanted) {
    case (.dyn, _), (_, .dyn): return true
    case (.null, .timestamp), (.null, .duration), (.null, .object): return true
    case (.list(let mine), .list(let theirs)): return mine.fits(theirs)
    case (.map(let key, let value), .map(let wantedKey, let wantedValue)):
      return key.fits(wantedKey) && value.fits(wantedValue)
    case (.object(_, let fields), .map(let key, let value)):
      return CELType.string.fits(key) && fields.values.allSatisfy { $0.fits(value) }
    case (.map(let key, _), .object): return key.fits(.string)
    case (.object(let mine, _), .object(let theirs, _)): return mine == theirs
    default: return false
    }
  }

  /// The narrowest type both fit into.
  func joined(with other: CELType) -> CELType {
    if self == other { return self }
    switch (self, other) {
    case (.null, .timestamp), (.null, .duration), (.null, .object): return other
    case (.timestamp, .null), (.duration, .null), (.object, .null): return self
    case (.list(let mine), .list(let theirs)): return .list(mine.joined(with: theirs))
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return .map(key.joined(with: otherKey), value.joined(with: otherValue))
    default: return .dyn
    }
  }

  var isNumeric: Bool {
    switch self {
    case .int, .uint, .double: true
    default: false
    }
  }

  /// Whether values of this type need a look at evaluation before an overload is chosen.
  var isOpen: Bool {
    switch self {
    case .dyn: true
    case .list(let element): element.isOpen
    case .map(let key, let value): key.isOpen || value.isOpen
    default: false
    }
  }
}
