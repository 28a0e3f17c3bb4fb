/// A map: wraps a dictionary as it is, keeps a literal's order, or asks a lazy source field by field.
public struct MapValue: Sendable {
  enum Storage: Sendable {
    case fields([String: Value])
    case table(MapTable)
    case lazy(LazyBox)
  }

  /// Holds a lazy source in one word, so that `Value` stays two words long.
  final class LazyBox: Sendable {
    let source: any LazyFields
    init(_ source: any LazyFields) { self.source = source }
  }

  let storage: Storage

  /// The empty map.
  public static let empty = MapValue([:])

  /// Wraps a dictionary without converting it.
  public init(_ fields: [String: Value]) { storage = .fields(fields) }

  /// Wraps a source that computes its fields when they are asked for.
  public init(lazy source: any LazyFields) { storage = .lazy(LazyBox(source)) }

  init(table: MapTable) { storage = .table(table) }

  /// Makes a map of any keys, kept in the given order; nil when a key occurs twice or is no key.
  ///
  /// Keys are bool, int, uint and string, as the specification has it; `1`, `1u` and `1.0` are one key.
  public init?(entries: [(key: Value, value: Value)]) {
    guard let table = MapTable(entries) else { return nil }
    storage = .table(table)
  }

  /// The number of entries.
  public var count: Int {
    switch storage {
    case .fields(let fields): fields.count
    case .table(let table): table.entries.count
    case .lazy(let box): box.source.fieldNames.count
    }
  }

  /// The value of a field, if there is one.
  @inline(__always)
  public subscript(field: String) -> Value? {
    switch storage {
    case .fields(let fields): fields[field]
    case .table(let table): table[.string(field)]
    case .lazy(let box): box.source.value(of: field)
    }
  }

  /// The value under a key, if there is one; numbers of different types find each other.
  public subscript(key: Value) -> Value? {
    switch storage {
    case .table(let table): return table[key]
    case .fields, .lazy:
      guard case .string(let field) = key else { return nil }
      return self[field]
    }
  }

  /// The keys: a literal's in its order, a dictionary's sorted by code point.
  public var keys: [Value] {
    switch storage {
    case .fields(let fields): MapValue.sorted(Array(fields.keys)).map(Value.string)
    case .table(let table): table.entries.map(\.key)
    case .lazy(let box): MapValue.sorted(box.source.fieldNames).map(Value.string)
    }
  }

  /// The entries in the order of `keys`.
  public var entries: [(key: Value, value: Value)] {
    if case .table(let table) = storage { return table.entries.map { ($0.key, $0.value) } }
    return keys.compactMap { key in self[key].map { (key, $0) } }
  }

  /// The entries as a dictionary, when every key is a string.
  public var fields: [String: Value]? {
    if case .fields(let fields) = storage { return fields }
    var fields: [String: Value] = [:]
    for entry in entries {
      guard case .string(let name) = entry.key else { return nil }
      fields[name] = entry.value
    }
    return fields
  }

  private static func sorted(_ names: [String]) -> [String] {
    names.sorted { CodePoints.compare($0, $1) < 0 }
  }
}

/// A source of fields that are computed when an expression asks for them.
public protocol LazyFields: AnyObject, Sendable {
  /// The value of a field, or nil when the source has no such field.
  func value(of field: String) -> Value?
  /// The names of all fields, in any order.
  var fieldNames: [String] { get }
}
