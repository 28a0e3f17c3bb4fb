/// A moment in UTC, in microseconds since 1970-01-01T00:00:00Z, when something was recorded.
///
/// Its text always has six digits of fraction, `2025-09-26T01:02:03.000004Z`: one width, so that
/// texts sort as the moments do. Shanghai time is UTC+8; the summer time of 1986 to 1991 is out
/// of scope. Held within the years 1 to 9999.
public struct Instant: Hashable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z, negative before it.
  public let microsecondsSinceEpoch: Int64

  static let microsecondsPerSecond: Int64 = 1_000_000
  static let microsecondsPerDay: Int64 = 86_400_000_000
  static let shanghaiOffset: Int64 = 8 * 3_600_000_000
  static let lowest = Int64(BusinessDate.firstDayNumber) * microsecondsPerDay
  static let highest = (Int64(BusinessDate.lastDayNumber) + 1) * microsecondsPerDay - 1

  /// The moment that many microseconds after the epoch, held within the years 1 to 9999.
  public init(microsecondsSinceEpoch: Int64) {
    self.microsecondsSinceEpoch = min(
      max(microsecondsSinceEpoch, Instant.lowest), Instant.highest)
  }

  /// The moment of a wall-clock time in Shanghai; parts beyond their range carry over, so that
  /// hour 24 is the end of the day.
  public static func at(
    _ date: BusinessDate, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) -> Instant {
    let bounded = { (value: Int) in Int64(min(max(value, -100_000_000), 100_000_000)) }
    let seconds = bounded(hour) * 3600 + bounded(minute) * 60 + bounded(second)
    return Instant(
      microsecondsSinceEpoch: Int64(date.dayNumber) * microsecondsPerDay
        + seconds * microsecondsPerSecond - shanghaiOffset)
  }

  /// The civil date in Shanghai at this moment.
  public var businessDate: BusinessDate {
    let local = microsecondsSinceEpoch + Instant.shanghaiOffset
    return BusinessDate(dayNumber: Int(Instant.floorDivide(local, Instant.microsecondsPerDay)))
  }

  /// The moment that many microseconds later, earlier when negative.
  public func adding(microseconds: Int64) -> Instant {
    let (sum, overflow) = microsecondsSinceEpoch.addingReportingOverflow(microseconds)
    if overflow {
      return Instant(microsecondsSinceEpoch: microseconds < 0 ? Instant.lowest : Instant.highest)
    }
    return Instant(microsecondsSinceEpoch: sum)
  }

  /// The moment that many seconds later, earlier when negative.
  public func adding(seconds: Int) -> Instant {
    adding(microseconds: Int64(min(max(seconds, -400_000_000_000), 400_000_000_000)) * 1_000_000)
  }

  /// The moment that many hours later on the clock, earlier when negative.
  public func adding(hours: Int) -> Instant {
    adding(seconds: min(max(hours, -100_000_000), 100_000_000) * 3600)
  }

  static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
  }
}

extension Instant: Comparable {
  @inlinable
  public static func < (left: Instant, right: Instant) -> Bool {
    left.microsecondsSinceEpoch < right.microsecondsSinceEpoch
  }

  /// The distance in microseconds from the right moment to the left one.
  public static func - (left: Instant, right: Instant) -> Int64 {
    left.microsecondsSinceEpoch - right.microsecondsSinceEpoch
  }
}
