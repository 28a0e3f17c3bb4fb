/// An organisation's code of eight characters and a check character (GB 11714); public data,
/// never masked.
public struct OrganisationCode: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The nine characters without the hyphen.
  public let text: String

  /// Reads nine characters, with or without the hyphen before the last; lower case is raised.
  public init(parsing text: String) throws(IdentifierFault) {
    var bytes = Array(text.trimmed.uppercased().utf8)
    if bytes.count == 10 && bytes[8] == 0x2D { bytes.remove(at: 8) }
    guard !bytes.isEmpty else {
      throw IdentifierFault(.empty, zh: "没有填写组织机构代码。", en: "The organisation code is empty.")
    }
    guard bytes.count == 9 else {
      throw IdentifierFault(
        .length, zh: "组织机构代码应为9位，现为\(bytes.count)位，请核对。",
        en: "An organisation code has 9 characters, not \(bytes.count); check it.")
    }
    guard let check = OrganisationCode.checkCharacter(bytes[..<8]) else {
      throw IdentifierFault(
        .character, zh: "组织机构代码只能由数字和大写字母组成，请核对。",
        en: "An organisation code has only digits and capital letters; check it.")
    }
    guard check == bytes[8] else {
      throw IdentifierFault(
        .checkCharacter, zh: "组织机构代码校验位不符，可能有一位写错，请核对。",
        en: "The organisation code's check character does not fit; one character is probably wrong."
      )
    }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  init(unchecked text: String) {
    self.text = text
  }

  /// The code with its hyphen: `D2143569-X`.
  public var description: String { "\(text.prefix(8))-\(text.suffix(1))" }

  /// The check character of eight characters, or nothing when one of them does not belong.
  static func checkCharacter(_ body: ArraySlice<UInt8>) -> UInt8? {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    var sum = 0
    for (byte, weight) in zip(body, weights) {
      switch byte {
      case 0x30...0x39: sum += Int(byte - 0x30) * weight
      case 0x41...0x5A: sum += (Int(byte - 0x41) + 10) * weight
      default: return nil
      }
    }
    switch 11 - sum % 11 {
    case 10: return 0x58
    case 11: return 0x30
    case let digit: return 0x30 + UInt8(digit)
    }
  }

  /// A code for demo data, of the characters a credit code may have.
  public static func generate(
    using generator: inout some RandomNumberGenerator
  ) -> OrganisationCode {
    // MA opens the codes given since the credit code came.
    var bytes: [UInt8] = [0x4D, 0x41]
    for _ in 0..<6 { bytes.append(generator.pick(from: CreditCode.alphabet)) }
    bytes.append(checkCharacter(bytes[...]) ?? 0x30)
    return OrganisationCode(unchecked: String(decoding: bytes, as: UTF8.self))
  }

  /// Reads the code.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.messageEN)
    }
  }

  /// Writes the nine characters.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
