/// An instant from year 1 to year 9999, UTC, to the nanosecond.
public struct TimestampValue: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Whole seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64
  /// Nanoseconds within the second, 0 to 999,999,999.
  public let nanoseconds: Int32

  static let secondsRange: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Makes an instant; nil when it leaves years 1 to 9999.
  public init?(seconds: Int64, nanoseconds: Int32 = 0) {
    guard Self.secondsRange.contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else {
      return nil
    }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Makes an instant from a civil date and time in UTC; nil when there is no such date.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    nanoseconds: Int32 = 0
  ) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.days(inMonth: month, of: year),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    self.init(
      seconds: Int64(days * 86_400 + hour * 3600 + minute * 60 + second), nanoseconds: nanoseconds)
  }

  /// Earlier before later.
  public static func < (left: TimestampValue, right: TimestampValue) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// The civil date in UTC of this instant.
  public var utcDate: (year: Int, month: Int, day: Int) {
    let date = CivilDate(daysSinceEpoch: Int(seconds.floorDivided(by: 86_400)))
    return (date.year, date.month, date.day)
  }

  func adding(_ span: DurationValue) -> TimestampValue? {
    let total = Int64(nanoseconds) + span.nanoseconds.floorRemainder(by: 1_000_000_000)
    let whole = seconds + span.nanoseconds.floorDivided(by: 1_000_000_000) + total / 1_000_000_000
    return TimestampValue(seconds: whole, nanoseconds: Int32(total % 1_000_000_000))
  }

  func subtracting(_ span: DurationValue) -> TimestampValue? {
    guard span.nanoseconds != .min else { return nil }
    return adding(DurationValue(nanoseconds: -span.nanoseconds))
  }

  func since(_ other: TimestampValue) -> DurationValue? {
    let (whole, overflow) = (seconds - other.seconds).multipliedReportingOverflow(by: 1_000_000_000)
    guard !overflow else { return nil }
    let (sum, carry) = whole.addingReportingOverflow(
      Int64(nanoseconds) - Int64(other.nanoseconds))
    return carry ? nil : DurationValue(nanoseconds: sum)
  }

  /// RFC 3339 in UTC, with decimals only where needed.
  public var description: String {
    let date = utcDate
    let time = Int(seconds.floorRemainder(by: 86_400))
    return Self.digits(date.year, 4) + "-" + Self.digits(date.month, 2) + "-"
      + Self.digits(date.day, 2) + "T" + Self.digits(time / 3600, 2) + ":"
      + Self.digits(time / 60 % 60, 2) + ":" + Self.digits(time % 60, 2)
      + DurationValue.fraction(Int(nanoseconds)) + "Z"
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

extension Int64 {
  func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  func floorRemainder(by divisor: Int64) -> Int64 {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
