/// The holidays of all citizens by 全国年节及纪念日放假办法, in the version in force in each year.
///
/// Versions: 1949-12-23, 1999-09-18, 2007-12-14 (in force 2008), 2013-12-11 (in force 2014) and
/// 2024-11-10 (in force 2025). Covers 1990 to 2100.
public enum StatutoryHolidays {
  /// The statutory days of the year in order; where two holidays fall on one day, both are named.
  /// Empty outside 1990...2100.
  public static func days(in year: Int) -> [NamedDay] {
    guard LunarFestivals.years.contains(year) else { return [] }
    var days: [NamedDay] = []
    for (date, name) in solarDays(year) + lunarDays(year) {
      if let index = days.firstIndex(where: { $0.on == date }) {
        days[index] = NamedDay(on: date, name: "\(days[index].name)、\(name)")
      } else {
        days.append(NamedDay(on: date, name: name))
      }
    }
    return days.sorted { $0.on < $1.on }
  }

  /// Days a statutory holiday on a Saturday or Sunday moves to when no notice says otherwise:
  /// the next working days (art. 6 of the 2024 version, and the like before it).
  static func substituteDays(for days: [NamedDay], year: Int) -> [NamedDay] {
    var taken = Set(days.map(\.on))
    var substitutes: [NamedDay] = []
    for day in days where isWeekend(day.on) {
      // Two holidays on one day are two days of rest (2020: 国庆节 and 中秋节 on 1 October), but the
      // law's text leaves this to the notice, so one day is made up here.
      var candidate = day.on.adding(days: 1)
      while isWeekend(candidate) || taken.contains(candidate) {
        candidate = candidate.adding(days: 1)
      }
      taken.insert(candidate)
      substitutes.append(NamedDay(on: candidate, name: "\(day.name)（补假）"))
    }
    return substitutes
  }

  /// Saturday has been a day of rest since 1995-05-01 (国务院关于职工工作时间的规定, 1995); the
  /// alternate Saturdays of the year before are counted as worked.
  static func isWeekend(_ date: BusinessDate) -> Bool {
    switch date.weekday {
    case .sunday: true
    case .saturday: date >= fiveDayWeekFrom
    default: false
    }
  }

  private static let fiveDayWeekFrom =
    BusinessDate(year: 1995, month: 5, day: 1) ?? BusinessDate(dayNumber: 0)

  private static func solarDays(_ year: Int) -> [(BusinessDate, String)] {
    var days = [(1, 1, "元旦"), (5, 1, "劳动节")]
    if (2000...2007).contains(year) { days += [(5, 2, "劳动节"), (5, 3, "劳动节")] }
    if year >= 2025 { days.append((5, 2, "劳动节")) }
    days += [(10, 1, "国庆节"), (10, 2, "国庆节")]
    // The 1999 revision came in September: that October had three days already.
    if year >= 1999 { days.append((10, 3, "国庆节")) }
    return days.compactMap { month, day, name in
      BusinessDate(year: year, month: month, day: day).map { ($0, name) }
    }
  }

  private static func lunarDays(_ year: Int) -> [(BusinessDate, String)] {
    var days: [(BusinessDate, String)] = []
    if let spring = LunarFestivals.springFestival(year) {
      // 除夕 was the first of the three days from 2008 to 2013, and is the first of four since 2025.
      let first = (2008...2013).contains(year) || year >= 2025 ? -1 : 0
      let last = (2008...2013).contains(year) ? 1 : 2
      days += (first...last).map { (spring.adding(days: $0), "春节") }
    }
    guard year >= 2008 else { return days }
    let others = [
      (LunarFestivals.pureBrightness(year), "清明节"), (LunarFestivals.dragonBoat(year), "端午节"),
      (LunarFestivals.midAutumn(year), "中秋节"),
    ]
    for case (let date?, let name) in others { days.append((date, name)) }
    return days
  }
}
