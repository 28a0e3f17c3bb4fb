/// A loop over the elements of a list or the keys of a map.
final class LoopNode: Node {
  private let macro: Macro
  private let range: any Node
  private let local: Int
  private let condition: (any Node)?
  private let transform: (any Node)?
  private let offset: Int

  init(
    macro: Macro, range: any Node, local: Int, condition: (any Node)?, transform: (any Node)?,
    offset: Int
  ) {
    self.macro = macro
    self.range = range
    self.local = local
    self.condition = condition
    self.transform = transform
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    let elements: [Value]
    switch try range.evaluate(&frame) {
    case .list(let list): elements = list
    case .map(let map): elements = map.keys
    case let other:
      throw EvaluationFault(
        .noSuchOverload, "\(macro.rawValue)() 要列表或映射，却是 \(other.typeValue)", offset: offset)
    }
    switch macro {
    case .all: return try decide(elements, deciding: false, &frame)
    case .exists: return try decide(elements, deciding: true, &frame)
    case .existsOne: return try countOne(elements, &frame)
    case .filter, .map: return try collect(elements, &frame)
    }
  }

  /// An element that decides wins over one that fails, as with `&&` and `||`.
  private func decide(
    _ elements: [Value], deciding: Bool, _ frame: inout Frame
  ) throws(EvaluationFault) -> Value {
    var failure: EvaluationFault?
    for element in elements {
      do {
        if try holds(element, &frame) == deciding { return .bool(deciding) }
      } catch {
        if error.kind == .budgetExceeded { throw error }
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return .bool(!deciding)
  }

  private func countOne(
    _ elements: [Value], _ frame: inout Frame
  ) throws(EvaluationFault) -> Value {
    var count = 0
    for element in elements where try holds(element, &frame) { count += 1 }
    return .bool(count == 1)
  }

  private func collect(
    _ elements: [Value], _ frame: inout Frame
  ) throws(EvaluationFault) -> Value {
    var results: [Value] = []
    for element in elements {
      if condition != nil {
        guard try holds(element, &frame) else { continue }
      } else {
        try frame.spend(1)
        frame.bind(local, to: element)
      }
      results.append(try transform?.evaluate(&frame) ?? element)
    }
    return .list(results)
  }

  private func holds(_ element: Value, _ frame: inout Frame) throws(EvaluationFault) -> Bool {
    try frame.spend(1)
    frame.bind(local, to: element)
    guard let condition, case .bool(let flag) = try condition.evaluate(&frame) else {
      throw EvaluationFault(
        .noSuchOverload, "\(macro.rawValue)() 的条件要 bool", offset: offset)
    }
    return flag
  }
}
