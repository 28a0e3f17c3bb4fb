extension Lexer {
  /// How a quoted literal begins.
  struct Prefix {
    let length: Int
    let isBytes: Bool
    let isRaw: Bool
    let quote: UInt8
    let isTriple: Bool
  }

  /// The prefix at the cursor, if a string or bytes literal begins here.
  func literalPrefix() -> Prefix? {
    var length = 0
    var isBytes = false
    var isRaw = false
    while length < 2 {
      switch peek(length) | 0x20 {
      case UInt8(ascii: "b") where !isBytes: isBytes = true
      case UInt8(ascii: "r") where !isRaw: isRaw = true
      default: break
      }
      guard (isBytes ? 1 : 0) + (isRaw ? 1 : 0) == length + 1 else { break }
      length += 1
    }
    let quote = peek(length)
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
    let isTriple = peek(length + 1) == quote && peek(length + 2) == quote
    return Prefix(
      length: length, isBytes: isBytes, isRaw: isRaw, quote: quote, isTriple: isTriple)
  }

  mutating func quoted(_ prefix: Prefix) throws(CompileFault) -> Token.Kind {
    let start = offset
    let width = prefix.isTriple ? 3 : 1
    offset += prefix.length + width
    var octets: [UInt8] = []
    while !closes(prefix) {
      guard offset < source.count else {
        throw fault("字符串没有写完", at: start, "在末尾补上收尾的引号")
      }
      let byte = source[offset]
      if !prefix.isTriple, byte == 0x0A || byte == 0x0D {
        throw fault("字符串里不能直接换行", at: offset, "换行写成 \\n，或者用三个引号")
      }
      if byte == UInt8(ascii: "\\") {
        if prefix.isRaw {
          octets.append(byte)
          offset += 1
          if offset < source.count, !closesTriple(prefix) {
            octets.append(source[offset])
            offset += 1
          }
        } else {
          try escape(prefix, into: &octets)
        }
      } else {
        octets.append(byte)
        offset += 1
      }
    }
    offset += width
    if prefix.isBytes { return .bytes(octets) }
    guard let text = String(validating: octets, as: UTF8.self) else {
      throw fault("字符串不是合法的 UTF-8", at: start, "换成 UTF-8 编码，或者写成 b'…'")
    }
    return .string(text)
  }

  private func closes(_ prefix: Prefix) -> Bool {
    guard peek() == prefix.quote, offset < source.count else { return false }
    return !prefix.isTriple || closesTriple(prefix)
  }

  private func closesTriple(_ prefix: Prefix) -> Bool {
    prefix.isTriple && peek() == prefix.quote && peek(1) == prefix.quote && peek(2) == prefix.quote
  }

  private static let simple: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
    UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11,
  ]

  private mutating func escape(
    _ prefix: Prefix, into octets: inout [UInt8]
  ) throws(CompileFault) {
    let start = offset
    let letter = peek(1)
    offset += 2
    switch letter {
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      octets.append(letter)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      try append(digits(2, radix: 16), prefix, start, &octets)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      offset -= 1
      try append(digits(3, radix: 8), prefix, start, &octets)
    case UInt8(ascii: "u") where !prefix.isBytes:
      try append(digits(4, radix: 16), prefix, start, &octets)
    case UInt8(ascii: "U") where !prefix.isBytes:
      try append(digits(8, radix: 16), prefix, start, &octets)
    default:
      guard let octet = Self.simple[letter] else {
        throw fault("不认识的转义", at: start, "反斜杠本身写成 \\\\，或者用 r'…' 不转义")
      }
      octets.append(octet)
    }
  }

  private mutating func digits(_ count: Int, radix: Int) -> UInt32? {
    let end = min(offset + count, source.count)
    guard end - offset == count,
      source[offset..<end].allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let number = UInt32(String(decoding: source[offset..<end], as: UTF8.self), radix: radix)
    else { return nil }
    offset = end
    return number
  }

  private func append(
    _ code: UInt32?, _ prefix: Prefix, _ start: Int, _ octets: inout [UInt8]
  ) throws(CompileFault) {
    if prefix.isBytes, let code, code < 256 {
      octets.append(UInt8(code))
    } else if !prefix.isBytes, let code, let scalar = Unicode.Scalar(code) {
      octets.append(contentsOf: Array(String(Character(scalar)).utf8))
    } else {
      throw fault("转义的数字不对", at: start, "写成 \\x41、\\u4e2d 或 \\101，不含代理区码位")
    }
  }

  mutating func number() throws(CompileFault) -> Token.Kind {
    let start = offset
    if peek() == UInt8(ascii: "0"), peek(1) | 0x20 == UInt8(ascii: "x") {
      offset += 2
      let digits = takeWhile {
        UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") || Self.isHex($0)
      }
      return try whole(UInt64(digits, radix: 16), start)
    }
    var text = takeWhile(Self.isDigit)
    var isDouble = false
    if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
      isDouble = true
      offset += 1
      text += "." + takeWhile(Self.isDigit)
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if Self.isDigit(peek(1 + sign)) {
        isDouble = true
        text += "e" + (sign == 1 ? String(Unicode.Scalar(peek(1))) : "")
        offset += 1 + sign
        text += takeWhile(Self.isDigit)
      }
    }
    guard isDouble else { return try whole(UInt64(text), start) }
    if Self.isLetter(peek()) { throw malformedNumber(start) }
    guard let number = Double(text.hasPrefix(".") ? "0" + text : text) else {
      throw malformedNumber(start)
    }
    guard number.isFinite else { throw fault("小数太大", at: start, "用不超过 1.7e308 的数") }
    return .double(number)
  }

  private mutating func whole(_ magnitude: UInt64?, _ start: Int) throws(CompileFault) -> Token.Kind
  {
    let isUnsigned = peek() | 0x20 == UInt8(ascii: "u")
    if isUnsigned { offset += 1 }
    if Self.isLetter(peek()) { throw malformedNumber(start) }
    guard let magnitude else {
      throw fault("整数超出 64 位", at: start, "用更小的数，或者写成小数（如 1e20）")
    }
    return isUnsigned ? .uint(magnitude) : .int(magnitude)
  }

  private func malformedNumber(_ start: Int) -> CompileFault {
    fault("数写得不对", at: start, "写成 12、0x1F、12u、1.5 或 1e3")
  }

  private mutating func takeWhile(_ matches: (UInt8) -> Bool) -> String {
    let part = source[offset...].prefix(while: matches)
    offset += part.count
    return String(decoding: part, as: UTF8.self)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
