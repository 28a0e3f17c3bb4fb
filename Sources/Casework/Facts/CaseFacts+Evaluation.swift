public import CEL
import Catalogue

extension CaseFacts: Bindings {
  /// The value of a program for these facts, or nothing when it has none.
  public func evaluate(_ program: Program) -> Value? {
    do { return try program.evaluate(self) } catch { return nil }
  }

  /// Whether a condition holds; one that cannot be judged does not.
  public func holds(_ condition: Program) -> Bool { evaluate(condition)?.boolValue ?? false }

  /// The condition and everything in it with their values, to explain an outcome.
  func explain(_ condition: Program) -> [Refusal.TraceLine] {
    let trace = condition.trace(self)
    let whole = Refusal.TraceLine(condition: trace.text, value: Self.text(of: trace.outcome))
    let parts = trace.paths.map { part in
      Refusal.TraceLine(condition: part.path, value: part.value.description)
    }
    return [whole] + parts.filter { $0.condition != whole.condition }
  }

  private static func text(of outcome: Trace.Outcome) -> String {
    switch outcome {
    case .value(let value): value.description
    case .fault(let fault): fault.message
    case .skipped: "-"
    }
  }
}
