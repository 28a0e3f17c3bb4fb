/// Reads the syntax of a pattern.
struct PatternReader {
  private static let maximumDepth = 100
  private static let maximumRepeat = 1_000

  struct Flags {
    var ignoresCase = false
    var dotMatchesNewline = false
    var isMultiline = false
  }

  var rest: ArraySlice<Unicode.Scalar>
  var flags = Flags()
  private var depth = 0

  init(_ source: String) { rest = Array(source.unicodeScalars)[...] }

  func fault(_ message: String) -> Pattern.Fault { Pattern.Fault(message: message) }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  mutating func read() throws(Pattern.Fault) -> PatternPiece {
    let piece = try choice()
    guard rest.isEmpty else { throw fault("多出一个 )") }
    return piece
  }

  private mutating func choice() throws(Pattern.Fault) -> PatternPiece {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw fault("括号嵌套超过 \(Self.maximumDepth) 层") }
    var choices = [try sequence()]
    while skip("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Pattern.Fault) -> PatternPiece {
    var pieces: [PatternPiece] = []
    while let next = rest.first, next != "|", next != ")" {
      pieces.append(try repeated(try atom()))
    }
    return pieces.count == 1 ? pieces[0] : .sequence(pieces)
  }

  private mutating func repeated(_ piece: PatternPiece) throws(Pattern.Fault) -> PatternPiece {
    var result = piece
    var isRepeated = false
    while let next = rest.first {
      let bounds: (Int, Int?)
      switch next {
      case "*": bounds = (0, nil)
      case "+": bounds = (1, nil)
      case "?": bounds = (0, 1)
      case "{":
        guard let counted = try counts() else { return result }
        bounds = counted
      default: return result
      }
      if next != "{" { rest.removeFirst() }
      guard !isRepeated else { throw fault("重复符号不能连写") }
      // Whether a match is short or long makes no difference to whether there is one.
      _ = skip("?")
      isRepeated = true
      result = .repeated(result, minimum: bounds.0, maximum: bounds.1)
    }
    return result
  }

  /// `{2}`, `{2,}`, `{2,5}`; nil when the brace is an ordinary character.
  private mutating func counts() throws(Pattern.Fault) -> (Int, Int?)? {
    guard let end = rest.firstIndex(of: "}") else { return nil }
    let body = rest[(rest.startIndex + 1)..<end]
    let parts = body.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.map { part in Int(part.map(String.init).joined()) }
    guard (1...2).contains(parts.count), let minimum = numbers[0],
      parts.count == 1 || numbers[1] != nil || parts[1].isEmpty
    else { return nil }
    let maximum = parts.count == 1 ? minimum : numbers[1]
    guard minimum >= 0, minimum <= Self.maximumRepeat,
      maximum.map({ $0 >= minimum && $0 <= Self.maximumRepeat }) ?? true
    else { throw fault("重复次数要从小到大，不超过 \(Self.maximumRepeat)") }
    rest = rest[(end + 1)...]
    return (minimum, maximum)
  }

  private mutating func atom() throws(Pattern.Fault) -> PatternPiece {
    guard let next = rest.popFirst() else { return .sequence([]) }
    switch next {
    case "(": return try group()
    case "[": return .scalar(try bracket())
    case ".":
      let newline = PatternScalars(members: [.range(10...10)], isNegated: true)
      let any = PatternScalars(members: [], isNegated: true)
      return .scalar(flags.dotMatchesNewline ? any : newline)
    case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    case "\\": return try escape()
    case "*", "+", "?": throw fault("\(next) 前面没有可重复的东西；字符本身写 \\\(next)")
    default: return literal(next)
    }
  }

  func literal(_ scalar: Unicode.Scalar) -> PatternPiece {
    .scalar(
      PatternScalars(
        members: [.range(scalar.value...scalar.value)], ignoresCase: flags.ignoresCase))
  }

  private mutating func group() throws(Pattern.Fault) -> PatternPiece {
    let outer = flags
    if skip("?") {
      if rest.first == "P" || rest.first == "<" {
        _ = skip("P")
        guard skip("<"), let end = rest.firstIndex(of: ">"), rest.first != "=", rest.first != "!"
        else { throw fault("不支持这种分组；用 (…)、(?:…) 或 (?P<name>…)") }
        rest = rest[(end + 1)...]
      } else if try setFlags() {
        return .sequence([])
      }
    }
    let inner = try choice()
    flags = outer
    guard skip(")") else { throw fault("少了一个 )") }
    return inner
  }

  /// `i`, `m`, `s` up to a colon or the closing parenthesis; true when the flags stand alone.
  private mutating func setFlags() throws(Pattern.Fault) -> Bool {
    var isOn = true
    while let next = rest.popFirst() {
      switch next {
      case ":": return false
      case ")": return true
      case "-": isOn = false
      case "i": flags.ignoresCase = isOn
      case "m": flags.isMultiline = isOn
      case "s": flags.dotMatchesNewline = isOn
      case "U": break
      default: throw fault("不支持 (?\(next)…；环视和后向引用不在 RE2 之内")
      }
    }
    throw fault("少了一个 )")
  }
}
