/// The values of an expression and of everything in it, to explain an outcome to a person.
public struct Trace: Sendable, Hashable, CustomStringConvertible {
  /// What became of a sub-expression.
  public enum Outcome: Sendable, Hashable {
    /// It has this value.
    case value(Value)
    /// It has none, for this reason.
    case fault(EvaluationFault)
    /// It was not needed.
    case skipped
  }

  /// The sub-expression as it was written.
  public let text: String
  /// The field path, such as `form.capital`, when it is nothing else.
  public let path: String?
  /// What became of it.
  public let outcome: Outcome
  /// Its operands, in the order written; of a loop, one per step.
  public let children: [Trace]

  /// The value, when there is one.
  public var value: Value? { if case .value(let value) = outcome { value } else { nil } }
  /// The fault, when there is one.
  public var fault: EvaluationFault? { if case .fault(let fault) = outcome { fault } else { nil } }

  /// Every field path in the tree with its value, in the order written, each once.
  public var paths: [(path: String, value: Value)] {
    var found: [(path: String, value: Value)] = []
    var seen: Set<String> = []
    func visit(_ trace: Trace) {
      if let path = trace.path, let value = trace.value, seen.insert(path).inserted {
        found.append((path, value))
      } else {
        trace.children.forEach(visit)
      }
    }
    visit(self)
    return found
  }

  /// One sub-expression a line, operands indented.
  public var description: String { lines(depth: 0).joined(separator: "\n") }

  private func lines(depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let line =
      switch outcome {
      case .value(let value): "\(indent)\(text) = \(value.literal)"
      case .fault(let fault): "\(indent)\(text) ! \(fault.message)"
      case .skipped: "\(indent)\(text) -"
      }
    return [line] + children.flatMap { $0.lines(depth: depth + 1) }
  }
}
