public import CEL

/// Reads the JSON that the ledger stores, straight from its octets: it is read a million times over.
///
/// Whole numbers become `int`, or `uint` beyond its range, all others `double`; nesting is bounded.
public struct StoredJSON {
  private let octets: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var depth = 0
  private static let greatestDepth = 200

  private init(_ octets: UnsafeBufferPointer<UInt8>) { self.octets = octets }

  /// The value written in the octets; nothing when they are not JSON.
  public static func value(of octets: UnsafeRawBufferPointer) -> Value? {
    octets.withMemoryRebound(to: UInt8.self) { buffer in
      var reader = StoredJSON(buffer)
      guard let value = reader.value() else { return nil }
      reader.skipSpace()
      guard reader.place == buffer.count else { return nil }
      return value
    }
  }

  private mutating func skipSpace() {
    while place < octets.count {
      let byte = octets[place]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      place += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard place < octets.count, octets[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place + count <= octets.count else { return false }
    for index in 0..<count where octets[place + index] != word.utf8Start[index] { return false }
    place += count
    return true
  }

  // A bare `nil` beside a value in a conditional expression would be the value `null`: hence `Value?.none`.
  private mutating func value() -> Value? {
    skipSpace()
    guard place < octets.count else { return nil }
    switch octets[place] {
    case 0x22: return text().map(Value.string)
    case 0x7B: return nested { $0.map() }
    case 0x5B: return nested { $0.list() }
    case 0x74: return take(word: "true") ? .bool(true) : Value?.none
    case 0x66: return take(word: "false") ? .bool(false) : Value?.none
    case 0x6E: return take(word: "null") ? .null : Value?.none
    default: return number()
    }
  }

  private mutating func nested(_ read: (inout StoredJSON) -> Value?) -> Value? {
    guard depth < Self.greatestDepth else { return nil }
    depth += 1
    place += 1
    defer { depth -= 1 }
    return read(&self)
  }

  private mutating func list() -> Value? {
    var elements: [Value] = []
    if take(0x5D) { return .list(elements) }
    while true {
      guard let element = value() else { return nil }
      elements.append(element)
      if take(0x2C) { continue }
      return take(0x5D) ? .list(elements) : Value?.none
    }
  }

  private mutating func map() -> Value? {
    if take(0x7D) { return .map(.empty) }
    var entries: [(String, Value)] = []
    repeat {
      skipSpace()
      guard place < octets.count, octets[place] == 0x22, let name = text(), take(0x3A),
        let field = value()
      else { return nil }
      entries.append((name, field))
    } while take(0x2C)
    guard take(0x7D) else { return nil }
    // Made at its size: a dictionary that grows is made several times over.
    var fields = [String: Value](minimumCapacity: entries.count)
    for (name, field) in entries {
      guard fields.updateValue(field, forKey: name) == nil else { return nil }
    }
    return .map(MapValue(fields))
  }

  private mutating func text() -> String? {
    place += 1
    let start = place
    while place < octets.count {
      let byte = octets[place]
      if byte == 0x22 {
        let text = String(decoding: octets[start..<place], as: UTF8.self)
        place += 1
        return text
      }
      if byte == 0x5C { return escapedText(from: start) }
      guard byte >= 0x20 else { return nil }
      place += 1
    }
    return nil
  }

  private mutating func escapedText(from start: Int) -> String? {
    var bytes = Array(octets[start..<place])
    while place < octets.count {
      let byte = octets[place]
      place += 1
      switch byte {
      case 0x22: return String(decoding: bytes, as: UTF8.self)
      case 0x5C:
        guard let scalar = escape() else { return nil }
        bytes.append(contentsOf: String(Character(scalar)).utf8)
      default:
        guard byte >= 0x20 else { return nil }
        bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard place < octets.count else { return nil }
    let byte = octets[place]
    place += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75:
      guard let high = hexadecimal() else { return nil }
      guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
      guard take(word: #"\u"#), let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else {
        return nil
      }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= octets.count else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = octets[place]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }

  private mutating func number() -> Value? {
    let start = place
    if place < octets.count, octets[place] == 0x2D { place += 1 }
    let firstDigit = place
    guard skipDigits() else { return nil }
    if octets[firstDigit] == 0x30, place > firstDigit + 1 { return nil }
    var isWhole = true
    if place < octets.count, octets[place] == 0x2E {
      isWhole = false
      place += 1
      guard skipDigits() else { return nil }
    }
    if place < octets.count, octets[place] | 0x20 == 0x65 {
      isWhole = false
      place += 1
      if place < octets.count, octets[place] == 0x2B || octets[place] == 0x2D { place += 1 }
      guard skipDigits() else { return nil }
    }
    let text = String(decoding: octets[start..<place], as: UTF8.self)
    if isWhole {
      if let number = Int64(text) { return .int(number) }
      if let number = UInt64(text) { return .uint(number) }
    }
    guard let fraction = Double(text), fraction.isFinite else { return nil }
    return .double(fraction)
  }

  private mutating func skipDigits() -> Bool {
    let start = place
    while place < octets.count, (0x30...0x39).contains(octets[place]) { place += 1 }
    return place > start
  }
}
