/// Reads a declared variable.
final class VariableNode: Node {
  private let slot: Int
  private let name: String
  private let offset: Int

  init(slot: Int, name: String, offset: Int) {
    self.slot = slot
    self.name = name
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    guard let value = frame.bindings.value(slot: slot, name: name) else {
      throw EvaluationFault(.unknownVariable, "没有给出 \(name)", offset: offset)
    }
    return value
  }
}

/// Reads a loop variable.
final class LocalNode: Node {
  private let local: Int

  init(_ local: Int) { self.local = local }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value { frame.locals[local] }
}
