/// `text.matches(pattern)`, with a constant pattern compiled once.
final class MatchNode: Node {
  private let text: any Node
  private let pattern: any Node
  private let compiled: Pattern?
  private let offset: Int

  init(text: any Node, pattern: any Node, compiled: Pattern?, offset: Int) {
    self.text = text
    self.pattern = pattern
    self.compiled = compiled
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(EvaluationFault) -> Value {
    guard case .string(let subject) = try text.evaluate(&frame),
      case .string(let source) = try pattern.evaluate(&frame)
    else { throw EvaluationFault(.noSuchOverload, "matches() 要两段文字", offset: offset) }
    let matcher: Pattern
    if let compiled {
      matcher = compiled
    } else {
      do { matcher = try Pattern(source) } catch {
        throw EvaluationFault(.invalidArgument, error.message, offset: offset)
      }
    }
    try frame.spend(1 + subject.utf8.count * matcher.size / 64)
    return .bool(matcher.matches(subject))
  }
}
