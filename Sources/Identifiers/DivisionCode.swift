/// A code of an administrative division (GB/T 2260; towns by GB/T 10114; villages by the
/// statistical codes).
public struct DivisionCode: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The levels, highest first.
  public enum Level: Int, Hashable, Sendable, Comparable, CaseIterable, Codable {
    case province = 2
    case city = 4
    case county = 6
    case town = 9
    case village = 12

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    /// How many digits a code of this level has.
    public var digitCount: Int { rawValue }

    /// The level's name: 省级, 地市级, 县区级, 镇街级, 村居级.
    public var labelZH: String {
      switch self {
      case .province: "省级"
      case .city: "地市级"
      case .county: "县区级"
      case .town: "镇街级"
      case .village: "村居级"
      }
    }
  }

  /// The code as a number, without filling zeros.
  public let number: UInt64
  /// The level, which is the code's length.
  public let level: Level

  /// Reads 2, 4, 6, 9 or 12 digits. Filling zeros are kept: `440000` is a code of six digits, use
  /// `init(filled:)` to read it as a province.
  public init(parsing text: String) throws(IdentifierFault) {
    let bytes = text.trimmed.utf8
    guard !bytes.isEmpty else {
      throw IdentifierFault(.empty, zh: "没有填写行政区划代码。", en: "The division code is empty.")
    }
    guard let level = Level(rawValue: bytes.count) else {
      throw IdentifierFault(
        .length, zh: "行政区划代码“\(text)”应为2、4、6、9或12位数字。",
        en: "The division code '\(text)' should have 2, 4, 6, 9 or 12 digits.")
    }
    var number: UInt64 = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else {
        throw IdentifierFault(
          .character, zh: "行政区划代码“\(text)”只能有数字。",
          en: "The division code '\(text)' should have only digits.")
      }
      number = number * 10 + UInt64(byte - 0x30)
    }
    guard bytes.first != 0x30 else {
      throw IdentifierFault(
        .format, zh: "行政区划代码“\(text)”不能以0开头。",
        en: "The division code '\(text)' should not begin with 0.")
    }
    self.init(number: number, level: level)
  }

  /// Reads a code filled with zeros as registers write it: `440000` is a province, `440100` a
  /// city, `440106001000` a town.
  public init(filled text: String) throws(IdentifierFault) {
    var code = try DivisionCode(parsing: text)
    while code.level > .province, code.endsInZeros, let parent = code.parent { code = parent }
    self = code
  }

  init(number: UInt64, level: Level) {
    self.number = number
    self.level = level
  }

  private var endsInZeros: Bool {
    switch level {
    case .province: false
    case .city, .county: number % 100 == 0
    case .town, .village: number % 1000 == 0
    }
  }

  /// The digits.
  public var description: String { String(number) }
  /// The digits.
  public var text: String { String(number) }

  /// The code one level up; nothing above a province.
  public var parent: DivisionCode? {
    switch level {
    case .province: nil
    case .city: DivisionCode(number: number / 100, level: .province)
    case .county: DivisionCode(number: number / 100, level: .city)
    case .town: DivisionCode(number: number / 1000, level: .county)
    case .village: DivisionCode(number: number / 1000, level: .town)
    }
  }

  /// The code that contains this one at the level; nothing when the level is lower than its own.
  public func ancestor(_ level: Level) -> DivisionCode? {
    var code = self
    while code.level > level, let parent = code.parent { code = parent }
    return code.level == level ? code : nil
  }

  /// Whether the other code is this one or lies within it.
  public func contains(_ other: DivisionCode) -> Bool {
    other.ancestor(level) == self
  }

  /// Reads the digits.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.messageEN)
    }
  }

  /// Writes the digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension DivisionCode: Comparable {
  /// A division before those within it, otherwise in the order of the digits.
  public static func < (left: DivisionCode, right: DivisionCode) -> Bool {
    let (leftKey, rightKey) = (left.sortKey, right.sortKey)
    return leftKey == rightKey ? left.level < right.level : leftKey < rightKey
  }

  /// The number filled with zeros to twelve digits.
  var sortKey: UInt64 {
    switch level {
    case .province: number * 10_000_000_000
    case .city: number * 100_000_000
    case .county: number * 1_000_000
    case .town: number * 1000
    case .village: number
    }
  }
}
