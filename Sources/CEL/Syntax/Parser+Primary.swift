extension Parser {
  /// Words the specification keeps for itself; they may still name fields and methods.
  static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]
  static let keywords: Set<String> = ["true", "false", "null", "in"]

  mutating func primary() throws(CompileFault) -> Expression {
    let start = token.range.lowerBound
    switch token.kind {
    case .int(let magnitude):
      guard let number = Int64(exactly: magnitude) else { throw tooLarge(start) }
      return try literal(.int(number), start)
    case .uint(let number): return try literal(.uint(number), start)
    case .double(let number): return try literal(.double(number), start)
    case .string(let text): return try literal(.string(text), start)
    case .bytes(let octets): return try literal(.bytes(octets), start)
    case .identifier(let name): return try identifier(name, isRooted: false, start)
    case .symbol("."):
      advance()
      guard case .identifier(let name) = token.kind else {
        throw fault("点后面要名字，却是 \(tokenText)", token.range.lowerBound, "写成 .name")
      }
      return try identifier(name, isRooted: true, start)
    case .symbol("("):
      advance()
      let inner = try expression()
      try expect(")", closing: start)
      return inner
    case .symbol("["):
      advance()
      let elements = try list(until: "]", start)
      return try make(.list(elements), from: start)
    case .symbol("{"): return try map(start)
    case .end: throw fault("表达式到这里断了", start, "补上后半段")
    default: throw fault("这里不该有 \(tokenText)", start, "补上缺少的值，或者删去它")
    }
  }

  private mutating func literal(_ value: Value, _ start: Int) throws(CompileFault) -> Expression {
    advance()
    return try make(.literal(value), from: start)
  }

  private mutating func identifier(
    _ name: String, isRooted: Bool, _ start: Int
  ) throws(CompileFault) -> Expression {
    switch name {
    case "true" where !isRooted: return try literal(.bool(true), start)
    case "false" where !isRooted: return try literal(.bool(false), start)
    case "null" where !isRooted: return try literal(.null, start)
    default: break
    }
    guard !Self.keywords.contains(name), !Self.reserved.contains(name) else {
      throw fault("“\(name)”是保留字，不能作名字", start, "换一个名字")
    }
    advance()
    guard sees("(") else { return try make(.identifier(name, isRooted: isRooted), from: start) }
    let arguments = try self.arguments()
    if name == "has", !isRooted { return try has(arguments, start) }
    return try make(.call(name, isRooted: isRooted, arguments), from: start)
  }

  private func has(_ arguments: [Expression], _ start: Int) throws(CompileFault) -> Expression {
    guard arguments.count == 1, case .select(let operand, let field) = arguments[0].kind else {
      throw fault("has() 要一个字段", start, "写成 has(form.name)")
    }
    return try make(.has(operand, field: field), from: start)
  }

  private mutating func arguments() throws(CompileFault) -> [Expression] {
    let start = token.range.lowerBound
    advance()
    if skip(")") { return [] }
    var arguments = [try expression()]
    while skip(",") { arguments.append(try expression()) }
    try expect(")", closing: start)
    return arguments
  }

  private mutating func list(
    until closing: String, _ start: Int
  ) throws(CompileFault) -> [Expression] {
    var elements: [Expression] = []
    while !sees(closing) {
      elements.append(try expression())
      guard skip(",") else { break }
    }
    try expect(closing, closing: start)
    return elements
  }

  private mutating func map(_ start: Int) throws(CompileFault) -> Expression {
    advance()
    var entries: [Expression.MapEntry] = []
    while !sees("}") {
      let key = try expression()
      guard skip(":") else {
        throw fault(
          "映射的键后面要冒号，却是 \(tokenText)", token.range.lowerBound, "写成 {'键': 值}")
      }
      entries.append(Expression.MapEntry(key: key, value: try expression()))
      guard skip(",") else { break }
    }
    try expect("}", closing: start)
    return try make(.map(entries), from: start)
  }

  /// What follows a dot: a field, a method call or a macro.
  mutating func member(of target: Expression, from start: Int) throws(CompileFault) -> Expression {
    let at = token.range.lowerBound
    switch token.kind {
    case .quotedIdentifier(let field):
      advance()
      return try make(.select(target, field: field), from: start)
    case .identifier(let name) where !Self.keywords.contains(name):
      advance()
      guard sees("(") else { return try make(.select(target, field: name), from: start) }
      let arguments = try self.arguments()
      if let macro = try macro(name, target, arguments, at) {
        return try make(.macro(macro), from: start)
      }
      return try make(.method(name, target, arguments), from: start)
    default:
      throw fault("点后面要字段名，却是 \(tokenText)", at, "写成 form.name，特殊名字用反引号")
    }
  }

  private func macro(
    _ name: String, _ target: Expression, _ arguments: [Expression], _ at: Int
  ) throws(CompileFault) -> Expression.MacroCall? {
    guard let macro = Macro(rawValue: name == "existsOne" ? "exists_one" : name),
      arguments.count == 2 || macro == .map && arguments.count == 3
    else { return nil }
    guard case .identifier(let variable, isRooted: false) = arguments[0].kind else {
      throw fault(
        "\(name)() 的第一个参数要是一个变量名", arguments[0].range.lowerBound,
        "写成 list.\(name)(x, …)")
    }
    let last = arguments[arguments.count - 1]
    let condition = macro != .map ? last : arguments.count == 3 ? arguments[1] : nil
    return Expression.MacroCall(
      macro: macro, range: target, variable: variable, condition: condition,
      transform: macro == .map ? last : nil)
  }
}
