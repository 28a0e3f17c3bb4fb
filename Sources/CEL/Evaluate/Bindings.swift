/// Gives variables their values for one evaluation.
public protocol Bindings: Sendable {
  /// The value of a variable by its declared name, or nil when there is none.
  func value(of name: String) -> Value?

  /// The value of a variable by its place in the environment, which spares a look-up by name.
  func value(slot: Int, name: String) -> Value?
}

extension Bindings {
  /// Looks the variable up by name.
  public func value(slot: Int, name: String) -> Value? { value(of: name) }
}

/// Bindings held in a dictionary.
public struct MapBindings: Bindings {
  /// The values by name.
  public var values: [String: Value]

  /// Holds values by name.
  public init(_ values: [String: Value] = [:]) { self.values = values }

  /// The value of a variable, or nil when there is none.
  public func value(of name: String) -> Value? { values[name] }
}

/// Bindings laid out by slot; made by ``Environment/bind(_:)`` and valid for its programs only.
public struct SlotBindings: Bindings {
  private let values: [Value?]

  init(_ values: [Value?]) { self.values = values }

  /// Nothing: slots have no names.
  public func value(of name: String) -> Value? { nil }

  /// The value in a slot.
  public func value(slot: Int, name: String) -> Value? {
    slot < values.count ? values[slot] : nil
  }
}
