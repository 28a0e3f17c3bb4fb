/// A function expressions may call, with the types it takes and gives.
public struct Function: Sendable {
  /// One way to call a function.
  public struct Overload: Sendable, Hashable {
    /// The types of the arguments; of a method, the first is its target.
    public let parameters: [CELType]
    /// The type of the result.
    public let result: CELType
    /// Whether it is called as `target.name(…)` instead of `name(target, …)`.
    public let isMethod: Bool

    /// Makes an overload.
    public init(parameters: [CELType], result: CELType, isMethod: Bool = false) {
      self.parameters = parameters
      self.result = result
      self.isMethod = isMethod
    }

    func accepts(_ values: [Value]) -> Bool {
      guard values.count == parameters.count else { return false }
      for (value, type) in zip(values, parameters) where !value.fits(type) { return false }
      return true
    }

    func accepts(_ types: [CELType]) -> Bool {
      types.count == parameters.count && zip(types, parameters).allSatisfy { $0.fits($1) }
    }
  }

  /// The name, dotted when the function lives in a namespace, such as `tb.age`.
  public let name: String
  /// The ways to call it.
  public let overloads: [Overload]
  /// The work: arguments in order, the target of a method first.
  ///
  /// Must be a pure function of its arguments. A thrown ``EvaluationFault`` is reported as it is, any
  /// other error as an invalid argument with the error's description.
  public let body: @Sendable ([Value]) throws -> Value
  /// Whether it belongs to the language, so that calls of constants may be folded.
  let isStandard: Bool

  /// Makes a function.
  public init(
    name: String, overloads: [Overload], body: @escaping @Sendable ([Value]) throws -> Value
  ) {
    self.init(name: name, overloads: overloads, isStandard: false, body: body)
  }

  init(
    name: String, overloads: [Overload], isStandard: Bool,
    body: @escaping @Sendable ([Value]) throws -> Value
  ) {
    self.name = name
    self.overloads = overloads
    self.isStandard = isStandard
    self.body = body
  }

  func call(_ arguments: [Value]) throws(EvaluationFault) -> Value {
    do {
      return try body(arguments)
    } catch let fault as EvaluationFault {
      throw fault
    } catch {
      throw EvaluationFault(.invalidArgument, "\(name)(): \(error)")
    }
  }
}
