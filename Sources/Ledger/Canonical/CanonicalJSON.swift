public import CEL

/// Writes values in the one form that equal values share (RFC 8785, JSON Canonicalization Scheme).
public struct CanonicalJSON {
  /// The octets written so far, UTF-8.
  public private(set) var octets: [UInt8] = []
  /// The first value that JSON cannot hold as it is, by its field; nothing when all could be written.
  public private(set) var unwritable: String?

  /// Makes an empty text.
  public init() {}

  /// The canonical octets of a value; nothing when JSON cannot hold it as it is.
  public static func octets(of value: Value) -> [UInt8]? {
    var writer = CanonicalJSON()
    writer.write(value, in: "")
    return writer.unwritable == nil ? writer.octets : nil
  }

  /// The canonical text of a value; nothing when JSON cannot hold it as it is.
  public static func text(of value: Value) -> String? {
    octets(of: value).map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func reserve(_ count: Int) { octets.reserveCapacity(count) }

  mutating func write(raw text: StaticString) {
    octets.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func write(raw text: UnsafeRawBufferPointer) { octets.append(contentsOf: text) }

  mutating func write(_ value: Value, in field: String) {
    switch value {
    case .null: write(raw: "null")
    case .bool(let flag): write(raw: flag ? "true" : "false")
    case .int(let number): write(number)
    case .uint(let number): octets.append(contentsOf: String(number).utf8)
    case .double(let number):
      guard number.isFinite else { return refuse(field) }
      octets.append(contentsOf: CanonicalNumber.text(number).utf8)
    case .string(let text): write(text)
    case .list(let elements): write(elements, in: field)
    case .map(let map): write(map, in: field)
    case .bytes, .timestamp, .duration, .type: refuse(field)
    }
  }

  private mutating func refuse(_ field: String) {
    if unwritable == nil { unwritable = field.isEmpty ? "payload" : field }
    write(raw: "null")
  }

  private mutating func write(_ elements: [Value], in field: String) {
    octets.append(0x5B)
    for place in elements.indices {
      if place > 0 { octets.append(0x2C) }
      write(elements[place], in: field)
    }
    octets.append(0x5D)
  }

  private mutating func write(_ map: MapValue, in field: String) {
    guard let fields = map.fields else { return refuse(field) }
    octets.append(0x7B)
    var isFirst = true
    for entry in fields.sorted(by: { Self.precedes($0.key, $1.key) }) {
      if !isFirst { octets.append(0x2C) }
      isFirst = false
      write(entry.key)
      octets.append(0x3A)
      write(entry.value, in: entry.key)
    }
    octets.append(0x7D)
  }

  mutating func write(_ number: Int64) {
    if number < 0 { octets.append(0x2D) }
    var rest = number.magnitude
    let start = octets.count
    repeat {
      octets.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    octets[start...].reverse()
  }

  mutating func write(_ text: String) {
    octets.append(0x22)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for place in bytes.indices {
        let byte = bytes[place]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
        octets.append(contentsOf: bytes[start..<place])
        writeEscape(byte)
        start = place + 1
      }
      octets.append(contentsOf: bytes[start...])
    }
    octets.append(0x22)
  }

  private mutating func writeEscape(_ byte: UInt8) {
    octets.append(0x5C)
    switch byte {
    case 0x22, 0x5C: octets.append(byte)
    case 0x08: octets.append(0x62)
    case 0x09: octets.append(0x74)
    case 0x0A: octets.append(0x6E)
    case 0x0C: octets.append(0x66)
    case 0x0D: octets.append(0x72)
    default:
      let digits = Array("0123456789abcdef".utf8)
      octets.append(contentsOf: [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }

  /// The order of names by UTF-16 code units: in UTF-8 that of the octets, save that a code point
  /// beyond the basic plane comes before U+E000 to U+FFFF.
  static func precedes(_ left: String, _ right: String) -> Bool {
    var one = left.utf8.makeIterator()
    var other = right.utf8.makeIterator()
    while true {
      switch (one.next(), other.next()) {
      case (nil, nil), (_?, nil): return false
      case (nil, _?): return true
      case (let a?, let b?):
        if a == b { continue }
        if a >= 0xF0, b == 0xEE || b == 0xEF { return true }
        if b >= 0xF0, a == 0xEE || a == 0xEF { return false }
        return a < b
      }
    }
  }
}
