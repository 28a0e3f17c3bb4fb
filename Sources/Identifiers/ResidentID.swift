/// A citizen's identity number of 18 characters (GB 11643), which is also the social security
/// number (社会保险法, art. 58); residence permits of Hong Kong, Macao and Taiwan share the form.
///
/// Address codes are not looked up: divisions change and people keep their numbers. Whether the
/// birth date lies in the future depends on the day, see `checkBirthDate`.
public struct ResidentID: MaskedValue {
  /// The sexes the number knows: odd sequence male, even female.
  public enum Sex: String, Hashable, Sendable, Codable {
    case male
    case female

    /// 男 or 女.
    public var labelZH: String { self == .male ? "男" : "女" }
  }

  /// The first seventeen digits; the check character follows from them.
  private let body: UInt64

  /// Reads 18 characters, a lower-case x allowed, or the 15 digits issued before 1999.
  public init(parsing text: String) throws(IdentifierFault) {
    let bytes = Array(text.trimmed.utf8)
    guard !bytes.isEmpty else {
      throw IdentifierFault(.empty, zh: "没有填写身份证号码。", en: "The resident ID is empty.")
    }
    guard bytes.count == 18 || bytes.count == 15 else {
      throw IdentifierFault(
        .length, zh: "身份证号码应为18位，现为\(bytes.count)位，请核对。",
        en: "A resident ID has 18 characters, not \(bytes.count); check it.")
    }
    var digits = bytes.count == 18 ? Array(bytes[..<17]) : Array(bytes)
    if bytes.count == 15 { digits.insert(contentsOf: [0x31, 0x39], at: 6) }
    var body: UInt64 = 0
    for (index, byte) in digits.enumerated() {
      guard (0x30...0x39).contains(byte) else {
        throw IdentifierFault(
          .character, zh: "身份证号码前17位应为数字，第\(index + 1)位不是，请核对。",
          en: "The first 17 characters of a resident ID are digits; character \(index + 1) is not.")
      }
      body = body * 10 + UInt64(byte - 0x30)
    }
    self.body = body
    let (year, month, day) = birthDate
    guard ResidentID.exists(year: year, month: month, day: day) else {
      throw IdentifierFault(
        .impossibleDate, zh: "身份证号码中的出生日期不存在，请核对第7至14位。",
        en: "The birth date in the resident ID does not exist; check characters 7 to 14.")
    }
    if bytes.count == 18 {
      let last = bytes[17] == 0x78 ? 0x58 : bytes[17]
      guard last == 0x58 || (0x30...0x39).contains(last) else {
        throw IdentifierFault(
          .character, zh: "身份证号码末位应为数字或X，请核对。",
          en: "The last character of a resident ID is a digit or X; check it.")
      }
      guard last == checkCharacter else {
        throw IdentifierFault(
          .checkCharacter, zh: "身份证号码校验位不符，可能有一位写错，请核对。",
          en: "The resident ID's check character does not fit; one character is probably wrong.")
      }
    }
  }

  private init(body: UInt64) {
    self.body = body
  }

  /// All 18 characters, the check character X in upper case.
  public var unmasked: String {
    let digits = String(body)
    return String(repeating: "0", count: 17 - digits.utf8.count) + digits
      + String(decoding: [checkCharacter], as: UTF8.self)
  }

  /// The first and last four characters: `4401**********001X`.
  public var masked: String {
    let text = unmasked
    return text.prefix(4) + "**********" + text.suffix(4)
  }

  /// The six digits of the place that issued the number.
  public var addressCode: String { String(unmasked.prefix(6)) }

  /// The birth date.
  public var birthDate: (year: Int, month: Int, day: Int) {
    let date = Int(body / 1000 % 100_000_000)
    return (date / 10_000, date / 100 % 100, date % 100)
  }

  /// The sex.
  public var sex: Sex { body % 2 == 1 ? .male : .female }

  /// Whole years of age on a day; negative before birth. Reached on the birthday.
  public func age(onYear year: Int, month: Int, day: Int) -> Int {
    let birth = birthDate
    return year - birth.year - ((month, day) < (birth.month, birth.day) ? 1 : 0)
  }

  /// Throws when the holder would not be born yet on the day, or older than 130 years.
  public func checkBirthDate(
    onYear year: Int, month: Int, day: Int
  ) throws(IdentifierFault) {
    guard (0...130).contains(age(onYear: year, month: month, day: day)) else {
      throw IdentifierFault(
        .implausibleDate, zh: "身份证号码中的出生日期在将来或早于130年前，请核对第7至14位。",
        en: "The birth date in the resident ID is in the future or over 130 years ago; "
          + "check characters 7 to 14.")
    }
  }

  /// ISO 7064 MOD 11-2.
  private var checkCharacter: UInt8 {
    var sum = 0
    var weight = 2
    var rest = body
    for _ in 0..<17 {
      sum += Int(rest % 10) * weight
      weight = weight * 2 % 11
      rest /= 10
    }
    let value = (12 - sum % 11) % 11
    return value == 10 ? 0x58 : 0x30 + UInt8(value)
  }

  private static func exists(year: Int, month: Int, day: Int) -> Bool {
    guard (1800...2199).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  /// A number for demo data: of this place and these years, any sex unless one is given.
  public static func generate(
    using generator: inout some RandomNumberGenerator, addressCode: Int = 440_106,
    birthYears: ClosedRange<Int> = 1960...2004, sex: Sex? = nil
  ) -> ResidentID {
    let years = birthYears.clamped(to: 1800...2199)
    let month = generator.pick(1...12)
    let date = generator.pick(years) * 10_000 + month * 100 + generator.pick(1...28)
    var sequence = generator.pick(0...498) * 2
    switch sex {
    case .male: sequence += 1
    case .female: sequence += 2
    case nil: sequence += generator.pick(1...2)
    }
    let address = UInt64(min(max(addressCode, 100_000), 999_999))
    return ResidentID(body: (address * 100_000_000 + UInt64(date)) * 1000 + UInt64(sequence))
  }
}
