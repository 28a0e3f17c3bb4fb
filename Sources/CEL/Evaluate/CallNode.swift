/// Calls a function, choosing the overload by the arguments' types where they were not known before.
final class CallNode: Node {
  private let name: String
  private let candidates: [Checked.Candidate]
  private let arguments: ContiguousArray<any Node>
  private let needsDispatch: Bool
  private let offset: Int

  init(
    name: String, candidates: [Checked.Candidate], arguments: [any Node], needsDispatch: Bool,
    offset: Int
  ) {
    self.name = name
    self.candidates = candidates
    self.arguments = ContiguousArray(arguments)
    self.needsDispatch = needsDispatch
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    var weight = 1
    for argument in arguments {
      let value = try argument.evaluate(&frame)
      weight += value.weight
      values.append(value)
    }
    try frame.spend(weight)
    guard let function = function(for: values) else {
      let types = values.map(\.typeValue.name).joined(separator: ", ")
      throw EvaluationFault(.noSuchOverload, "没有这种调用：\(name)(\(types))", offset: offset)
    }
    do {
      let result = try function.call(values)
      try frame.spend(result.weight)
      return result
    } catch {
      throw error.located(at: offset)
    }
  }

  private func function(for values: [Value]) -> Function? {
    guard needsDispatch else { return candidates.first?.function }
    return candidates.first { candidate in
      candidate.overloads.contains { $0.accepts(values) }
    }?.function
  }
}

extension Value {
  /// What handling this value costs, in steps.
  fileprivate var weight: Int {
    switch self {
    case .string(let text): text.utf8.count / 16
    case .bytes(let octets): octets.count / 16
    case .list(let elements): elements.count / 4
    default: 0
    }
  }
}
