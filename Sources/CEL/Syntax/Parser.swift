/// Reads tokens into an expression by precedence climbing.
struct Parser {
  /// Nesting and tree height beyond which a source is refused.
  static let maximumDepth = 250
  /// The longest source read, in UTF-8 bytes.
  static let maximumLength = 65_536

  let source: [UInt8]
  private let tokens: [Token]
  private var place = 0
  private var depth = 0

  private init(_ source: [UInt8]) throws(CompileFault) {
    self.source = source
    guard source.count <= Self.maximumLength else {
      throw CompileFault(
        message: "表达式长 \(source.count) 字节，超过上限 \(Self.maximumLength)",
        position: SourcePosition(line: 1, column: 1, offset: 0), remedy: "拆成几条较短的条件")
    }
    tokens = try Lexer.tokens(of: source)
  }

  static func parse(_ source: String) throws(CompileFault) -> Expression {
    var parser = try Parser(Array(source.utf8))
    let expression = try parser.expression()
    if case .end = parser.token.kind { return expression }
    throw parser.fault(
      "多出 \(parser.tokenText)", parser.token.range.lowerBound, "删去它，或者用运算符连接前后两段")
  }

  var token: Token { tokens[place] }
  var tokenText: String { token.text(in: source) }

  func fault(_ message: String, _ offset: Int, _ remedy: String) -> CompileFault {
    CompileFault(
      message: message, position: SourcePosition(offset: offset, in: source), remedy: remedy)
  }

  mutating func advance() { if place < tokens.count - 1 { place += 1 } }

  func sees(_ symbol: String) -> Bool { token.kind == .symbol(symbol) }

  mutating func skip(_ symbol: String) -> Bool {
    guard sees(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: String, closing start: Int) throws(CompileFault) {
    guard skip(symbol) else {
      let opening = SourcePosition(offset: start, in: source)
      throw fault(
        "这里要 \(symbol)，却是 \(tokenText)", token.range.lowerBound,
        "补上与 \(opening) 处对应的 \(symbol)")
    }
  }

  private var lastEnd: Int { place > 0 ? tokens[place - 1].range.upperBound : 0 }

  func make(_ kind: Expression.Kind, from start: Int) throws(CompileFault) -> Expression {
    let height = (Expression.children(of: kind).map(\.height).max() ?? 0) + 1
    guard height <= Self.maximumDepth else { throw tooDeep(start) }
    return Expression(kind: kind, range: start..<max(start, lastEnd), height: height)
  }

  private func tooDeep(_ start: Int) -> CompileFault {
    fault("表达式嵌套超过 \(Self.maximumDepth) 层", start, "拆成几条较浅的条件")
  }

  mutating func expression() throws(CompileFault) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw tooDeep(token.range.lowerBound) }
    let start = token.range.lowerBound
    let condition = try logic(.or)
    guard skip("?") else { return condition }
    let yes = try logic(.or)
    try expect(":", closing: start)
    let no = try expression()
    return try make(.conditional(condition, yes, no), from: start)
  }

  private mutating func logic(_ connective: Connective) throws(CompileFault) -> Expression {
    let start = token.range.lowerBound
    var operands = [try connective == .or ? logic(.and) : binary(0)]
    while skip(connective.rawValue) {
      operands.append(try connective == .or ? logic(.and) : binary(0))
    }
    return operands.count == 1 ? operands[0] : try make(.logic(connective, operands), from: start)
  }

  private static let levels: [[BinaryOperator]] = [
    [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn],
    [.add, .subtract],
    [.multiply, .divide, .remainder],
  ]

  private mutating func binary(_ level: Int) throws(CompileFault) -> Expression {
    guard level < Self.levels.count else { return try unary() }
    let start = token.range.lowerBound
    var left = try binary(level + 1)
    while let sign = Self.levels[level].first(where: { token.kind == Self.kind(of: $0) }) {
      advance()
      let right = try binary(level + 1)
      left = try make(.binary(sign, left, right), from: start)
    }
    return left
  }

  private static func kind(of sign: BinaryOperator) -> Token.Kind {
    sign == .isIn ? .identifier("in") : .symbol(sign.rawValue)
  }

  private mutating func unary() throws(CompileFault) -> Expression {
    var signs: [(UnaryOperator, Int)] = []
    while sees("!") || sees("-") {
      let start = token.range.lowerBound
      let sign: UnaryOperator = sees("!") ? .not : .negate
      advance()
      if sign == .negate, let literal = try negativeLiteral(from: start) {
        return try wrapped(try postfix(literal, from: start), signs)
      }
      signs.append((sign, start))
    }
    let start = token.range.lowerBound
    return try wrapped(try postfix(try primary(), from: start), signs)
  }

  private func wrapped(
    _ operand: Expression, _ signs: [(UnaryOperator, Int)]
  ) throws(CompileFault) -> Expression {
    var result = operand
    for (sign, start) in signs.reversed() { result = try make(.unary(sign, result), from: start) }
    return result
  }

  /// A minus sign right before a number is part of the number, so that the smallest int can be written.
  private mutating func negativeLiteral(from start: Int) throws(CompileFault) -> Expression? {
    switch token.kind {
    case .int(let magnitude):
      guard magnitude <= UInt64(Int64.max) + 1 else { throw tooLarge(start) }
      advance()
      let number = magnitude == UInt64(Int64.max) + 1 ? Int64.min : -Int64(magnitude)
      return try make(.literal(.int(number)), from: start)
    case .double(let number):
      advance()
      return try make(.literal(.double(-number)), from: start)
    default: return nil
    }
  }

  func tooLarge(_ start: Int) -> CompileFault {
    fault("整数超出 64 位", start, "用更小的数，或者写成小数（如 1e20）")
  }

  private mutating func postfix(
    _ operand: Expression, from start: Int
  ) throws(CompileFault) -> Expression {
    var result = operand
    while true {
      if skip(".") {
        result = try member(of: result, from: start)
      } else if sees("[") {
        let opening = token.range.lowerBound
        advance()
        let key = try expression()
        try expect("]", closing: opening)
        result = try make(.index(result, key), from: start)
      } else if sees("{"), result.path != nil {
        throw fault(
          "不支持 \(String(decoding: source[result.range], as: UTF8.self)){…} 这种消息构造",
          start, "改用映射 {'field': value}")
      } else {
        return result
      }
    }
  }
}
