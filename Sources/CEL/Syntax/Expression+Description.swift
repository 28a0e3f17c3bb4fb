extension Expression: CustomStringConvertible {
  /// The expression written out again, with the parentheses it needs and no others.
  var description: String { text(within: 0) }

  /// Binding strength, loosest first.
  private var strength: Int {
    switch kind {
    case .conditional: 1
    case .logic(.or, _): 2
    case .logic(.and, _): 3
    case .binary(let sign, _, _):
      switch sign {
      case .add, .subtract: 5
      case .multiply, .divide, .remainder: 6
      default: 4
      }
    case .unary: 7
    case .literal(let value) where value.isNegativeNumber: 7
    default: 8
    }
  }

  private func text(within outer: Int) -> String {
    strength < outer ? "(" + bare + ")" : bare
  }

  private var bare: String {
    switch kind {
    case .literal(let value): value.literal
    case .identifier(let name, let isRooted): (isRooted ? "." : "") + name
    case .select(let operand, let field): operand.text(within: 8) + "." + Self.name(field)
    case .has(let operand, let field):
      "has(" + operand.text(within: 8) + "." + Self.name(field) + ")"
    case .index(let operand, let key): operand.text(within: 8) + "[" + key.description + "]"
    case .unary(let sign, let operand): sign.rawValue + Self.operand(operand, after: sign)
    case .binary(let sign, let left, let right):
      left.text(within: strength) + " \(sign.rawValue) " + right.text(within: strength + 1)
    case .logic(let connective, let operands):
      operands.map { $0.text(within: strength + 1) }
        .joined(separator: " \(connective.rawValue) ")
    case .conditional(let condition, let yes, let no):
      condition.text(within: 2) + " ? " + yes.text(within: 2) + " : " + no.description
    case .call(let name, let isRooted, let arguments):
      (isRooted ? "." : "") + name + Self.list(arguments)
    case .method(let name, let target, let arguments):
      target.text(within: 8) + "." + name + Self.list(arguments)
    case .list(let elements): "[" + elements.map(\.description).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    case .macro(let call): Self.text(of: call)
    }
  }

  /// `-(5)` is not `-5`: a sign right before a number would join it.
  private static func operand(_ operand: Expression, after sign: UnaryOperator) -> String {
    let text = operand.text(within: 7)
    guard sign == .negate, text.utf8.first.map(Lexer.isDigit) == true else { return text }
    return "(" + text + ")"
  }

  private static func list(_ arguments: [Expression]) -> String {
    "(" + arguments.map(\.description).joined(separator: ", ") + ")"
  }

  private static func text(of call: MacroCall) -> String {
    let arguments = [call.condition, call.transform].compactMap { $0?.description }
    return call.range.text(within: 8) + ".\(call.macro.rawValue)("
      + ([call.variable] + arguments).joined(separator: ", ") + ")"
  }

  private static func name(_ field: String) -> String {
    let bytes = Array(field.utf8)
    let isPlain =
      bytes.first.map(Lexer.isLetter) == true
      && bytes.allSatisfy { Lexer.isLetter($0) || Lexer.isDigit($0) }
      && !Parser.keywords.contains(field)
    return isPlain ? field : "`\(field)`"
  }
}

extension Value {
  fileprivate var isNegativeNumber: Bool {
    switch self {
    case .int(let number): number < 0
    case .double(let number): number.sign == .minus
    default: false
    }
  }
}
