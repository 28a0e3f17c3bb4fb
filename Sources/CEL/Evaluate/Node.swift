/// A step of a compiled expression.
protocol Node: AnyObject, Sendable {
  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value
}

/// A value known when the expression was compiled.
final class ConstantNode: Node {
  let value: Value

  init(_ value: Value) { self.value = value }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value { value }
}

/// A fault known when the expression was compiled, reported only when it is reached.
final class FaultNode: Node {
  private let fault: EvaluationFault

  init(_ fault: EvaluationFault) { self.fault = fault }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value { throw fault }
}
