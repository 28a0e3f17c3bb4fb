internal import Yams

/// Reads one file strictly: what YAML allows and people trip over is a finding.
struct YAMLReader {
  /// Bare words that some readers of YAML take for a truth value.
  static let traps: Set<String> = ["on", "off", "yes", "no", "y", "n"]

  let file: SourceFile
  let findings: FindingList
  private let lines: [Substring]

  init(_ file: SourceFile, findings: FindingList) {
    self.file = file
    self.findings = findings
    lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The file's content, or nothing when it is not YAML.
  func read() -> SourceNode? {
    reportTabs()
    do {
      let parser = try Parser(yaml: file.text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        report(1, nil, "empty-file", "文件是空的", "the file is empty", "写上内容，或删去文件")
        return nil
      }
      return convert(root)
    } catch let error as YamlError {
      report(error)
    } catch {
      report(1, nil, "yaml", "读不懂：\(error)", "unreadable: \(error)", "改成 YAML")
    }
    return nil
  }

  private func reportTabs() {
    guard file.text.utf8.contains(9) else { return }
    for (number, line) in lines.enumerated() where line.utf8.contains(9) {
      let column = line.unicodeScalars.prefix { $0 != "\t" }.count + 1
      report(number + 1, column, "tab", "有制表符", "a tab character", "改用空格")
    }
  }

  private func place(_ mark: Mark?) -> SourcePlace {
    SourcePlace(file: file.path, line: mark?.line ?? 1, column: mark?.column)
  }

  private func convert(_ node: Node) -> SourceNode {
    if let anchor = node.anchor {
      report(
        node.mark?.line ?? 1, node.mark?.column, "anchor", "用了锚点“&\(anchor.rawValue)”",
        "anchor '&\(anchor.rawValue)'", "把内容写两遍，或者放进 common 的片段")
      if case .scalar = node {} else { return SourceNode(content: .empty, place: place(node.mark)) }
    }
    switch node {
    case .scalar(let scalar): return convert(scalar)
    case .sequence(let sequence):
      return SourceNode(content: .list(sequence.map { convert($0) }), place: place(sequence.mark))
    case .mapping(let mapping):
      var entries: [SourceNode.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        guard case .scalar(let scalar) = key else {
          let line = key.mark?.line ?? 1
          report(line, key.mark?.column, "key", "键不是一个词", "a key is not a word", "写成一个词")
          continue
        }
        if scalar.style == .plain { reportTrap(scalar) }
        entries.append(
          SourceNode.Entry(key: scalar.string, place: place(scalar.mark), value: convert(value)))
      }
      return SourceNode(content: .map(entries), place: place(mapping.mark))
    case .alias(let alias):
      return SourceNode(content: .empty, place: place(alias.mark))
    }
  }

  private func convert(_ scalar: Node.Scalar) -> SourceNode {
    let place = place(scalar.mark)
    let style: SourceNode.Style =
      switch scalar.style {
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal: .literal
      case .folded: .folded
      default: .plain
      }
    var text = scalar.string
    if style == .plain {
      if text.isEmpty || text == "~" || text == "null" {
        return SourceNode(content: .empty, place: place)
      }
      reportTrap(scalar)
    }
    if style != .literal, isFolded(text, style, place) { text = FoldedText.joined(text) }
    if style == .folded || style == .literal {
      while text.hasSuffix("\n") { text.removeLast() }
    }
    return SourceNode(content: .scalar(text), place: place, style: style)
  }

  /// Whether a scalar goes over several lines: then its first line does not hold all of it.
  private func isFolded(_ text: String, _ style: SourceNode.Style, _ place: SourcePlace) -> Bool {
    guard style != .folded else { return true }
    guard text.utf8.contains(0x20), place.line <= lines.count else { return false }
    return !lines[place.line - 1].contains(
      text.replacing("'", with: style == .singleQuoted ? "''" : "'"))
  }

  private func reportTrap(_ scalar: Node.Scalar) {
    guard scalar.string.utf8.count <= 3, Self.traps.contains(scalar.string.lowercased()) else {
      return
    }
    report(
      scalar.mark?.line ?? 1, scalar.mark?.column, "bare-word",
      "没加引号的“\(scalar.string)”会被当成真假值", "bare '\(scalar.string)' reads as a truth value",
      "写 true 或 false；是文字就加单引号")
  }

  private func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report(
        mark.line, mark.column, "yaml", "不是合法的 YAML（\(problem)）", "not valid YAML: \(problem)",
        "看这一行和上一行的缩进、引号、冒号和括号")
    case .duplicatedKeysInMapping(let keys, let context):
      for key in keys {
        let line = lastLine(of: key, from: context.mark)
        report(
          line, nil, "duplicate-key", "键“\(key)”写了两次", "key '\(key)' is written twice",
          "合成一处，或改名")
      }
    default:
      report(1, nil, "yaml", "读不懂：\(error)", "unreadable: \(error)", "存成 UTF-8 的 YAML")
    }
  }

  /// The last line below a key on which it stands again in the same column.
  private func lastLine(of key: String, from mark: Mark) -> Int {
    let indent = lines[max(0, mark.line - 1)].prefix { $0 == " " }.count
    var found = mark.line
    for number in mark.line..<max(mark.line, lines.count) {
      let line = lines[number]
      let lead = line.prefix { $0 == " " }.count
      let body = line.dropFirst(lead)
      if lead < indent, !body.isEmpty, !body.hasPrefix("#") { break }
      if lead == indent, body.hasPrefix("\(key):") { found = number + 1 }
    }
    return found
  }

  private func report(
    _ line: Int, _ column: Int?, _ rule: String, _ zh: String, _ en: String, _ remedy: String
  ) {
    findings.add(
      rule, at: SourcePlace(file: file.path, line: line, column: column), zh: zh, en: en,
      remedy: remedy)
  }
}
