import Testing

@testable import CEL

@Suite("写出来再读回去")
struct RoundTripTests {
  @Test("任意的语法树，写成文字再读，还是同一棵树")
  func printedTreesReadBack() throws {
    let seed: UInt64 = 20_250_926
    var generator = SeededGenerator(seed: seed)
    for round in 0..<3_000 {
      let tree = Self.expression(depth: 4, &generator)
      let text = tree.description
      let again = try Parser.parse(text)
      #expect(Self.shape(again) == Self.shape(tree), "seed \(seed), round \(round): \(text)")
      #expect(again.description == text, "seed \(seed), round \(round)")
    }
  }

  @Test("随机字节不会让解析、检查、计算崩溃")
  func randomBytesNeverCrash() {
    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    let words = [
      "form", ".", "a", "(", ")", "[", "]", "{", "}", "'", "\"\"\"", "1", "0x", "1e", "u", "-", "!",
      "&&", "||", "?", ":", ",", "in", "has(", ".all(x,", ".map(x,", "==", "<", "+", "%", "\\",
      "b'",
      "r\"", "中", "//", "\n", "`", "null", "true", ".matches('", "*", "size(", "format",
    ]
    let environment = Environment(variables: ["form": .dyn, "a": .int], checking: .dynamic)
    for _ in 0..<20_000 {
      var source = ""
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        if Int.random(in: 0..<8, using: &generator) == 0 {
          let bytes = (0..<3).map { _ in UInt8.random(in: 0...255, using: &generator) }
          source += String(decoding: bytes, as: UTF8.self)
        } else {
          source += generator.pick(words)
        }
      }
      do {
        let program = try environment.compile(source)
        _ = try program.evaluate(MapBindings(["a": 1]), budget: 10_000)
        _ = program.trace(MapBindings(["a": 1]), budget: 10_000)
      } catch {
        #expect(!"\(error)".isEmpty)
      }
    }
  }

  // MARK: Random trees

  private static func make(_ kind: Expression.Kind) -> Expression {
    Expression(kind: kind, range: 0..<0, height: 1)
  }

  private static func leaf(_ generator: inout SeededGenerator) -> Expression {
    let values: [Value] = [
      .null, true, false, 0, 7, -5, .int(.min), .int(.max), .uint(9), 1.5, -0.0, 1e-300, 2e30,
      "", "it's", "a\\b\n\t\u{1}中文", .bytes([0, 65, 255, 39]),
    ]
    if Bool.random(using: &generator) { return make(.literal(generator.pick(values))) }
    return make(
      .identifier(generator.pick(["a", "form", "_x1"]), isRooted: Bool.random(using: &generator)))
  }

  private static func list(_ depth: Int, _ generator: inout SeededGenerator) -> [Expression] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in expression(depth: depth, &generator) }
  }

  private static func expression(
    depth: Int, _ generator: inout SeededGenerator
  ) -> Expression {
    guard depth > 0 else { return leaf(&generator) }
    func inner() -> Expression { expression(depth: depth - 1, &generator) }
    let operators: [BinaryOperator] = [
      .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .add, .subtract,
      .multiply, .divide, .remainder,
    ]
    let fields = ["name", "while", "in", "content-type", "a b", "foo.txt"]
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: return leaf(&generator)
    case 1: return make(.select(inner(), field: generator.pick(fields)))
    case 2: return make(.has(inner(), field: generator.pick(fields)))
    case 3: return make(.index(inner(), inner()))
    case 4: return make(.unary(Bool.random(using: &generator) ? .not : .negate, inner()))
    case 5, 6: return make(.binary(generator.pick(operators), inner(), inner()))
    case 7:
      let connective: Connective = Bool.random(using: &generator) ? .and : .or
      let count = Int.random(in: 2...4, using: &generator)
      return make(.logic(connective, (0..<count).map { _ in inner() }))
    case 8: return make(.conditional(inner(), inner(), inner()))
    case 9:
      let isRooted = Bool.random(using: &generator)
      return make(.call("f", isRooted: isRooted, list(depth - 1, &generator)))
    case 10: return make(.method("while", inner(), list(depth - 1, &generator)))
    case 11:
      if Bool.random(using: &generator) { return make(.list(list(depth - 1, &generator))) }
      return make(.map([Expression.MapEntry(key: inner(), value: inner())]))
    default:
      let macro = generator.pick([Macro.all, .exists, .existsOne, .map, .filter])
      let condition = macro != .map || Bool.random(using: &generator) ? inner() : nil
      return make(
        .macro(
          Expression.MacroCall(
            macro: macro, range: inner(), variable: "x", condition: condition,
            transform: macro == .map ? inner() : nil)))
    }
  }

  /// The tree with every node in parentheses, so that grouping shows.
  private static func shape(_ tree: Expression) -> String {
    let children = tree.children.map(shape).joined(separator: ",")
    let name =
      switch tree.kind {
      case .literal(let value): "\(value.typeValue) \(value.literal)"
      case .identifier(let name, let isRooted): "\(name) \(isRooted)"
      case .select(_, let field): "select \(field)"
      case .has(_, let field): "has \(field)"
      case .index: "index"
      case .unary(let sign, _): "unary \(sign)"
      case .binary(let sign, _, _): "binary \(sign)"
      case .logic(let connective, _): "logic \(connective)"
      case .conditional: "conditional"
      case .call(let name, let isRooted, _): "call \(name) \(isRooted)"
      case .method(let name, _, _): "method \(name)"
      case .list: "list"
      case .map: "map"
      case .macro(let call): "\(call.macro) \(call.variable) \(call.condition == nil)"
      }
    return "(\(name): \(children))"
  }
}
