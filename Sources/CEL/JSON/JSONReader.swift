/// A strict reader of JSON over bytes.
struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONText.Fault) -> Value {
    skipBlanks()
    let value = try value()
    skipBlanks()
    guard offset == bytes.count else { throw fault("JSON 后面还有多余的内容") }
    return value
  }

  private func fault(_ message: String, at place: Int? = nil) -> JSONText.Fault {
    JSONText.Fault(
      message: message, position: SourcePosition(offset: place ?? offset, in: bytes))
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      offset += 1
    }
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(JSONText.Fault) -> Value {
    depth += 1
    defer { depth -= 1 }
    guard depth <= JSONText.maximumDepth else {
      throw fault("JSON 嵌套超过 \(JSONText.maximumDepth) 层")
    }
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return try number()
    case nil: throw fault("JSON 到这里断了")
    default: return try word()
    }
  }

  private mutating func word() throws(JSONText.Fault) -> Value {
    let words: [(String, Value)] = [("true", true), ("false", false), ("null", .null)]
    for (word, value) in words where bytes[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return value
    }
    throw fault("这里要一个 JSON 值：对象、数组、文字（双引号）、数、true、false 或 null")
  }

  private mutating func object() throws(JSONText.Fault) -> Value {
    offset += 1
    var fields: [String: Value] = [:]
    skipBlanks()
    if skip("}") { return .map(fields) }
    while true {
      skipBlanks()
      let place = offset
      guard next == UInt8(ascii: "\"") else { throw fault("对象的键要写在双引号里") }
      let key = try string()
      skipBlanks()
      guard skip(":") else { throw fault("键 \(key) 后面要冒号") }
      skipBlanks()
      guard fields.updateValue(try value(), forKey: key) == nil else {
        throw fault("键 \(key) 重复", at: place)
      }
      skipBlanks()
      if skip("}") { return .map(fields) }
      guard skip(",") else { throw fault("对象里要逗号或 }") }
    }
  }

  private mutating func array() throws(JSONText.Fault) -> Value {
    offset += 1
    var elements: [Value] = []
    skipBlanks()
    if skip("]") { return .list(elements) }
    while true {
      skipBlanks()
      elements.append(try value())
      skipBlanks()
      if skip("]") { return .list(elements) }
      guard skip(",") else { throw fault("数组里要逗号或 ]") }
    }
  }

  private mutating func string() throws(JSONText.Fault) -> String {
    let start = offset
    offset += 1
    var octets: [UInt8] = []
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: octets, as: UTF8.self) else {
          throw fault("文字不是合法的 UTF-8", at: start)
        }
        return text
      case UInt8(ascii: "\\"): try escape(into: &octets)
      case 0..<0x20: throw fault("文字里有控制字符；写成 \\n 之类", at: offset - 1)
      default: octets.append(byte)
      }
    }
    throw fault("文字没有写完，少了收尾的双引号", at: start)
  }

  private static let simple: [UInt8: UInt8] = [
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
    UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
    UInt8(ascii: "t"): 9,
  ]

  private mutating func escape(into octets: inout [UInt8]) throws(JSONText.Fault) {
    let start = offset - 1
    guard let letter = next else { return }
    offset += 1
    if let octet = Self.simple[letter] {
      octets.append(octet)
      return
    }
    guard letter == UInt8(ascii: "u"), var code = hexadecimal() else {
      throw fault("不认识的转义", at: start)
    }
    if (0xD800..<0xDC00).contains(code), skip("\\"), skip("u"), let low = hexadecimal(),
      (0xDC00..<0xE000).contains(low)
    {
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw fault("代理区码位不成对", at: start) }
    octets.append(contentsOf: String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal() -> UInt32? {
    let digits = bytes[offset...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    offset += 4
    return code
  }

  private mutating func number() throws(JSONText.Fault) -> Value {
    let start = offset
    _ = skip("-")
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[offset - whole] != 0x30 else {
      throw fault("数写得不对；不能有多余的前导零", at: start)
    }
    var isWhole = true
    if skip(".") {
      isWhole = false
      guard digits() > 0 else { throw fault("小数点后面要有数字", at: start) }
    }
    if skip("e") || skip("E") {
      isWhole = false
      if !skip("+") { _ = skip("-") }
      guard digits() > 0 else { throw fault("指数里要有数字", at: start) }
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isWhole {
      if let number = Int64(text) { return .int(number) }
      if let number = UInt64(text) { return .uint(number) }
    }
    guard let number = Double(text), number.isFinite else { throw fault("数太大", at: start) }
    return .double(number)
  }

  private mutating func digits() -> Int {
    let part = bytes[offset...].prefix { (0x30...0x39).contains($0) }
    offset += part.count
    return part.count
  }
}
