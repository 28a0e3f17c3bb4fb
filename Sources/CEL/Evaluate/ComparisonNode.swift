/// `<`, `<=`, `>`, `>=`.
final class ComparisonNode: Node {
  private let sign: BinaryOperator
  private let left: any Node
  private let right: any Node
  private let offset: Int

  init(_ sign: BinaryOperator, _ left: any Node, _ right: any Node, offset: Int) {
    self.sign = sign
    self.left = left
    self.right = right
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    let one = try left.evaluate(&frame)
    let other = try right.evaluate(&frame)
    if case .int(let one) = one, case .int(let other) = other {
      return .bool(holds(one < other ? -1 : one == other ? 0 : 1))
    }
    return try compare(one, other)
  }

  @inline(__always)
  private func holds(_ order: Int) -> Bool {
    switch sign {
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    default: order >= 0
    }
  }

  private func compare(_ one: Value, _ other: Value) throws(EvaluationFault) -> Value {
    let order: Int
    switch (one, other) {
    case (.int, .uint), (.int, .double), (.uint, .uint), (.uint, .int), (.uint, .double),
      (.double, .double), (.double, .int), (.double, .uint):
      switch NumericOrder.compare(one, other) {
      case .less: order = -1
      case .equal: order = 0
      case .greater: order = 1
      case .unordered: return .bool(false)
      }
    case (.string(let one), .string(let other)): order = CodePoints.compare(one, other)
    case (.bool(let one), .bool(let other)): order = (one ? 1 : 0) - (other ? 1 : 0)
    case (.bytes(let one), .bytes(let other)): order = CodePoints.compare(one, other)
    case (.timestamp(let one), .timestamp(let other)):
      order = one < other ? -1 : one == other ? 0 : 1
    case (.duration(let one), .duration(let other)): order = one < other ? -1 : one == other ? 0 : 1
    default:
      throw EvaluationFault(
        .noSuchOverload, "\(one.typeValue) 与 \(other.typeValue) 不能比大小", offset: offset)
    }
    return .bool(holds(order))
  }
}

/// `==` and `!=`.
final class EqualityNode: Node {
  private let isNegated: Bool
  private let left: any Node
  private let right: any Node

  init(isNegated: Bool, _ left: any Node, _ right: any Node) {
    self.isNegated = isNegated
    self.left = left
    self.right = right
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    let one = try left.evaluate(&frame)
    let other = try right.evaluate(&frame)
    return .bool((one == other) != isNegated)
  }
}

/// `in`.
final class MembershipNode: Node {
  private let element: any Node
  private let container: any Node
  private let offset: Int

  init(_ element: any Node, _ container: any Node, offset: Int) {
    self.element = element
    self.container = container
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    let sought = try element.evaluate(&frame)
    switch try container.evaluate(&frame) {
    case .list(let elements):
      try frame.spend(elements.count / 16)
      return .bool(elements.contains(sought))
    case .map(let map): return .bool(map[sought] != nil)
    case let other:
      throw EvaluationFault(
        .noSuchOverload, "in 右边要列表或映射，却是 \(other.typeValue)", offset: offset)
    }
  }
}
