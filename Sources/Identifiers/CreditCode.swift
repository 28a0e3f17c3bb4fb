/// A legal entity's unified social credit code of 18 characters (GB 32100); public data, never
/// masked.
public struct CreditCode: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The 18 characters.
  public let text: String

  static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Reads 18 characters; lower case is raised. Both check characters must fit, the code's own and
  /// that of the organisation code within.
  public init(parsing text: String) throws(IdentifierFault) {
    try self.init(parsing: text, checksOrganisation: true)
  }

  /// Reads a code as registered although the organisation code within has a wrong check character,
  /// as some public registers hold them.
  public init(parsingRegistered text: String) throws(IdentifierFault) {
    try self.init(parsing: text, checksOrganisation: false)
  }

  private init(parsing text: String, checksOrganisation: Bool) throws(IdentifierFault) {
    let bytes = Array(text.trimmed.uppercased().utf8)
    guard !bytes.isEmpty else {
      throw IdentifierFault(.empty, zh: "没有填写统一社会信用代码。", en: "The credit code is empty.")
    }
    guard bytes.count == 18 else {
      throw IdentifierFault(
        .length, zh: "统一社会信用代码应为18位，现为\(bytes.count)位，请核对。",
        en: "A credit code has 18 characters, not \(bytes.count); check it.")
    }
    for (index, byte) in bytes.enumerated() where !CreditCode.alphabet.contains(byte) {
      throw IdentifierFault(
        .character, zh: "统一社会信用代码第\(index + 1)位不能用；只用数字和字母，且不含I、O、S、V、Z。",
        en: "Character \(index + 1) of the credit code is not allowed; use digits and letters "
          + "without I, O, S, V, Z.")
    }
    guard bytes[2..<8].allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw IdentifierFault(
        .format, zh: "统一社会信用代码第3至8位是行政区划码，应为数字，请核对。",
        en: "Characters 3 to 8 of a credit code are a division code, all digits; check them.")
    }
    guard bytes[17] == CreditCode.checkCharacter(bytes[..<17]) else {
      throw IdentifierFault(
        .checkCharacter, zh: "统一社会信用代码校验位不符，可能有一位写错，请核对。",
        en: "The credit code's check character does not fit; one character is probably wrong.")
    }
    if checksOrganisation, OrganisationCode.checkCharacter(bytes[8..<16]) != bytes[16] {
      throw IdentifierFault(
        .checkCharacter, zh: "统一社会信用代码内的组织机构代码（第9至17位）校验位不符，请核对。",
        en: "The organisation code within the credit code, characters 9 to 17, does not fit its "
          + "check character; check it.")
    }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  private init(unchecked text: String) {
    self.text = text
  }

  /// The code.
  public var description: String { text }

  /// The registering authority and the kind of entity, e.g. `91` for an enterprise.
  public var kindCode: String { String(text.prefix(2)) }

  /// The kind of entity by the first two characters, e.g. 企业; 其他 for one not listed.
  public var kindLabelZH: String {
    switch kindCode {
    case "11": "机关"
    case "12": "事业单位"
    case "13": "群众团体"
    case "51": "社会团体"
    case "52": "民办非企业单位"
    case "53": "基金会"
    case "91": "企业"
    case "92": "个体工商户"
    case "93": "农民专业合作社"
    default: "其他"
    }
  }

  /// The six digits of the registering division.
  public var divisionCode: String { String(text.dropFirst(2).prefix(6)) }

  /// The organisation code within.
  public var organisationCode: OrganisationCode {
    OrganisationCode(unchecked: String(text.dropFirst(8).prefix(9)))
  }

  /// Weights are the powers of three modulo 31.
  private static func checkCharacter(_ body: ArraySlice<UInt8>) -> UInt8 {
    var sum = 0
    var weight = 1
    for byte in body {
      sum += (alphabet.firstIndex(of: byte) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  /// A code for demo data, of this kind and division.
  public static func generate(
    using generator: inout some RandomNumberGenerator, kind: String = "91",
    divisionCode: Int = 440_106
  ) -> CreditCode {
    let prefix = Array(kind.utf8)
    let isUsable = prefix.count == 2 && prefix.allSatisfy(alphabet.contains)
    let division = min(max(divisionCode, 100_000), 999_999)
    var bytes = isUsable ? prefix : [0x39, 0x31]
    bytes += Array(String(division).utf8)
    bytes += Array(OrganisationCode.generate(using: &generator).text.utf8)
    bytes.append(checkCharacter(bytes[...]))
    return CreditCode(unchecked: String(decoding: bytes, as: UTF8.self))
  }

  /// Reads the code as registered: what was accepted once is read again.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(parsingRegistered: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.messageEN)
    }
  }

  /// Writes the 18 characters.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
