/// A telephone number within China: mobile, fixed line with area code, or a public short number.
public struct PhoneNumber: MaskedValue {
  /// The sorts of number.
  public enum Kind: String, Hashable, Sendable, Codable {
    case mobile
    case fixedLine = "fixed-line"
    case shortNumber = "short-number"
  }

  /// The number: eleven digits, `0755-12345678`, or five digits.
  public let unmasked: String
  /// The sort of number.
  public let kind: Kind

  /// Reads a number; spaces and hyphens are ignored, so is +86 before a mobile number.
  public init(parsing text: String) throws(IdentifierFault) {
    var digits: [UInt8] = []
    var hyphen: Int?
    var rest = text.trimmed
    if rest.hasPrefix("+86") { rest = rest.dropFirst(3) }
    guard !rest.isEmpty else {
      throw IdentifierFault(.empty, zh: "没有填写电话号码。", en: "The phone number is empty.")
    }
    for byte in rest.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case 0x2D: hyphen = hyphen ?? digits.count
      case 0x20: continue
      default:
        throw IdentifierFault(
          .character, zh: "电话号码只能有数字和短横，请核对。",
          en: "A phone number has only digits and hyphens; check it.")
      }
    }
    let number = String(decoding: digits, as: UTF8.self)
    if digits.count == 11, digits[0] == 0x31, digits[1] >= 0x33 {
      self.init(number, .mobile)
    } else if number == "12333" || number == "12345" {
      self.init(number, .shortNumber)
    } else if digits.first == 0x30, (10...12).contains(digits.count), digits[1] != 0x30,
      let area = PhoneNumber.areaLength(digits, hyphen), (7...8).contains(digits.count - area)
    {
      self.init("\(number.prefix(area))-\(number.dropFirst(area))", .fixedLine)
    } else {
      throw IdentifierFault(
        .format, zh: "电话号码应为11位手机号，或带区号的固定电话，如0755-12345678。",
        en: "A phone number is a mobile number of 11 digits or a fixed line with its area code "
          + "such as 0755-12345678.")
    }
  }

  private init(_ number: String, _ kind: Kind) {
    unmasked = number
    self.kind = kind
  }

  /// Three digits for the codes 010 and 02x, four for the others.
  private static func areaLength(_ digits: [UInt8], _ hyphen: Int?) -> Int? {
    let length = digits[1] == 0x31 || digits[1] == 0x32 ? 3 : 4
    guard hyphen == nil || hyphen == length else { return nil }
    return length
  }

  /// `138****1234`, `0755-****5678`; short numbers of public services are whole.
  public var masked: String {
    switch kind {
    case .mobile: "\(unmasked.prefix(3))****\(unmasked.suffix(4))"
    case .fixedLine:
      "\(unmasked.prefix { $0 != "-" })-****\(unmasked.suffix(4))"
    case .shortNumber: unmasked
    }
  }

  /// A mobile number for demo data, in the 154 range that no operator has been given.
  public static func generate(
    using generator: inout some RandomNumberGenerator
  ) -> PhoneNumber {
    PhoneNumber(String(15_400_000_000 + generator.pick(0...99_999_999)), .mobile)
  }
}
