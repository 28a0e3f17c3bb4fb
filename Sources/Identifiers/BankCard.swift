/// A bank card or account number of 12 to 19 digits with a check digit (Luhn, ISO/IEC 7812).
public struct BankCard: MaskedValue {
  /// All digits.
  public let unmasked: String

  /// Reads the digits; spaces are ignored.
  public init(parsing text: String) throws(IdentifierFault) {
    let digits = text.utf8.filter { $0 != 0x20 }
    guard !digits.isEmpty else {
      throw IdentifierFault(.empty, zh: "没有填写银行卡号。", en: "The bank card number is empty.")
    }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw IdentifierFault(
        .character, zh: "银行卡号只能有数字，请核对。", en: "A bank card number has only digits; check it.")
    }
    guard (12...19).contains(digits.count) else {
      throw IdentifierFault(
        .length, zh: "银行卡号应为12至19位，现为\(digits.count)位，请核对。",
        en: "A bank card number has 12 to 19 digits, not \(digits.count); check it.")
    }
    guard BankCard.checkDigit(digits.dropLast()) == digits.last else {
      throw IdentifierFault(
        .checkCharacter, zh: "银行卡号校验位不符，可能有一位写错，请核对。",
        en: "The bank card number's check digit does not fit; one digit is probably wrong.")
    }
    unmasked = String(decoding: digits, as: UTF8.self)
  }

  private init(unchecked digits: [UInt8]) {
    unmasked = String(decoding: digits, as: UTF8.self)
  }

  /// The last four digits: `**** 0004`.
  public var masked: String { "**** \(unmasked.suffix(4))" }

  private static func checkDigit(_ body: some BidirectionalCollection<UInt8>) -> UInt8 {
    var sum = 0
    var doubles = true
    for byte in body.reversed() {
      let digit = Int(byte - 0x30) * (doubles ? 2 : 1)
      sum += digit > 9 ? digit - 9 : digit
      doubles.toggle()
    }
    return 0x30 + UInt8((10 - sum % 10) % 10)
  }

  /// A number of 19 digits for demo data, in a range no bank has been given.
  public static func generate(using generator: inout some RandomNumberGenerator) -> BankCard {
    var digits = Array("990000".utf8)
    for _ in 0..<12 { digits.append(0x30 + UInt8(generator.pick(0...9))) }
    digits.append(checkDigit(digits))
    return BankCard(unchecked: digits)
  }
}
