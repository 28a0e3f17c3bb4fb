/// `&&` and `||`: an operand that decides wins over one that fails, whatever their order.
final class LogicNode: Node {
  private let operands: ContiguousArray<any Node>
  /// The operand that decides: `false` for `&&`, `true` for `||`.
  private let deciding: Bool
  /// Goes on after the decision, so that a trace shows every condition.
  private let isEager: Bool
  private let offset: Int

  init(_ connective: Connective, _ operands: [any Node], isEager: Bool, offset: Int) {
    self.operands = ContiguousArray(operands)
    deciding = connective == .or
    self.isEager = isEager
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    if isEager { return try evaluateAll(&frame) }
    var failure: EvaluationFault?
    for operand in operands {
      do {
        if case .bool(let flag) = try operand.evaluate(&frame) {
          if flag == deciding { return .bool(deciding) }
        } else {
          failure = failure ?? notBool
        }
      } catch {
        if error.kind == .budgetExceeded { throw error }
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return .bool(!deciding)
  }

  private func evaluateAll(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    var failure: EvaluationFault?
    var isDecided = false
    for operand in operands {
      do {
        if case .bool(let flag) = try operand.evaluate(&frame) {
          isDecided = isDecided || flag == deciding
        } else {
          failure = failure ?? notBool
        }
      } catch {
        if error.kind == .budgetExceeded { throw error }
        failure = failure ?? error
        // A failure behind a decision does not count; the trace shows it as skipped.
        if isDecided { frame.recorder?.forgetLast() }
      }
    }
    if isDecided { return .bool(deciding) }
    if let failure { throw failure }
    return .bool(!deciding)
  }

  private var notBool: EvaluationFault {
    EvaluationFault(.noSuchOverload, "\(deciding ? "||" : "&&") 两边要 bool", offset: offset)
  }
}

/// `condition ? yes : no`.
final class ConditionalNode: Node {
  private let condition: any Node
  private let yes: any Node
  private let no: any Node
  private let offset: Int

  init(condition: any Node, yes: any Node, no: any Node, offset: Int) {
    self.condition = condition
    self.yes = yes
    self.no = no
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    guard case .bool(let flag) = try condition.evaluate(&frame) else {
      throw EvaluationFault(.noSuchOverload, "? 前面要 bool", offset: offset)
    }
    return try flag ? yes.evaluate(&frame) : no.evaluate(&frame)
  }
}

/// `!x` and `-x`.
final class UnaryNode: Node {
  private let sign: UnaryOperator
  private let operand: any Node
  private let offset: Int

  init(_ sign: UnaryOperator, _ operand: any Node, offset: Int) {
    self.sign = sign
    self.operand = operand
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    let value = try operand.evaluate(&frame)
    switch (sign, value) {
    case (.not, .bool(let flag)): return .bool(!flag)
    case (.negate, .double(let number)): return .double(-number)
    case (.negate, .int(let number)):
      guard number != .min else {
        throw EvaluationFault(.overflow, "整数 \(number) 取负超出 64 位", offset: offset)
      }
      return .int(-number)
    default:
      throw EvaluationFault(
        .noSuchOverload, "\(sign.rawValue) 不能用于 \(value.typeValue)", offset: offset)
    }
  }
}
