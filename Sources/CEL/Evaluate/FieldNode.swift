/// Reads a field, or asks whether it is there.
final class FieldNode: Node {
  private let target: any Node
  private let field: String
  /// What messages call the field, such as `form.capital`.
  private let path: String
  private let isTest: Bool
  private let offset: Int

  init(target: any Node, field: String, path: String, isTest: Bool, offset: Int) {
    self.target = target
    self.field = field
    self.path = path
    self.isTest = isTest
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    guard case .map(let map) = try target.evaluate(&frame) else {
      throw EvaluationFault(
        .noSuchOverload, "取不到 \(path)：前面的值不是映射", offset: offset)
    }
    let value = map[field]
    if isTest { return .bool(value != nil) }
    guard let value else { throw FieldNode.missing(path, offset) }
    return value
  }

  @inline(never)
  static func missing(_ path: String, _ offset: Int) -> EvaluationFault {
    EvaluationFault(.noSuchKey, "没有 \(path)；先用 has() 看它在不在", offset: offset)
  }
}

/// Reads a field of a variable in one step: the common case of every condition.
final class VariableFieldNode: Node {
  private let slot: Int
  private let name: String
  private let field: String
  private let offset: Int

  init(slot: Int, name: String, field: String, offset: Int) {
    self.slot = slot
    self.name = name
    self.field = field
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    guard let value = frame.bindings.value(slot: slot, name: name) else {
      throw EvaluationFault(.unknownVariable, "没有给出 \(name)", offset: offset)
    }
    guard case .map(let map) = value else {
      throw EvaluationFault(
        .noSuchOverload, "取不到 \(name).\(field)：\(name) 不是映射", offset: offset)
    }
    guard let value = map[field] else { throw FieldNode.missing("\(name).\(field)", offset) }
    return value
  }
}
