/// A parsed expression: what was written, before anything is known of names and types.
struct Expression: Sendable {
  indirect enum Kind: Sendable {
    case literal(Value)
    /// `isRooted` when written with a leading dot.
    case identifier(String, isRooted: Bool)
    case select(Expression, field: String)
    case has(Expression, field: String)
    case index(Expression, Expression)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// Two or more operands joined by the same connective.
    case logic(Connective, [Expression])
    case conditional(Expression, Expression, Expression)
    case call(String, isRooted: Bool, [Expression])
    case method(String, Expression, [Expression])
    case list([Expression])
    case map([MapEntry])
    case macro(MacroCall)
  }

  struct MapEntry: Sendable {
    let key: Expression
    let value: Expression
  }

  /// A loop over a list or the keys of a map.
  struct MacroCall: Sendable {
    let macro: Macro
    let range: Expression
    let variable: String
    let condition: Expression?
    let transform: Expression?
  }

  let kind: Kind
  /// UTF-8 offsets in the source, without enclosing parentheses.
  let range: Range<Int>
  /// The longest way down to a leaf; bounded so that recursion over the tree is safe.
  let height: Int

  /// The expressions directly below.
  var children: [Expression] { Expression.children(of: kind) }

  static func children(of kind: Kind) -> [Expression] {
    switch kind {
    case .literal, .identifier: []
    case .select(let operand, _), .has(let operand, _), .unary(_, let operand): [operand]
    case .index(let one, let other), .binary(_, let one, let other): [one, other]
    case .logic(_, let operands), .list(let operands), .call(_, _, let operands): operands
    case .conditional(let condition, let yes, let no): [condition, yes, no]
    case .method(_, let target, let arguments): [target] + arguments
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .macro(let call): [call.range] + [call.condition, call.transform].compactMap { $0 }
    }
  }

  /// The dotted path, when this is nothing but names and dots.
  var path: (names: [String], isRooted: Bool)? {
    switch kind {
    case .identifier(let name, let isRooted): return ([name], isRooted)
    case .select(let operand, let field):
      guard let path = operand.path else { return nil }
      return (path.names + [field], path.isRooted)
    default: return nil
    }
  }
}

/// An operator before its operand.
enum UnaryOperator: String, Sendable {
  case not = "!"
  case negate = "-"
}

/// An operator between two operands, other than the connectives.
enum BinaryOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case isIn = "in"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
}

/// `&&` and `||`.
enum Connective: String, Sendable {
  case and = "&&"
  case or = "||"
}

/// The loops of the language.
enum Macro: String, Sendable {
  case all
  case exists
  case existsOne = "exists_one"
  case map
  case filter
}
