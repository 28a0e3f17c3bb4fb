/// Turns a checked expression into steps.
struct Planner {
  /// Steps that folding a constant may take.
  private static let foldingBudget = 10_000

  let source: [UInt8]
  /// Wraps every step so that it leaves a record, and folds nothing.
  let isTracing: Bool

  func plan(_ checked: Checked) throws(CompileFault) -> any Node {
    let operands = try plan(all: Self.operands(of: checked.kind))
    let node = try node(checked, operands)
    if isTracing { return traced(checked, node, operands) }
    return folded(checked, node, operands)
  }

  private func plan(all operands: [Checked]) throws(CompileFault) -> [any Node] {
    var nodes: [any Node] = []
    for operand in operands { nodes.append(try plan(operand)) }
    return nodes
  }

  static func operands(of kind: Checked.Kind) -> [Checked] {
    switch kind {
    case .constant, .variable, .local, .fault: []
    case .select(let target, _), .has(let target, _): [target]
    case .unary(_, let operand): [operand]
    case .index(let one, let other), .binary(_, let one, let other): [one, other]
    case .logic(_, let operands), .list(let operands), .call(_, _, let operands): operands
    case .conditional(let condition, let yes, let no): [condition, yes, no]
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .macro(let loop): [loop.range] + [loop.condition, loop.transform].compactMap { $0 }
    }
  }

  private func node(_ checked: Checked, _ operands: [any Node]) throws(CompileFault) -> any Node {
    let offset = checked.range.lowerBound
    switch checked.kind {
    case .constant(let value): return ConstantNode(value)
    case .variable(let slot, let name): return VariableNode(slot: slot, name: name, offset: offset)
    case .local(let local, _): return LocalNode(local)
    case .fault(let kind, let message):
      return FaultNode(EvaluationFault(kind, message, offset: offset))
    case .select(let target, let field):
      if !isTracing, case .variable(let slot, let name) = target.kind {
        return VariableFieldNode(slot: slot, name: name, field: field, offset: offset)
      }
      return self.field(checked, target, field, operands[0], isTest: false)
    case .has(let target, let field):
      return self.field(checked, target, field, operands[0], isTest: true)
    case .index: return IndexNode(target: operands[0], key: operands[1], offset: offset)
    case .unary(let sign, _): return UnaryNode(sign, operands[0], offset: offset)
    case .binary(let sign, _, _): return binary(sign, operands, offset)
    case .logic(let connective, _):
      return LogicNode(connective, operands, isEager: isTracing, offset: offset)
    case .conditional:
      return ConditionalNode(
        condition: operands[0], yes: operands[1], no: operands[2], offset: offset)
    case .list: return ListNode(operands)
    case .map:
      let entries = stride(from: 0, to: operands.count, by: 2).map {
        (key: operands[$0], value: operands[$0 + 1])
      }
      return MapNode(entries, offset: offset)
    case .call(let name, let candidates, let arguments):
      return try call(checked, name, candidates, arguments, operands)
    case .macro(let loop): return self.loop(loop, operands, offset)
    }
  }

  private func field(
    _ checked: Checked, _ target: Checked, _ field: String, _ operand: any Node, isTest: Bool
  ) -> any Node {
    let path = Checker.path(target).map { "\($0).\(field)" } ?? field
    return FieldNode(
      target: operand, field: field, path: path, isTest: isTest, offset: checked.range.lowerBound)
  }

  private func binary(_ sign: BinaryOperator, _ operands: [any Node], _ offset: Int) -> any Node {
    let (left, right) = (operands[0], operands[1])
    switch sign {
    case .equal: return EqualityNode(isNegated: false, left, right)
    case .notEqual: return EqualityNode(isNegated: true, left, right)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return ComparisonNode(sign, left, right, offset: offset)
    case .isIn: return MembershipNode(left, right, offset: offset)
    case .add, .subtract, .multiply, .divide, .remainder:
      return ArithmeticNode(sign, left, right, offset: offset)
    }
  }

  private func loop(_ loop: Checked.Loop, _ operands: [any Node], _ offset: Int) -> any Node {
    let condition = loop.condition == nil ? nil : operands[1]
    let transform = loop.transform == nil ? nil : operands[operands.count - 1]
    return LoopNode(
      macro: loop.macro, range: operands[0], local: loop.local, condition: condition,
      transform: transform, offset: offset)
  }

  private func call(
    _ checked: Checked, _ name: String, _ candidates: [Checked.Candidate],
    _ arguments: [Checked], _ operands: [any Node]
  ) throws(CompileFault) -> any Node {
    let offset = checked.range.lowerBound
    if name == "matches", operands.count == 2, StandardFunctions.areStandard(candidates) {
      var compiled: Pattern?
      if case .string(let source)? = arguments[1].constant {
        do { compiled = try Pattern(source) } catch {
          throw CompileFault(
            message: "正则表达式不对：\(error.message)",
            position: SourcePosition(offset: arguments[1].range.lowerBound, in: self.source),
            remedy: "改正它，语法按 RE2")
        }
      }
      return MatchNode(text: operands[0], pattern: operands[1], compiled: compiled, offset: offset)
    }
    let types = arguments.map(\.type)
    let isSettled =
      candidates.count == 1 && !types.contains(where: \.isOpen)
      && candidates[0].overloads.contains { $0.accepts(types) }
    return CallNode(
      name: name, candidates: candidates, arguments: operands, needsDispatch: !isSettled,
      offset: offset)
  }

  // MARK: Folding and tracing

  private func folded(_ checked: Checked, _ node: any Node, _ operands: [any Node]) -> any Node {
    guard Self.isFoldable(checked.kind), operands.allSatisfy({ $0 is ConstantNode }) else {
      return node
    }
    var frame = Frame(bindings: MapBindings(), budget: Self.foldingBudget)
    do { return ConstantNode(try node.evaluate(&frame)) } catch { return node }
  }

  private static func isFoldable(_ kind: Checked.Kind) -> Bool {
    switch kind {
    case .variable, .local, .fault, .constant, .macro: false
    case .select(let target, _):
      if case .variable = target.kind { false } else { true }
    case .call(_, let candidates, _): StandardFunctions.areStandard(candidates)
    default: true
    }
  }

  private func traced(_ checked: Checked, _ node: any Node, _ operands: [any Node]) -> any Node {
    let path = Checker.path(checked)
    var isLoop = false
    if case .macro = checked.kind { isLoop = true }
    return TraceNode(
      node, text: String(decoding: source[checked.range], as: UTF8.self), path: path,
      operands: Self.isName(checked) ? [] : operands.compactMap { $0 as? TraceNode }, isLoop: isLoop
    )
  }

  /// Names and paths are shown whole: the object a field is read from would only be noise.
  private static func isName(_ checked: Checked) -> Bool {
    switch checked.kind {
    case .variable, .local: true
    case .select(let target, _), .has(let target, _): isName(target)
    case .index(let target, let key): key.constant != nil && isName(target)
    default: false
    }
  }
}
