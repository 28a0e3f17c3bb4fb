import CEL
import Catalogue
import Yams

extension HabitsReader {
  /// A number, a text, `= expression`, `[least, greatest]`, or a map with one of the words below.
  func field(_ node: Node) throws -> FieldHabit {
    switch node {
    case .scalar(let scalar): return try bare(scalar, node)
    case .sequence: return .range(try range(node))
    case .mapping: return try composite(node)
    default: throw fault(node, "这里不能用别名", "aliases are not used here")
    }
  }

  private func bare(_ scalar: Node.Scalar, _ node: Node) throws -> FieldHabit {
    let text = scalar.string
    if text.hasPrefix("=") { return .expression(try expression(String(text.dropFirst()), node)) }
    if scalar.style == .plain {
      if let number = node.int { return .literal(.int(Int64(number))) }
      if text == "true" || text == "false" { return .literal(.bool(text == "true")) }
      if text == "none" { return .nothing }
    }
    return text.contains("{") ? .text(text) : .literal(.string(text))
  }

  private func composite(_ node: Node) throws -> FieldHabit {
    var rows = RowsHabit()
    for (key, value) in try entries(node, of: "a field") {
      switch key {
      case "chance":
        let percent = try number(value)
        return .odds([(.literal(true), percent), (.literal(false), 100 - percent)])
      case "any": return .odds(try list(value).map { (try field($0), 1) })
      case "odds":
        return .odds(try entries(value, of: key).map { (try choice($0, value), try number($1)) })
      case "from": rows.source = try source(value)
      case "rows": rows.count = try range(value)
      case "share": rows.share = try number(value)
      case "columns": rows.columns = try fields(value)
      default: throw unknown(key, value, "chance, any, odds, from, rows, share, columns")
      }
    }
    return .rows(rows)
  }

  private func choice(_ word: String, _ node: Node) throws -> FieldHabit {
    if word.hasPrefix("=") { return .expression(try expression(String(word.dropFirst()), node)) }
    if let number = Int64(word) { return .literal(.int(number)) }
    if word == "none" { return .nothing }
    return word.contains("{") ? .text(word) : .literal(.string(word))
  }

  private func source(_ node: Node) throws -> RowsHabit.Source {
    if node.sequence != nil { return .officers(try words(node, Role.self)) }
    switch try word(node) {
    case "people": return .people
    case "outsiders": return .outsiders
    case "firms": return .firms
    case let text where text.hasPrefix("="):
      return .list(try expression(String(text.dropFirst()), node))
    default:
      throw fault(
        node, "来源写 people、outsiders、firms、[角色] 或 = 表达式",
        "the source is people, outsiders, firms, [roles] or = expression")
    }
  }

  private func expression(_ text: String, _ node: Node) throws -> Program {
    do {
      return try language.environment.compile(text)
    } catch {
      throw fault(
        node, "表达式不成立：\(error.message)", "the expression does not stand: \(error.message)")
    }
  }

  // MARK: - Plain parts

  func entries(_ node: Node, of place: String) throws -> [(String, Node)] {
    guard let mapping = node.mapping else {
      throw fault(node, "这里要“名: 值”", "a mapping is wanted in \(place)")
    }
    return try mapping.map { (try word($0.key), $0.value) }
  }

  func list(_ node: Node) throws -> [Node] {
    guard let sequence = node.sequence else { return [node] }
    return Array(sequence)
  }

  func word(_ node: Node) throws -> String {
    guard let scalar = node.scalar else {
      throw fault(node, "这里要一个词", "a word is wanted here")
    }
    return scalar.string
  }

  func number(_ node: Node) throws -> Int {
    guard let number = node.int else {
      throw fault(node, "这里要一个整数", "a whole number is wanted here")
    }
    return number
  }

  func numbers(_ node: Node, count: Int) throws -> [Int] {
    let numbers = try list(node).map(number)
    guard numbers.count == count, numbers.contains(where: { $0 > 0 }) else {
      throw fault(node, "这里要\(count)个整数，不能全是零", "\(count) whole numbers are wanted, not all zero")
    }
    return numbers
  }

  func range(_ node: Node) throws -> ClosedRange<Int> {
    let ends = try list(node).map(number)
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last else {
      throw fault(node, "这里要 [最小, 最大]", "[least, greatest] is wanted here")
    }
    return first...last
  }

  func flag(_ node: Node) throws -> Bool {
    guard let flag = node.bool else {
      throw fault(node, "这里写 true 或 false", "true or false is wanted here")
    }
    return flag
  }

  func words<Word: RawRepresentable & CaseIterable>(
    _ node: Node, _ type: Word.Type
  ) throws -> [Word] where Word.RawValue == String {
    try list(node).map { node in
      guard let known = Word(rawValue: try word(node)) else {
        throw unknown(try word(node), node, Word.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return known
    }
  }

  func unknown(_ word: String, _ node: Node, _ known: String) -> SimulationFault {
    fault(node, "不认识“\(word)”；可以写：\(known)", "'\(word)' is not known; one of \(known) is")
  }

  func fault(_ node: Node, _ zh: String, _ en: String) -> SimulationFault {
    let place = node.mark.map { "\(file):\($0.line)" } ?? file
    return SimulationFault(zh: "\(place)：\(zh)", en: "\(place): \(en)")
  }
}
