/// The days offices work, from 1990-01-01 to 2100-12-31, in Asia/Shanghai.
///
/// Years with a notice of the State Council follow it; the others are computed from the statutory
/// holidays (全国年节及纪念日放假办法) and are provisional. Every question is answered in the same
/// time whatever the distance. Dates outside the range are treated as its first or last day; use
/// the `checked` variants for what a user typed.
public struct WorkCalendar: Sendable {
  /// The first day covered, 1990-01-01.
  public static let firstDay = BusinessDate(unchecked: firstDayNumber)
  /// The last day covered, 2100-12-31.
  public static let lastDay = BusinessDate(unchecked: lastDayNumber)

  @usableFromInline static let firstDayNumber: Int32 = 7305
  @usableFromInline static let lastDayNumber: Int32 = 47_846
  static let dayCount = Int(lastDayNumber - firstDayNumber) + 1

  // 40,542 days: two bytes a place keep both tables in a core's cache.
  /// How many working days come before the day in this place; one place more than days.
  @usableFromInline let before: ContiguousArray<UInt16>
  /// The place of the working day in this turn.
  @usableFromInline let working: ContiguousArray<UInt16>

  let register: CalendarRegister

  /// A calendar of these notices; an empty list gives one wholly provisional.
  ///
  /// Throws when a notice contradicts itself, names days far from its year, or has a year outside
  /// 1990...2100.
  public init(notices: [HolidayNotice]) throws(CalendarFault) {
    let register = try CalendarRegister(notices: notices)
    var before = ContiguousArray<UInt16>()
    var working = ContiguousArray<UInt16>()
    before.reserveCapacity(register.kinds.count + 1)
    working.reserveCapacity(register.kinds.count * 7 / 10)
    for (place, code) in register.kinds.enumerated() {
      before.append(UInt16(truncatingIfNeeded: working.count))
      if CalendarRegister.isWorking(code) {
        working.append(UInt16(truncatingIfNeeded: place))
      }
    }
    before.append(UInt16(truncatingIfNeeded: working.count))
    self.before = before
    self.working = working
    self.register = register
  }

  /// Whether the calendar covers the date.
  @inlinable
  public func covers(_ date: BusinessDate) -> Bool {
    WorkCalendar.firstDay <= date && date <= WorkCalendar.lastDay
  }

  /// The date's place in the tables, the first or last one for a date outside them.
  @inlinable
  func place(_ date: BusinessDate) -> Int {
    Int(min(max(date.dayNumber, WorkCalendar.firstDayNumber), WorkCalendar.lastDayNumber))
      - Int(WorkCalendar.firstDayNumber)
  }

  @inlinable
  func date(ofTurn turn: Int) -> BusinessDate {
    let bounded = min(max(turn, 0), working.count - 1)
    return BusinessDate(unchecked: WorkCalendar.firstDayNumber + Int32(working[bounded]))
  }

  /// Whether offices work on the day.
  @inlinable
  public func isWorkingDay(_ date: BusinessDate) -> Bool {
    let place = place(date)
    return before[place + 1] != before[place]
  }

  /// The nth working day after the date, which itself is not counted; negative counts backwards,
  /// zero gives the date itself. Stops at the first or last working day covered.
  @inlinable
  public func workingDay(_ n: Int, after date: BusinessDate) -> BusinessDate {
    let place = place(date)
    if n > 0 {
      return self.date(ofTurn: Int(before[place + 1]) + min(n, 65_536) - 1)
    }
    if n == 0 { return date }
    return self.date(ofTurn: Int(before[place]) + max(n, -65_536))
  }

  /// The first working day that is not before the date.
  @inlinable
  public func firstWorkingDay(onOrAfter date: BusinessDate) -> BusinessDate {
    self.date(ofTurn: Int(before[place(date)]))
  }

  /// The last working day that is not after the date.
  @inlinable
  public func lastWorkingDay(onOrBefore date: BusinessDate) -> BusinessDate {
    self.date(ofTurn: Int(before[place(date) + 1]) - 1)
  }

  /// How many working days lie after the first date and not after the second; negative when the
  /// second is earlier.
  @inlinable
  public func workingDays(after start: BusinessDate, through end: BusinessDate) -> Int {
    Int(before[place(end) + 1]) - Int(before[place(start) + 1])
  }

  /// How many working days the span has, first and last day included.
  @inlinable
  public func workingDays(in span: DateSpan) -> Int {
    Int(before[place(span.last) + 1]) - Int(before[place(span.first)])
  }
}

extension WorkCalendar {
  /// The nth working day after the date, refused when date or answer leave 1990...2100.
  public func checkedWorkingDay(
    _ n: Int, after date: BusinessDate
  ) throws(CalendarFault) -> BusinessDate {
    try check(date)
    let result = workingDay(n, after: date)
    guard
      n == 0 || (abs(n) <= 65_536 && workingDays(after: date, through: result) == n)
        || (n < 0 && workingDaysBack(from: date, to: result) == -n)
    else {
      throw CalendarFault(
        .outOfRange,
        zh: "从\(date)起数\(n)个工作日超出了1990年至2100年的日历，请检查天数。",
        en: "\(n) working days from \(date) leave the calendar of 1990 to 2100; check the number.")
    }
    return result
  }

  private func workingDaysBack(from date: BusinessDate, to earlier: BusinessDate) -> Int {
    Int(before[place(date)]) - Int(before[place(earlier)])
  }

  /// Throws when the calendar does not cover the date.
  public func check(_ date: BusinessDate) throws(CalendarFault) {
    guard covers(date) else {
      throw CalendarFault(
        .outOfRange, zh: "日期\(date)不在1990年至2100年的日历之内，请检查年份。",
        en: "The date \(date) is outside the calendar of 1990 to 2100; check the year.")
    }
  }

  /// What sort of day it is, and for which holiday.
  public func kind(of date: BusinessDate) -> DayKind {
    register.kind(at: place(date))
  }

  /// The name of the statutory holiday that falls on the day itself, whether or not more days are
  /// off around it (劳动法, art. 44: the days paid three times).
  public func statutoryHoliday(on date: BusinessDate) -> String? {
    StatutoryHolidays.days(in: date.year).first { $0.on == date }?.name
  }

  /// Whether the day rests on computed holidays, its year having no notice yet. The next year's
  /// notice may still move the last days of December, which is not foreseen here.
  public func isProvisional(_ date: BusinessDate) -> Bool {
    register.isProvisional(year: date.year)
  }

  /// Whether any year of the span, in either order, has no notice.
  public func isProvisional(from start: BusinessDate, through end: BusinessDate) -> Bool {
    register.isProvisional(years: min(start, end).year...max(start, end).year)
  }

  /// The years with a notice, in order.
  public var noticedYears: [Int] { register.notices.map(\.year) }

  /// The notices in force, by year, so that a report can name what it rests on.
  public var notices: [HolidayNotice] { register.notices }

  /// One line that differs when any day of the calendar differs: the noticed years and a 64-bit
  /// FNV-1a hash over every day, e.g. `2019-2026/8c2f4e0a9b7d6513`.
  public var fingerprint: String { register.fingerprint }
}
