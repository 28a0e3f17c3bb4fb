/// What one evaluation carries along.
struct Frame {
  let bindings: any Bindings
  /// Loop variables by nesting depth.
  var locals: [Value] = []
  /// Steps left.
  var budget: Int
  /// Present only when a trace is wanted.
  var recorder: TraceRecorder?

  init(bindings: any Bindings, budget: Int) {
    self.bindings = bindings
    self.budget = budget
  }

  @inline(__always)
  mutating func spend(_ steps: Int) throws(EvaluationFault) {
    budget -= steps
    if budget < 0 {
      throw EvaluationFault(.budgetExceeded, "计算步数超过上限；缩短列表，或者少套一层循环")
    }
  }

  mutating func bind(_ local: Int, to value: Value) {
    while locals.count <= local { locals.append(.null) }
    locals[local] = value
  }
}
