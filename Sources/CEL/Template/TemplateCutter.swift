/// Cuts a message into literal text and the expressions in its braces.
struct TemplateCutter {
  enum Piece {
    case text(String)
    case expression(String, offset: Int)
  }

  private let source: [UInt8]
  private var offset = 0

  init(_ source: String) { self.source = Array(source.utf8) }

  private func fault(_ message: String, at place: Int, _ remedy: String) -> CompileFault {
    CompileFault(
      message: message, position: SourcePosition(offset: place, in: source), remedy: remedy)
  }

  mutating func pieces() throws(CompileFault) -> [Piece] {
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    while offset < source.count {
      let byte = source[offset]
      let isDoubled = offset + 1 < source.count && source[offset + 1] == byte
      switch byte {
      case UInt8(ascii: "{") where isDoubled, UInt8(ascii: "}") where isDoubled:
        literal.append(byte)
        offset += 2
      case UInt8(ascii: "{"):
        flush()
        pieces.append(try expression())
      case UInt8(ascii: "}"):
        throw fault("多出一个 }", at: offset, "花括号本身写两遍：}}")
      default:
        literal.append(byte)
        offset += 1
      }
    }
    flush()
    return pieces
  }

  /// Up to the brace that closes the one at the cursor; braces in strings and maps do not count.
  private mutating func expression() throws(CompileFault) -> Piece {
    let opening = offset
    var lexer = Lexer(source)
    lexer.offset = opening + 1
    var depth = 1
    while depth > 0 {
      switch try lexer.next().kind {
      case .symbol("{"): depth += 1
      case .symbol("}"): depth -= 1
      case .end: throw fault("花括号没有收尾", at: opening, "补上 }；花括号本身写两遍：{{")
      default: break
      }
    }
    offset = lexer.offset
    let text = source[(opening + 1)..<(offset - 1)]
    guard text.contains(where: { $0 != 0x20 }) else {
      throw fault("花括号里没有表达式", at: opening, "写成 {form.name}；花括号本身写两遍：{{")
    }
    return .expression(String(decoding: text, as: UTF8.self), offset: opening + 1)
  }
}
