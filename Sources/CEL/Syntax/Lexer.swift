/// Cuts source text into tokens.
struct Lexer {
  let source: [UInt8]
  var offset = 0

  init(_ source: [UInt8]) { self.source = source }

  static func tokens(of source: [UInt8]) throws(CompileFault) -> [Token] {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  func peek(_ ahead: Int = 0) -> UInt8 {
    offset + ahead < source.count ? source[offset + ahead] : 0
  }

  func fault(_ message: String, at start: Int, _ remedy: String) -> CompileFault {
    CompileFault(
      message: message, position: SourcePosition(offset: start, in: source), remedy: remedy)
  }

  mutating func next() throws(CompileFault) -> Token {
    skipBlanks()
    let start = offset
    guard offset < source.count else { return Token(kind: .end, range: start..<start) }
    let byte = source[offset]
    if let prefix = literalPrefix() {
      return Token(kind: try quoted(prefix), range: start..<offset)
    }
    if Self.isLetter(byte) {
      while Self.isLetter(peek()) || Self.isDigit(peek()) { offset += 1 }
      let name = String(decoding: source[start..<offset], as: UTF8.self)
      return Token(kind: .identifier(name), range: start..<offset)
    }
    if Self.isDigit(byte) || byte == UInt8(ascii: ".") && Self.isDigit(peek(1)) {
      return Token(kind: try number(), range: start..<offset)
    }
    if byte == UInt8(ascii: "`") {
      return Token(kind: try quotedIdentifier(), range: start..<offset)
    }
    return Token(kind: try symbol(), range: start..<offset)
  }

  private mutating func skipBlanks() {
    while offset < source.count {
      switch source[offset] {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: offset += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while offset < source.count, source[offset] != 0x0A { offset += 1 }
      default: return
      }
    }
  }

  private static let pairs: Set<String> = ["==", "!=", "<=", ">=", "&&", "||"]
  private static let singles = Set("+-*/%<>!?:.,()[]{}".utf8)

  private mutating func symbol() throws(CompileFault) -> Token.Kind {
    let pair = String(decoding: source[offset..<min(offset + 2, source.count)], as: UTF8.self)
    if Self.pairs.contains(pair) {
      offset += 2
      return .symbol(pair)
    }
    let byte = source[offset]
    guard Self.singles.contains(byte) else { throw unknownCharacter() }
    offset += 1
    return .symbol(String(Unicode.Scalar(byte)))
  }

  private mutating func quotedIdentifier() throws(CompileFault) -> Token.Kind {
    let start = offset
    offset += 1
    let name = source[offset...].prefix { Self.isFieldCharacter($0) }
    offset += name.count
    guard peek() == UInt8(ascii: "`"), !name.isEmpty else {
      throw fault(
        "反引号里的字段名没有写完", at: start, "写成 `name`，名字限字母、数字、_ . - / 和空格")
    }
    offset += 1
    return .quotedIdentifier(String(decoding: name, as: UTF8.self))
  }

  private func unknownCharacter() -> CompileFault {
    let width =
      source[offset] < 0x80 ? 1 : source[offset] < 0xE0 ? 2 : source[offset] < 0xF0 ? 3 : 4
    let text = String(
      decoding: source[offset..<min(offset + width, source.count)], as: UTF8.self)
    if let ascii = Self.fullWidth[text] {
      return fault("不认识的字符“\(text)”", at: offset, "改用半角的 \(ascii)")
    }
    switch text {
    case "=": return fault("单个 = 不是运算符", at: offset, "比较相等写 ==")
    case "&": return fault("单个 & 不是运算符", at: offset, "“并且”写 &&")
    case "|": return fault("单个 | 不是运算符", at: offset, "“或者”写 ||")
    default:
      return fault(
        "不认识的字符“\(text)”", at: offset, "文字要写在引号里，名字只用字母、数字和下划线")
    }
  }

  /// What a Chinese keyboard gives where ASCII is meant.
  private static let fullWidth: [String: String] = [
    "（": "(", "）": ")", "，": ",", "：": ":", "。": ".", "！": "!", "？": "?", "＞": ">",
    "＜": "<", "＝": "==", "≥": ">=", "≤": "<=", "≠": "!=", "“": "'", "”": "'", "‘": "'",
    "’": "'", "＋": "+", "－": "-", "×": "*", "÷": "/", "【": "[", "】": "]", "｛": "{",
    "｝": "}", "％": "%", "　": "空格", "＆": "&&", "｜": "||",
  ]

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isFieldCharacter(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || ".-/ ".utf8.contains(byte)
  }
}
