/// A text with expressions in braces, such as `注册资本 {form.capital}，不到下限`.
///
/// A brace that is meant as such is doubled.
public struct MessageTemplate: Sendable {
  private enum Part: Sendable {
    case text(String)
    case expression(Program, path: String)
  }

  /// The source text.
  public let source: String
  private let parts: [Part]

  /// Compiles a text; positions of faults count from the beginning of the whole text.
  public init(_ source: String, in environment: Environment) throws(CompileFault) {
    self.source = source
    var cutter = TemplateCutter(source)
    var parts: [Part] = []
    for piece in try cutter.pieces() {
      switch piece {
      case .text(let text): parts.append(.text(text))
      case .expression(let text, let offset):
        do {
          let program = try environment.compile(text)
          parts.append(.expression(program, path: program.path ?? text))
        } catch {
          throw CompileFault(
            message: error.message,
            position: SourcePosition(
              offset: offset + error.position.offset, in: Array(source.utf8)),
            remedy: error.remedy)
        }
      }
    }
    self.parts = parts
  }

  /// The variables read and the paths of their fields.
  public var variablesUsed: Set<String> {
    parts.reduce(into: []) { used, part in
      if case .expression(let program, _) = part { used.formUnion(program.variablesUsed) }
    }
  }

  /// The expressions in the order written, each with its path or else its text.
  public var expressions: [(program: Program, path: String)] {
    parts.compactMap { part in
      if case .expression(let program, let path) = part { (program, path) } else { nil }
    }
  }

  /// Evaluates the expressions and joins everything into one text.
  ///
  /// - Parameters:
  ///   - bindings: the values of the variables.
  ///   - format: writes a value for people; it also gets the field path (`form.capital`) or, where
  ///     the expression is more than a path, its text.
  public func text(
    _ bindings: any Bindings, format: (Value, _ path: String) -> String = { value, _ in "\(value)" }
  ) throws(EvaluationFault) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .expression(let program, let path): text += format(try program.evaluate(bindings), path)
      }
    }
    return text
  }
}
