extension Value: CustomStringConvertible {
  /// The value as text for people and messages: strings bare, lists and maps with their elements.
  public var description: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): Value.text(of: number)
    case .string(let text): text
    case .bytes(let octets): String(decoding: octets, as: UTF8.self)
    case .list(let elements): "[" + elements.map(\.description).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    case .timestamp(let instant): instant.description
    case .duration(let span): span.description
    case .type(let type): type.name
    }
  }

  /// The shortest text that reads back as the same number; whole numbers without a fraction.
  static func text(of number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The value as a literal of the language, as far as it has one.
  var literal: String {
    switch self {
    case .uint(let number): "\(number)u"
    case .double(let number):
      number.isFinite ? number.description : "double('\(Value.text(of: number))')"
    case .string(let text): Value.quoted(text)
    case .bytes(let octets): "b'" + octets.map(Value.escaped(octet:)).joined() + "'"
    case .list(let elements): "[" + elements.map(\.literal).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.entries.map { "\($0.key.literal): \($0.value.literal)" }.joined(separator: ", ")
        + "}"
    case .timestamp(let instant): "timestamp('\(instant)')"
    case .duration(let span): "duration('\(span)')"
    case .null, .bool, .int, .type: description
    }
  }

  private static func escaped(octet: UInt8) -> String {
    let digits = String(octet, radix: 16)
    return "\\x" + (digits.count == 1 ? "0" : "") + digits
  }

  static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "'": result += "\\'"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += escaped(octet: UInt8(scalar.value))
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "'"
  }
}
