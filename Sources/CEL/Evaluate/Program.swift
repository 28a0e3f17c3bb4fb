/// A compiled expression: immutable, evaluated as often as wanted, from any thread.
public struct Program: Sendable {
  /// Steps an evaluation may take unless the caller says otherwise.
  public static let defaultBudget = 1_000_000

  /// The source text.
  public let source: String
  /// The type of the result.
  public let resultType: CELType
  /// The variables read and the paths of their fields, such as `form` and `form.capital`.
  public let variablesUsed: Set<String>
  /// The field path, when the expression is nothing else.
  public let path: String?

  private let checked: Checked
  private let root: any Node

  init(source: String, checked: Checked, variablesUsed: Set<String>) throws(CompileFault) {
    self.source = source
    self.checked = checked
    self.variablesUsed = variablesUsed
    resultType = checked.type
    path = Checker.path(checked)
    root = try Planner(source: Array(source.utf8), isTracing: false).plan(checked)
  }

  /// The value, when it does not depend on any binding.
  public var constant: Value? { (root as? ConstantNode)?.value }

  /// Evaluates the expression.
  ///
  /// - Parameters:
  ///   - bindings: the values of the variables.
  ///   - budget: the steps the evaluation may take.
  public func evaluate(
    _ bindings: any Bindings, budget: Int = defaultBudget
  ) throws(EvaluationFault) -> Value {
    var frame = Frame(bindings: bindings, budget: budget)
    do {
      return try root.evaluate(&frame)
    } catch {
      throw error.positioned(in: Array(source.utf8))
    }
  }

  /// Evaluates the expression and keeps the value of everything in it.
  ///
  /// Operands of `&&` and `||` are evaluated even behind a decision, so that every condition shows.
  public func trace(_ bindings: any Bindings, budget: Int = defaultBudget) -> Trace {
    let bytes = Array(source.utf8)
    let recorder = TraceRecorder()
    var frame = Frame(bindings: bindings, budget: budget)
    frame.recorder = recorder
    do {
      let root = try Planner(source: bytes, isTracing: true).plan(checked)
      // The record holds the fault of an evaluation, too.
      do { _ = try root.evaluate(&frame) } catch {}
    } catch {
      let fault = EvaluationFault(.invalidArgument, error.message, position: error.position)
      return Trace(text: source, path: path, outcome: .fault(fault), children: [])
    }
    return recorder.root ?? Trace(text: source, path: path, outcome: .skipped, children: [])
  }
}
