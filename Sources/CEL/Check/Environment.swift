/// What expressions may refer to: variables with their types, and functions.
public struct Environment: Sendable {
  /// How strictly names and types are checked before evaluation.
  public enum Checking: Sendable {
    /// An unknown name or a type that does not fit is a compile fault.
    case strict
    /// Both are evaluation faults, reported only where evaluation reaches them.
    case dynamic
  }

  /// The declared variables; a name may be dotted.
  public let variables: [String: CELType]
  /// The functions registered beside the standard ones.
  public let functions: [Function]
  /// How strictly expressions are checked.
  public let checking: Checking

  let slots: [String: Int]
  let functionsByName: [String: [Function]]

  /// Declares variables and functions. The standard functions are always there.
  public init(
    variables: [String: CELType], functions: [Function] = [], checking: Checking = .strict
  ) {
    self.variables = variables
    self.functions = functions
    self.checking = checking
    slots = Dictionary(
      uniqueKeysWithValues: variables.keys.sorted().enumerated().map { ($1, $0) })
    functionsByName = StandardFunctions.byName.merging(
      Dictionary(grouping: functions, by: \.name), uniquingKeysWith: { $1 + $0 })
  }

  /// Parses, checks and plans an expression, to be evaluated many times.
  ///
  /// - Parameter expecting: the type the place of the expression asks for, if it asks for one.
  public func compile(
    _ source: String, expecting: CELType? = nil
  ) throws(CompileFault) -> Program {
    let parsed = try Parser.parse(source)
    var checker = Checker(environment: self, source: Array(source.utf8))
    let checked = try checker.check(parsed)
    if let expecting, !checked.type.fits(expecting) {
      throw checker.fault(
        "这里要 \(expecting)，表达式却是 \(checked.type)", parsed, "改写成结果为 \(expecting) 的表达式")
    }
    return try Program(
      source: source, checked: checked, variablesUsed: checker.variablesUsed)
  }

  /// Lays values out by slot, the fastest bindings for programs compiled here.
  public func bind(_ values: [String: Value]) -> SlotBindings {
    var slotted = [Value?](repeating: nil, count: slots.count)
    for (name, value) in values {
      if let slot = slots[name] { slotted[slot] = value }
    }
    return SlotBindings(slotted)
  }
}
