extension Checker {
  private struct Signature {
    let left: CELType
    let right: CELType
    let result: CELType
  }

  private static func signatures(of sign: BinaryOperator) -> [Signature] {
    let numeric = [CELType.int, .uint, .double]
    let same = numeric.map { Signature(left: $0, right: $0, result: $0) }
    switch sign {
    case .add:
      return same + [
        Signature(left: .string, right: .string, result: .string),
        Signature(left: .bytes, right: .bytes, result: .bytes),
        Signature(left: .list(.dyn), right: .list(.dyn), result: .list(.dyn)),
        Signature(left: .timestamp, right: .duration, result: .timestamp),
        Signature(left: .duration, right: .timestamp, result: .timestamp),
        Signature(left: .duration, right: .duration, result: .duration),
      ]
    case .subtract:
      return same + [
        Signature(left: .timestamp, right: .timestamp, result: .duration),
        Signature(left: .timestamp, right: .duration, result: .timestamp),
        Signature(left: .duration, right: .duration, result: .duration),
      ]
    case .multiply, .divide: return same
    case .remainder: return Array(same.prefix(2))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let ordered: [CELType] = [.bool, .string, .bytes, .timestamp, .duration]
      let mixed = numeric.flatMap { left in
        numeric.map { Signature(left: left, right: $0, result: .bool) }
      }
      return mixed + ordered.map { Signature(left: $0, right: $0, result: .bool) }
    case .equal, .notEqual, .isIn: return []
    }
  }

  /// Whether a value of one type can equal a value of the other.
  func comparable(_ left: CELType, _ right: CELType) -> Bool {
    if left.fits(right) || right.fits(left) || left == .null || right == .null { return true }
    if left.isNumeric, right.isNumeric { return true }
    switch (left, right) {
    case (.list(let one), .list(let other)): return comparable(one, other)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return comparable(key, otherKey) && comparable(value, otherValue)
    case (.object, .map), (.map, .object), (.object, .object): return true
    default: return false
    }
  }

  func binary(
    _ expression: Expression, _ sign: BinaryOperator, _ left: Checked, _ right: Checked,
    _ writtenRight: Expression
  ) throws(CompileFault) -> Checked {
    let kind = Checked.Kind.binary(sign, left, right)
    switch sign {
    case .equal, .notEqual:
      guard comparable(left.type, right.type) || isDynamic else {
        throw mismatch(expression, sign, left, right)
      }
      return made(expression, kind, .bool)
    case .isIn:
      guard contains(right.type, left.type) || isDynamic else {
        throw fault(
          "\(right.type) 里不会有 \(left.type)", writtenRight,
          "in 的右边写元素类型相同的列表或映射")
      }
      return made(expression, kind, .bool)
    default: break
    }
    let fitting = Self.signatures(of: sign).filter {
      left.type.fits($0.left) && right.type.fits($0.right)
    }
    guard let first = fitting.first else {
      if isDynamic { return made(expression, kind, .dyn) }
      throw mismatch(expression, sign, left, right)
    }
    if case .list = left.type, case .list = right.type {
      return made(expression, kind, left.type.joined(with: right.type))
    }
    let type = fitting.dropFirst().reduce(first.result) { $0.joined(with: $1.result) }
    return made(expression, kind, type)
  }

  private func contains(_ container: CELType, _ element: CELType) -> Bool {
    switch container {
    case .dyn: true
    case .list(let type): comparable(element, type)
    case .map(let key, _): comparable(element, key)
    case .object: element.fits(.string)
    default: false
    }
  }

  private func mismatch(
    _ expression: Expression, _ sign: BinaryOperator, _ left: Checked, _ right: Checked
  ) -> CompileFault {
    let types = "\(left.type) \(sign.rawValue) \(right.type)"
    var remedy = "两边换成同一种类型"
    if left.type.isNumeric, right.type.isNumeric {
      remedy = "两边换成同一种数，例如 double(…) 或 int(…)"
    } else if left.type.isNumeric || right.type.isNumeric,
      left.type == .string || right.type == .string
    {
      remedy = "文字用 int(…) 换成数，或者数用 string(…) 换成文字"
    } else if left.type == .timestamp || right.type == .timestamp {
      remedy = "日期与日期比较，或加减 duration('24h')"
    }
    return fault("没有这种运算：\(types)", expression, remedy)
  }

  mutating func unary(
    _ expression: Expression, _ sign: UnaryOperator, _ operand: Expression
  ) throws(CompileFault) -> Checked {
    let checked = try check(operand)
    let wanted: [CELType] = sign == .not ? [.bool] : [.int, .double]
    guard isDynamic || wanted.contains(where: { checked.type.fits($0) }) else {
      throw fault(
        "\(sign.rawValue) 不能用于 \(checked.type)", operand,
        sign == .not ? "! 后面写 bool" : "- 后面写 int 或 double")
    }
    let type = sign == .not ? CELType.bool : checked.type
    return made(expression, .unary(sign, checked), type)
  }

  mutating func logic(
    _ expression: Expression, _ connective: Connective, _ operands: [Expression]
  ) throws(CompileFault) -> Checked {
    var checked: [Checked] = []
    for operand in operands { checked.append(try boolean(operand, "\(connective.rawValue) 两边")) }
    return made(expression, .logic(connective, checked), .bool)
  }

  private mutating func boolean(
    _ written: Expression, _ place: String
  ) throws(CompileFault) -> Checked {
    let checked = try check(written)
    guard checked.type.fits(.bool) || isDynamic else {
      throw fault("\(place)要 bool，却是 \(checked.type)", written, "写成比较或判断，如 x > 0")
    }
    return checked
  }

  mutating func conditional(
    _ expression: Expression, _ condition: Expression, _ yes: Expression, _ no: Expression
  ) throws(CompileFault) -> Checked {
    let test = try boolean(condition, "? 前面")
    let one = try check(yes)
    let other = try check(no)
    return made(
      expression, .conditional(test, one, other), one.type.joined(with: other.type))
  }

  mutating func list(
    _ expression: Expression, _ elements: [Expression]
  ) throws(CompileFault) -> Checked {
    var checked: [Checked] = []
    for element in elements { checked.append(try check(element)) }
    let type = Self.joined(checked)
    return made(expression, .list(checked), .list(type))
  }

  mutating func map(
    _ expression: Expression, _ entries: [Expression.MapEntry]
  ) throws(CompileFault) -> Checked {
    var checked: [(key: Checked, value: Checked)] = []
    for entry in entries {
      let key = try check(entry.key)
      let allowed: [CELType] = [.bool, .int, .uint, .string]
      guard isDynamic || allowed.contains(where: { key.type.fits($0) }) else {
        throw fault("映射的键不能是 \(key.type)", entry.key, "键用 string、int、uint 或 bool")
      }
      checked.append((key, try check(entry.value)))
    }
    return made(
      expression, .map(checked),
      .map(Self.joined(checked.map(\.key)), Self.joined(checked.map(\.value))))
  }

  private static func joined(_ checked: [Checked]) -> CELType {
    guard let first = checked.first else { return .dyn }
    return checked.dropFirst().reduce(first.type) { $0.joined(with: $1.type) }
  }
}
