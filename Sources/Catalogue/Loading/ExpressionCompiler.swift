import CEL

/// Compiles expressions of a catalogue file; a fault is a finding at its place.
struct ExpressionCompiler {
  let findings: FindingList

  /// Compiles an expression; a fault is a finding at its place in the file.
  func compile(
    _ node: SourceNode, _ path: String, in environment: Environment, expecting: CELType?
  ) -> Program? {
    guard let text = source(node, path) else { return nil }
    do {
      return try environment.compile(text, expecting: expecting)
    } catch {
      report(error, node, path)
      return nil
    }
  }

  /// Compiles a message with `{expression}` places.
  func template(_ node: SourceNode, _ path: String, in environment: Environment) -> MessageTemplate?
  {
    guard let text = source(node, path) else { return nil }
    do {
      return try MessageTemplate(text, in: environment)
    } catch {
      report(error, node, path)
      return nil
    }
  }

  private func source(_ node: SourceNode, _ path: String) -> String? {
    guard let text = node.text else {
      findings.add(
        "sort", at: node.place, zh: "\(path) 应是一句话，这里是\(node.sortZH)",
        en: "\(path) must be a text", remedy: "加单引号：'…'")
      return nil
    }
    if node.style == .plain {
      findings.add(
        "quote", .warning, at: node.place, zh: "\(path) 没加单引号", en: "\(path) is not quoted",
        remedy: "写成 '\(text.replacing("'", with: "''"))'")
    }
    return text
  }

  private func report(_ fault: CompileFault, _ node: SourceNode, _ path: String) {
    let quote = node.style == .plain ? 0 : 1
    let column = node.place.column.map {
      fault.position.line == 1 ? $0 + quote + fault.position.column - 1 : $0
    }
    findings.add(
      "expression", at: SourcePlace(file: node.place.file, line: node.place.line, column: column),
      zh: "\(path)：\(fault.message)", en: "\(path) does not compile: \(fault.message)",
      remedy: fault.remedy)
  }
}
