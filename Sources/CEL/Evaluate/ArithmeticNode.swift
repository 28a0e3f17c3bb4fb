/// `+`, `-`, `*`, `/`, `%`.
final class ArithmeticNode: Node {
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
    switch (one, other) {
    case (.int(let one), .int(let other)): return .int(try whole(one, other))
    case (.uint(let one), .uint(let other)): return .uint(try whole(one, other))
    case (.double(let one), .double(let other)):
      if let result = fraction(one, other) { return .double(result) }
    case (.string(let one), .string(let other)) where sign == .add:
      try frame.spend((one.utf8.count + other.utf8.count) / 16)
      return .string(one + other)
    case (.bytes(let one), .bytes(let other)) where sign == .add:
      try frame.spend((one.count + other.count) / 16)
      return .bytes(one + other)
    case (.list(let one), .list(let other)) where sign == .add:
      try frame.spend((one.count + other.count) / 4)
      return .list(one + other)
    default: if let result = try time(one, other) { return result }
    }
    throw EvaluationFault(
      .noSuchOverload, "没有这种运算：\(one.typeValue) \(sign.rawValue) \(other.typeValue)",
      offset: offset)
  }

  private func whole<Number: FixedWidthInteger>(
    _ one: Number, _ other: Number
  ) throws(EvaluationFault) -> Number {
    let result: (partialValue: Number, overflow: Bool)
    switch sign {
    case .add: result = one.addingReportingOverflow(other)
    case .subtract: result = one.subtractingReportingOverflow(other)
    case .multiply: result = one.multipliedReportingOverflow(by: other)
    case .divide, .remainder:
      guard other != 0 else {
        throw EvaluationFault(.divisionByZero, "\(one) \(sign.rawValue) 0：除数是零", offset: offset)
      }
      result =
        sign == .divide
        ? one.dividedReportingOverflow(by: other)
        : one.remainderReportingOverflow(dividingBy: other)
    default: return one
    }
    guard !result.overflow else {
      throw EvaluationFault(
        .overflow, "\(one) \(sign.rawValue) \(other) 超出 64 位", offset: offset)
    }
    return result.partialValue
  }

  private func fraction(_ one: Double, _ other: Double) -> Double? {
    switch sign {
    case .add: one + other
    case .subtract: one - other
    case .multiply: one * other
    case .divide: one / other
    default: nil
    }
  }

  /// Nil when the operands are no instants or spans.
  private func time(_ one: Value, _ other: Value) throws(EvaluationFault) -> Value? {
    let result: Value?
    switch (one, sign, other) {
    case (.timestamp(let instant), .add, .duration(let span)),
      (.duration(let span), .add, .timestamp(let instant)):
      result = instant.adding(span).map(Value.timestamp)
    case (.timestamp(let instant), .subtract, .duration(let span)):
      result = instant.subtracting(span).map(Value.timestamp)
    case (.timestamp(let later), .subtract, .timestamp(let earlier)):
      result = later.since(earlier).map(Value.duration)
    case (.duration(let one), .add, .duration(let other)):
      result = Self.span(one.nanoseconds.addingReportingOverflow(other.nanoseconds))
    case (.duration(let one), .subtract, .duration(let other)):
      result = Self.span(one.nanoseconds.subtractingReportingOverflow(other.nanoseconds))
    default: return nil
    }
    guard let result else {
      throw EvaluationFault(
        .outOfRange, "\(one) \(sign.rawValue) \(other) 超出时间的范围", offset: offset)
    }
    return result
  }

  private static func span(_ sum: (partialValue: Int64, overflow: Bool)) -> Value? {
    sum.overflow ? nil : .duration(DurationValue(nanoseconds: sum.partialValue))
  }
}
