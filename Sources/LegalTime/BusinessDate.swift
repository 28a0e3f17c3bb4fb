/// A civil date in Asia/Shanghai, the date the law counts with.
///
/// Stored as the number of days since 1970-01-01 in the proleptic Gregorian calendar and held
/// within 0001-01-01 ... 9999-12-31: arithmetic that would leave this range stops at its ends.
public struct BusinessDate: Sendable {
  /// Days since 1970-01-01, negative before it.
  public let dayNumber: Int32

  @usableFromInline static let firstDayNumber: Int32 = -719_162
  @usableFromInline static let lastDayNumber: Int32 = 2_932_896

  /// The earliest date that can be held, 0001-01-01.
  public static let earliest = BusinessDate(unchecked: firstDayNumber)
  /// The latest date that can be held, 9999-12-31.
  public static let latest = BusinessDate(unchecked: lastDayNumber)

  @inlinable
  init(unchecked dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// The date that many days after 1970-01-01, held within the years 1 to 9999.
  @inlinable
  public init(dayNumber: Int) {
    let low = Int(BusinessDate.firstDayNumber)
    let high = Int(BusinessDate.lastDayNumber)
    self.init(unchecked: Int32(truncatingIfNeeded: min(max(dayNumber, low), high)))
  }

  /// The date, or nothing when the calendar has no such day or the year is outside 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= BusinessDate.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: BusinessDate.dayNumber(year: year, month: month, day: day))
  }

  /// Whether the year has a 29 February.
  @inlinable
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days the month has; zero for a month that does not exist.
  public static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year: year) ? 29 : 28
    default: 0
    }
  }

  /// Counts from 1 March of year 0, so that the leap day is the last of its year.
  @usableFromInline
  static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day together: cheaper than asking for them one by one.
  public var components: (year: Int, month: Int, day: Int) {
    // Every date held lies after 0000-03-01, so the divisions below need no floor.
    let shifted = Int(dayNumber) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  /// The year, 1 to 9999.
  public var year: Int { components.year }
  /// The month, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month, 1 to 31.
  public var day: Int { components.day }

  /// The quarter of the year, 1 to 4.
  public var quarter: Int { (components.month + 2) / 3 }

  /// The day of the week.
  @inlinable
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; 719_166, a multiple of seven, keeps the sum positive.
    let number = (Int(dayNumber) + 719_166 + 3) % 7
    return Weekday(rawValue: UInt8(truncatingIfNeeded: number + 1)) ?? .monday
  }

  /// The first day of this date's month.
  public var firstOfMonth: BusinessDate {
    BusinessDate(unchecked: dayNumber - Int32(truncatingIfNeeded: components.day - 1))
  }

  /// The last day of this date's month.
  public var lastOfMonth: BusinessDate {
    let (year, month, _) = components
    let last = BusinessDate.dayCount(ofMonth: month, year: year)
    return BusinessDate(
      unchecked: BusinessDate.dayNumber(year: year, month: month, day: last))
  }
}

extension BusinessDate: Hashable, Comparable, Strideable {
  @inlinable
  public static func == (left: BusinessDate, right: BusinessDate) -> Bool {
    left.dayNumber == right.dayNumber
  }

  @inlinable
  public static func < (left: BusinessDate, right: BusinessDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(dayNumber)
  }

  @inlinable
  public func advanced(by days: Int) -> BusinessDate {
    adding(days: days)
  }

  @inlinable
  public func distance(to other: BusinessDate) -> Int {
    Int(other.dayNumber) - Int(dayNumber)
  }
}

extension BusinessDate {
  /// The date that many days later, earlier when negative.
  @inlinable
  public func adding(days: Int) -> BusinessDate {
    // Bounding the distance first keeps the sum from overflowing.
    BusinessDate(dayNumber: Int(dayNumber) + min(max(days, -4_000_000), 4_000_000))
  }

  /// The corresponding day of the month that many months later; where that month has no such
  /// day, its last day (民法典, art. 202).
  public func adding(months: Int) -> BusinessDate {
    let (year, month, day) = components
    let total = year * 12 + (month - 1) + min(max(months, -120_000), 120_000)
    guard total >= 12 else { return .earliest }
    guard total < 120_000 else { return .latest }
    let newYear = total / 12
    let newMonth = total % 12 + 1
    let newDay = min(day, BusinessDate.dayCount(ofMonth: newMonth, year: newYear))
    return BusinessDate(
      unchecked: BusinessDate.dayNumber(year: newYear, month: newMonth, day: newDay))
  }

  /// The corresponding day that many years later; for 29 February in a common year, the 28th
  /// (民法典, art. 202).
  public func adding(years: Int) -> BusinessDate {
    adding(months: min(max(years, -10_000), 10_000) * 12)
  }

  /// The distance in days from the right date to the left one.
  @inlinable
  public static func - (left: BusinessDate, right: BusinessDate) -> Int {
    Int(left.dayNumber) - Int(right.dayNumber)
  }
}
