/// A value of the expression language. Common cases are held in place, without a box.
public enum Value: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A signed 64-bit whole number.
  case int(Int64)
  /// An unsigned 64-bit whole number.
  case uint(UInt64)
  /// A 64-bit floating-point number.
  case double(Double)
  /// Text, compared by code point.
  case string(String)
  /// Octets.
  case bytes([UInt8])
  /// A list.
  case list([Value])
  /// A map or an object.
  case map(MapValue)
  /// An instant, to the nanosecond, years 1 to 9999, UTC.
  case timestamp(TimestampValue)
  /// A span of time in nanoseconds.
  case duration(DurationValue)
  /// A type as a value.
  case type(TypeValue)

  /// Wraps a dictionary as a map without converting it.
  public static func map(_ fields: [String: Value]) -> Value { .map(MapValue(fields)) }

  /// The flag, when this is a bool.
  public var boolValue: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  /// The number, when this is an int.
  public var intValue: Int64? { if case .int(let number) = self { number } else { nil } }
  /// The text, when this is a string.
  public var stringValue: String? { if case .string(let text) = self { text } else { nil } }
  /// The elements, when this is a list.
  public var listValue: [Value]? { if case .list(let elements) = self { elements } else { nil } }
  /// The map, when this is one.
  public var mapValue: MapValue? { if case .map(let map) = self { map } else { nil } }
  /// The instant, when this is a timestamp.
  public var timestampValue: TimestampValue? {
    if case .timestamp(let instant) = self { instant } else { nil }
  }
  /// The span, when this is a duration.
  public var durationValue: DurationValue? {
    if case .duration(let span) = self { span } else { nil }
  }
  /// Whether this is `null`.
  public var isNull: Bool { if case .null = self { true } else { false } }

  /// The type of this value, as `type(x)` gives it.
  public var typeValue: TypeValue {
    switch self {
    case .null: TypeValue(name: "null_type")
    case .bool: TypeValue(name: "bool")
    case .int: TypeValue(name: "int")
    case .uint: TypeValue(name: "uint")
    case .double: TypeValue(name: "double")
    case .string: TypeValue(name: "string")
    case .bytes: TypeValue(name: "bytes")
    case .list: TypeValue(name: "list")
    case .map: TypeValue(name: "map")
    case .timestamp: TypeValue(name: "google.protobuf.Timestamp")
    case .duration: TypeValue(name: "google.protobuf.Duration")
    case .type: TypeValue(name: "type")
    }
  }

  /// Whether this value may stand where `type` is declared.
  public func fits(_ type: CELType) -> Bool {
    switch (self, type) {
    case (_, .dyn), (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint),
      (.double, .double), (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp),
      (.duration, .duration), (.type, .type), (.null, .timestamp), (.null, .duration),
      (.null, .object), (.map, .object):
      return true
    case (.list(let elements), .list(let element)):
      return element == .dyn || elements.allSatisfy { $0.fits(element) }
    case (.map(let map), .map(let key, let value)):
      if key == .dyn, value == .dyn { return true }
      return map.entries.allSatisfy { $0.key.fits(key) && $0.value.fits(value) }
    default: return false
    }
  }
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByNilLiteral
{
  /// An int.
  public init(integerLiteral value: Int64) { self = .int(value) }
  /// A bool.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A double.
  public init(floatLiteral value: Double) { self = .double(value) }
  /// A list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// A map; of two equal keys the later counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .map(MapValue(Dictionary(elements, uniquingKeysWith: { _, later in later })))
  }
}
