/// Resolves the names of an expression and finds its type.
struct Checker {
  let environment: Environment
  let source: [UInt8]
  var variablesUsed: Set<String> = []
  private var locals: [(name: String, type: CELType)] = []

  init(environment: Environment, source: [UInt8]) {
    self.environment = environment
    self.source = source
  }

  var isDynamic: Bool { environment.checking == .dynamic }

  func fault(_ message: String, _ at: Expression, _ remedy: String) -> CompileFault {
    CompileFault(
      message: message, position: SourcePosition(offset: at.range.lowerBound, in: source),
      remedy: remedy)
  }

  func text(_ expression: Expression) -> String {
    String(decoding: source[expression.range], as: UTF8.self)
  }

  mutating func check(_ expression: Expression) throws(CompileFault) -> Checked {
    switch expression.kind {
    case .literal(let value):
      return Checked(kind: .constant(value), type: Self.type(of: value), range: expression.range)
    case .identifier: return try resolved(expression)
    case .select(let operand, let field): return try select(expression, operand, field)
    case .has(let operand, let field): return try has(expression, operand, field)
    case .index(let operand, let key): return try index(expression, operand, key)
    case .unary(let sign, let operand): return try unary(expression, sign, operand)
    case .binary(let sign, let left, let right):
      return try binary(expression, sign, check(left), check(right), right)
    case .logic(let connective, let operands):
      return try logic(expression, connective, operands)
    case .conditional(let condition, let yes, let no):
      return try conditional(expression, condition, yes, no)
    case .call(let name, _, let arguments):
      return try call(expression, name, isMethod: false, arguments)
    case .method(let name, let target, let arguments):
      return try method(expression, name, target, arguments)
    case .list(let elements): return try list(expression, elements)
    case .map(let entries): return try map(expression, entries)
    case .macro(let call): return try macro(expression, call)
    }
  }

  static func type(of value: Value) -> CELType {
    switch value {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .timestamp: .timestamp
    case .duration: .duration
    case .type: .type
    case .list: .list(.dyn)
    case .map: .map(.dyn, .dyn)
    }
  }

  func made(_ expression: Expression, _ kind: Checked.Kind, _ type: CELType) -> Checked {
    Checked(kind: kind, type: type, range: expression.range)
  }

  // MARK: Names

  func isLocal(_ name: String) -> Bool { locals.contains { $0.name == name } }

  /// A name or a dotted path, looked up as: loop variable, declared variable, name of a type.
  private mutating func resolved(_ expression: Expression) throws(CompileFault) -> Checked {
    if let found = try lookUp(expression) { return found }
    guard let path = expression.path else { return try unknown(expression, text(expression)) }
    return try unknown(expression, path.names.joined(separator: "."))
  }

  private mutating func lookUp(_ expression: Expression) throws(CompileFault) -> Checked? {
    guard let path = expression.path else { return nil }
    let name = path.names.joined(separator: ".")
    if !path.isRooted, let local = locals.lastIndex(where: { $0.name == path.names[0] }) {
      guard path.names.count == 1 else { return nil }
      return made(expression, .local(local, name: name), locals[local].type)
    }
    if let type = environment.variables[name], let slot = environment.slots[name] {
      variablesUsed.insert(name)
      return made(expression, .variable(slot: slot, name: name), type)
    }
    guard TypeValue.denotations.contains(name) else { return nil }
    return made(expression, .constant(.type(TypeValue(name: name))), .type)
  }

  private func unknown(_ expression: Expression, _ name: String) throws(CompileFault) -> Checked {
    if isDynamic {
      return made(expression, .fault(.unknownVariable, "没有变量 \(name)"), .dyn)
    }
    let known = Array(environment.variables.keys) + locals.map(\.name)
    if let nearest = NearestName.of(name, among: known) {
      throw fault("没有变量 \(name)", expression, "改成 \(nearest)")
    }
    let names = known.sorted().prefix(12).joined(separator: "、")
    throw fault(
      "没有变量 \(name)", expression, known.isEmpty ? "这里不能用变量" : "可用的有 \(names)")
  }

  // MARK: Fields

  private mutating func select(
    _ expression: Expression, _ operand: Expression, _ field: String
  ) throws(CompileFault) -> Checked {
    if let found = try lookUp(expression) { return found }
    let target = try check(operand)
    notePath(target, field)
    let type = try fieldType(expression, target, field)
    return made(expression, .select(target, field: field), type)
  }

  private mutating func has(
    _ expression: Expression, _ operand: Expression, _ field: String
  ) throws(CompileFault) -> Checked {
    let target = try check(operand)
    notePath(target, field)
    _ = try fieldType(operand, target, field)
    return made(expression, .has(target, field: field), .bool)
  }

  private func fieldType(
    _ expression: Expression, _ target: Checked, _ field: String
  ) throws(CompileFault) -> CELType {
    switch target.type {
    case .dyn: return .dyn
    case .map(let key, let value) where CELType.string.fits(key): return value
    case .object(let name, let fields):
      if let type = fields[field] { return type }
      if isDynamic { return .dyn }
      let remedy =
        NearestName.of(field, among: fields.keys).map { "改成 \($0)" }
        ?? "可用的字段有 \(fields.keys.sorted().prefix(20).joined(separator: "、"))"
      throw fault("\(name) 没有字段 \(field)", expression, remedy)
    default:
      if isDynamic { return .dyn }
      throw fault(
        "\(target.type) 没有字段，取不到 \(field)", expression, "只对映射和对象用点取字段")
    }
  }

  private mutating func notePath(_ target: Checked, _ field: String) {
    if let path = Self.path(target) { variablesUsed.insert("\(path).\(field)") }
  }

  /// The path of a variable's field, such as `form.capital`.
  static func path(_ checked: Checked) -> String? {
    switch checked.kind {
    case .variable(_, let name): return name
    case .select(let target, let field): return path(target).map { "\($0).\(field)" }
    case .index(let target, let key):
      guard case .string(let field)? = key.constant else { return nil }
      return path(target).map { "\($0).\(field)" }
    default: return nil
    }
  }

  private mutating func index(
    _ expression: Expression, _ operand: Expression, _ key: Expression
  ) throws(CompileFault) -> Checked {
    let target = try check(operand)
    let place = try check(key)
    var type = CELType.dyn
    switch target.type {
    case .list(let element) where place.type.fits(.int) || isDynamic: type = element
    case .map(let keyType, let value) where comparable(place.type, keyType) || isDynamic:
      type = value
    case .object where place.type.fits(.string):
      if case .string(let field)? = place.constant {
        type = try fieldType(expression, target, field)
      }
    case .dyn: break
    default:
      guard isDynamic else {
        throw fault(
          "\(target.type) 不能用 \(place.type) 取元素", key, "列表用 int 下标，映射用键的类型")
      }
    }
    if case .string(let field)? = place.constant { notePath(target, field) }
    return made(expression, .index(target, place), type)
  }

  // MARK: Loops

  private mutating func macro(
    _ expression: Expression, _ call: Expression.MacroCall
  ) throws(CompileFault) -> Checked {
    let range = try check(call.range)
    let element: CELType
    switch range.type {
    case .list(let type): element = type
    case .map(let key, _): element = key
    case .object: element = .string
    case .dyn: element = .dyn
    default:
      guard isDynamic else {
        throw fault(
          "\(call.macro.rawValue)() 要列表或映射，却是 \(range.type)", call.range,
          "只对列表或映射用它")
      }
      element = .dyn
    }
    let local = locals.count
    locals.append((call.variable, element))
    defer { locals.removeLast() }
    var condition: Checked?
    if let written = call.condition {
      let checked = try check(written)
      guard checked.type.fits(.bool) || isDynamic else {
        throw fault(
          "\(call.macro.rawValue)() 的条件要 bool，却是 \(checked.type)", written, "写成比较或判断")
      }
      condition = checked
    }
    let transform = try call.transform.map { written throws(CompileFault) in try check(written) }
    let type: CELType =
      switch call.macro {
      case .all, .exists, .existsOne: .bool
      case .filter: .list(element)
      case .map: .list(transform?.type ?? .dyn)
      }
    let loop = Checked.Loop(
      macro: call.macro, range: range, local: local, variable: call.variable,
      condition: condition, transform: transform)
    return made(expression, .macro(loop), type)
  }
}
