/// Every day's kind with the holidays' names, and the notices they come from.
///
/// A reference, so that copying a calendar copies three pointers.
final class CalendarRegister: Sendable {
  /// One code a day: 0 workday, 1 weekend, then for each name an even code for a day off and an
  /// odd one for a make-up working day.
  let kinds: ContiguousArray<UInt16>
  let names: [String]
  /// One notice a year, in order; a year's amending notices merged.
  let notices: [HolidayNotice]
  /// How many of the years before the one in this place have no notice.
  let provisionalBefore: [UInt8]
  let fingerprint: String

  static let firstYear = 1990
  static let lastYear = 2100

  init(notices: [HolidayNotice]) throws(CalendarFault) {
    for notice in notices { try CalendarRegister.check(notice) }
    let noticed = Set(notices.map(\.year))
    var builder = CalendarBuilder()
    for year in CalendarRegister.firstYear...CalendarRegister.lastYear where !noticed.contains(year)
    {
      builder.addStatutory(year: year)
    }
    for notice in notices { builder.add(notice) }
    kinds = builder.kinds
    names = builder.names
    self.notices = CalendarRegister.merged(notices)
    provisionalBefore = CalendarRegister.provisionalCounts(noticed: noticed)
    fingerprint = CalendarRegister.fingerprint(kinds: builder.kinds, years: noticed.sorted())
  }

  static func isWorking(_ code: UInt16) -> Bool {
    code == 0 || (code > 1 && code % 2 == 1)
  }

  func kind(at place: Int) -> DayKind {
    let code = kinds[place]
    switch code {
    case 0: return .workday
    case 1: return .weekend
    default:
      let name = names[Int(code) / 2 - 1]
      return code % 2 == 0 ? .holiday(name) : .makeUpWorkday(name)
    }
  }

  func isProvisional(year: Int) -> Bool {
    isProvisional(years: year...year)
  }

  /// Years outside the calendar are provisional too.
  func isProvisional(years: ClosedRange<Int>) -> Bool {
    guard years.lowerBound >= CalendarRegister.firstYear,
      years.upperBound <= CalendarRegister.lastYear
    else { return true }
    let first = years.lowerBound - CalendarRegister.firstYear
    let end = years.upperBound - CalendarRegister.firstYear + 1
    return provisionalBefore[end] != provisionalBefore[first]
  }

  private static func provisionalCounts(noticed: Set<Int>) -> [UInt8] {
    var counts: [UInt8] = [0]
    var count: UInt8 = 0
    for year in firstYear...lastYear {
      if !noticed.contains(year) { count += 1 }
      counts.append(count)
    }
    return counts
  }

  private static func fingerprint(kinds: ContiguousArray<UInt16>, years: [Int]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for code in kinds {
      // The order of names must not matter, only whether and why the day is worked.
      let byte: UInt64 = code < 2 ? UInt64(code) : 2 + UInt64(code % 2)
      hash = (hash ^ byte) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    guard let first = years.first, let last = years.last else { return "provisional/\(padded)" }
    return "\(first)-\(last)/\(padded)"
  }

  private static func check(_ notice: HolidayNotice) throws(CalendarFault) {
    let label = notice.number.isEmpty ? "\(notice.year)" : notice.number
    guard (firstYear...lastYear).contains(notice.year) else {
      throw CalendarFault(
        .outOfRange, zh: "放假通知\(label)的年份\(notice.year)不在1990年至2100年之内，请改正年份。",
        en: "Notice \(label) is for \(notice.year), outside 1990 to 2100; correct its year.")
    }
    var seen: Set<BusinessDate> = []
    for day in notice.offDays + notice.workDays {
      guard seen.insert(day.on).inserted else {
        throw CalendarFault(
          .contradiction, zh: "放假通知\(label)把\(day.on)写了两次，请只留一处。",
          en: "Notice \(label) names \(day.on) twice; keep one of them.")
      }
      let year = BusinessDate(year: notice.year, month: 1, day: 1) ?? day.on
      guard (-31..<397).contains(day.on - year) else {
        throw CalendarFault(
          .farFromYear, zh: "放假通知\(label)中的\(day.on)离\(notice.year)年太远，请核对日期。",
          en: "Notice \(label) names \(day.on), far from \(notice.year); check the date.")
      }
    }
  }

  /// One notice for each year: what an amending notice says of a day replaces what was said.
  private static func merged(_ notices: [HolidayNotice]) -> [HolidayNotice] {
    var byYear: [Int: HolidayNotice] = [:]
    for notice in notices {
      guard let earlier = byYear[notice.year] else {
        byYear[notice.year] = notice
        continue
      }
      let renamed = Set((notice.offDays + notice.workDays).map(\.on))
      let keep = { (days: [NamedDay]) in days.filter { !renamed.contains($0.on) } }
      byYear[notice.year] = HolidayNotice(
        year: notice.year, number: "\(earlier.number)、\(notice.number)",
        sources: earlier.sources + notice.sources,
        offDays: (keep(earlier.offDays) + notice.offDays).sorted { $0.on < $1.on },
        workDays: (keep(earlier.workDays) + notice.workDays).sorted { $0.on < $1.on })
    }
    return byYear.values.sorted { $0.year < $1.year }
  }
}
