extension Value {
  /// The value as JSON on one line; keys of dictionaries sorted by code point.
  ///
  /// `uint` is a number, bytes base64, timestamps RFC 3339, durations `3s`, types their name;
  /// NaN and the infinities, which JSON lacks, are strings.
  public var jsonText: String {
    var text = ""
    writeJSON(into: &text)
    return text
  }

  private func writeJSON(into text: inout String) {
    switch self {
    case .null, .bool, .int, .uint: text += description
    case .double(let number):
      text += number.isFinite ? number.description : "\"\(Value.text(of: number))\""
    case .string(let string): Value.writeJSON(string, into: &text)
    case .bytes(let octets): text += "\"\(Value.base64(octets))\""
    case .timestamp, .duration, .type: text += "\"\(description)\""
    case .list(let elements):
      text += "["
      for (place, element) in elements.enumerated() {
        if place > 0 { text += "," }
        element.writeJSON(into: &text)
      }
      text += "]"
    case .map(let map):
      text += "{"
      for (place, entry) in map.entries.enumerated() {
        if place > 0 { text += "," }
        Value.writeJSON(entry.key.description, into: &text)
        text += ":"
        entry.value.writeJSON(into: &text)
      }
      text += "}"
    }
  }

  private static func writeJSON(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      default:
        if scalar.value < 0x20 {
          text += scalar.value < 0x10 ? "\\u000" : "\\u00"
          text += String(scalar.value, radix: 16)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ octets: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: octets.count, by: 3) {
      let group = octets[start..<min(start + 3, octets.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let sextet = Int(bits >> UInt32(18 - 6 * place) & 63)
        result.append(place <= group.count ? alphabet[sextet] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
