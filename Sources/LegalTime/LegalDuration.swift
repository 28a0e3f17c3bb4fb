/// A length of time as the law states it, with its unit; written `20 working-days`, `7 days`,
/// `24 hours`, `3 months`, `1 years`.
public enum LegalDuration: Hashable, Sendable {
  /// Working days (工作日).
  case workingDays(Int)
  /// Calendar days (日, 自然日).
  case calendarDays(Int)
  /// Hours on the clock.
  case hours(Int)
  /// Months by date.
  case months(Int)
  /// Years by date.
  case years(Int)

  /// The unit of a duration.
  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    case workingDays = "working-days"
    case calendarDays = "days"
    case hours
    case months
    case years

    /// The unit's word after a number on a page: 个工作日, 日, 小时, 个月, 年.
    public var labelZH: String {
      switch self {
      case .workingDays: "个工作日"
      case .calendarDays: "日"
      case .hours: "小时"
      case .months: "个月"
      case .years: "年"
      }
    }
  }

  /// The largest number a duration may have when read from text.
  public static let largestAmount = 100_000

  /// A duration of that many units.
  public init(_ amount: Int, _ unit: Unit) {
    switch unit {
    case .workingDays: self = .workingDays(amount)
    case .calendarDays: self = .calendarDays(amount)
    case .hours: self = .hours(amount)
    case .months: self = .months(amount)
    case .years: self = .years(amount)
    }
  }

  /// The number.
  public var amount: Int {
    switch self {
    case .workingDays(let amount), .calendarDays(let amount), .hours(let amount),
      .months(let amount), .years(let amount):
      amount
    }
  }

  /// The unit.
  public var unit: Unit {
    switch self {
    case .workingDays: .workingDays
    case .calendarDays: .calendarDays
    case .hours: .hours
    case .months: .months
    case .years: .years
    }
  }

  /// The duration on a page: 20个工作日.
  public var labelZH: String { "\(amount)\(unit.labelZH)" }
}

extension LegalDuration: CustomStringConvertible, LosslessStringConvertible, Codable {
  /// Reads the text form; the unit may be in the singular. Throws one sentence saying how to
  /// write it.
  public init(parsing text: String) throws(CalendarFault) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let amount = Int(parts[0]), (0...Self.largestAmount).contains(amount),
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let unit = Unit(rawValue: String(parts[1])) ?? Unit(rawValue: "\(parts[1])s")
    else {
      throw CalendarFault(
        .unreadableDuration,
        zh: "“\(text)”不是期限；请写成数字、空格和单位，如“20 working-days”，"
          + "单位可用working-days、days、hours、months、years。",
        en: "'\(text)' is not a duration; write a number, a space and a unit such as "
          + "'20 working-days', with one of working-days, days, hours, months, years.")
    }
    self.init(amount, unit)
  }

  /// The duration, or nothing when the text is not one.
  public init?(_ text: String) {
    guard let duration = try? LegalDuration(parsing: text) else { return nil }
    self = duration
  }

  /// The text form, the unit always in the plural.
  public var description: String { "\(amount) \(unit.rawValue)" }

  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.messageEN)
    }
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
