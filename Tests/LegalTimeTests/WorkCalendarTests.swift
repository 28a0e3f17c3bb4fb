import Foundation
import LegalTime
import Testing

struct WorkCalendarTests {
  let calendar: WorkCalendar

  init() throws {
    calendar = try StateCalendar.load()
  }

  @Test(
    "N个工作日，当日不计：通知、调休与长假的已知答案",
    arguments: [
      ("2020-01-23", 1, "2020-02-03"), ("2021-02-08", 5, "2021-02-20"),
      ("2021-04-23", 5, "2021-04-29"), ("2021-09-17", 3, "2021-09-23"),
      ("2021-09-30", 1, "2021-10-08"), ("2024-02-08", 1, "2024-02-09"),
      ("2024-02-08", 5, "2024-02-21"), ("2024-09-30", 5, "2024-10-12"),
      ("2025-01-25", 3, "2025-02-05"), ("2025-09-30", 1, "2025-10-09"),
      ("2025-09-30", 20, "2025-11-04"), ("2026-01-02", 1, "2026-01-04"),
      ("2026-02-06", 20, "2026-03-12"), ("2026-02-14", 1, "2026-02-24"),
      ("2026-04-30", 5, "2026-05-11"), ("2026-09-18", 3, "2026-09-22"),
    ])
  func knownAnswers(start: String, n: Int, expected: String) {
    #expect(calendar.workingDay(n, after: day(start)) == day(expected))
    let due = calendar.due(after: day(start), .workingDays(n))
    #expect(due.on == day(expected))
    #expect(!due.isProvisional)
  }

  @Test("跨入没有通知的年份，日期照算并标明暂定")
  func provisionalAcrossTheYear() {
    let due = calendar.due(after: day("2026-12-20"), .workingDays(20))
    #expect(due.isProvisional)
    // 21 to 31 December has nine working days; 2027 begins with a Friday off.
    #expect(due.on == day("2027-01-18"))
    #expect(calendar.isProvisional(day("2027-03-01")))
    #expect(!calendar.isProvisional(day("2026-12-31")))
  }

  @Test(
    "每年每月的工作日数",
    arguments: [
      (2020, [17, 20, 22, 22, 19, 21, 23, 21, 23, 17, 21, 23]),
      (2021, [20, 17, 23, 22, 19, 21, 22, 22, 22, 17, 22, 23]),
      (2022, [21, 16, 23, 21, 20, 21, 21, 23, 21, 18, 22, 22]),
      (2023, [18, 20, 23, 20, 21, 21, 21, 23, 20, 19, 22, 21]),
      (2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22]),
      (2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]),
      (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
    ])
  func monthlyCounts(year: Int, months: [Int]) throws {
    for (index, expected) in months.enumerated() {
      let first = try #require(BusinessDate(year: year, month: index + 1, day: 1))
      let month = try #require(DateSpan(first, first.lastOfMonth))
      #expect(calendar.workingDays(in: month) == expected, "\(year)-\(index + 1)")
    }
  }

  @Test("法定节日本身都在放假日之内")
  func statutoryDaysAreOff() throws {
    for year in 2019...2026 {
      for holiday in StatutoryHolidays.days(in: year) {
        #expect(!calendar.isWorkingDay(holiday.on), "\(holiday.on) \(holiday.name)")
      }
    }
    #expect(calendar.statutoryHoliday(on: day("2025-01-28")) == "春节")
    #expect(calendar.statutoryHoliday(on: day("2024-02-09")) == nil)
    #expect(calendar.statutoryHoliday(on: day("2020-10-01")) == "国庆节、中秋节")
    #expect(calendar.statutoryHoliday(on: day("2025-10-04")) == nil)
  }

  @Test("2025年以后法定节日共十三天，之前十一天，再之前十天与七天")
  func statutoryDayCounts() {
    #expect(StatutoryHolidays.days(in: 2027).count == 13)
    #expect(StatutoryHolidays.days(in: 2024).count == 11)
    #expect(StatutoryHolidays.days(in: 2005).count == 10)
    #expect(StatutoryHolidays.days(in: 1995).count == 7)
    let spring = StatutoryHolidays.days(in: 2027).filter { $0.name == "春节" }.map(\.on)
    #expect(spring == ["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"].map(day))
    #expect(StatutoryHolidays.days(in: 2101).isEmpty)
  }

  @Test("没有通知的年份，逢周末的法定节日顺延补假，全年248个工作日")
  func computedYearsMakeUpWeekends() throws {
    #expect(calendar.kind(of: day("2027-05-01")) == .holiday("劳动节"))
    #expect(calendar.kind(of: day("2027-05-03")) == .holiday("劳动节（补假）"))
    #expect(calendar.kind(of: day("2027-05-04")) == .holiday("劳动节（补假）"))
    #expect(calendar.kind(of: day("2027-05-05")) == .workday)
    let year = try #require(DateSpan(day("2027-01-01"), day("2027-12-31")))
    #expect(calendar.workingDays(in: year) == 248)
  }

  @Test("农历节日与系统的农历一致，2008至2100年")
  func lunarFestivalsAgreeWithFoundation() throws {
    var chinese = Calendar(identifier: .chinese)
    chinese.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    let expected = ["春节": (1, 1), "端午节": (5, 5), "中秋节": (8, 15)]
    for year in 2008...2100 {
      for holiday in StatutoryHolidays.days(in: year) {
        for (name, (month, dayOfMonth)) in expected where holiday.name.contains(name) {
          let noon = Instant.at(holiday.on, hour: 12).microsecondsSinceEpoch / 1_000_000
          let parts = chinese.dateComponents(
            [.month, .day], from: Date(timeIntervalSince1970: Double(noon)))
          if name == "春节" {
            // Of the days of 春节 one is the first of the first month, the eve comes before.
            #expect(parts.month == 1 || parts.month == 12, "\(holiday.on)")
          } else if year != 2089 {
            // New moon of 2089-09-04 falls within minutes of midnight; tables differ from it.
            #expect(parts.month == month && parts.day == dayOfMonth, "\(holiday.on) \(name)")
          }
        }
      }
      let spring = StatutoryHolidays.days(in: year).filter { $0.name.contains("春节") }.map(\.on)
      let isFirst = spring.map { date in
        let noon = Instant.at(date, hour: 12).microsecondsSinceEpoch / 1_000_000
        let parts = chinese.dateComponents(
          [.month, .day], from: Date(timeIntervalSince1970: Double(noon)))
        return parts.month == 1 && parts.day == 1
      }
      let place = year >= 2025 || (2008...2013).contains(year) ? 1 : 0
      #expect(isFirst.firstIndex(of: true) == place, "\(year)")
    }
  }

  @Test("什么日子：放假、调休上班、周末、平日")
  func kinds() {
    #expect(calendar.kind(of: day("2025-10-06")) == .holiday("国庆节、中秋节"))
    #expect(calendar.kind(of: day("2025-09-28")) == .makeUpWorkday("国庆节、中秋节"))
    #expect(calendar.kind(of: day("2025-09-27")) == .weekend)
    #expect(calendar.kind(of: day("2025-09-29")) == .workday)
    #expect(calendar.kind(of: day("2018-12-29")) == .makeUpWorkday("元旦"))
    #expect(calendar.kind(of: day("2022-12-31")) == .holiday("元旦"))
    #expect(calendar.kind(of: day("2020-02-03")) == .workday)
  }

  @Test("往后数再数回来，天数不变；随机起止与逐日数一致")
  func agreesWithCountingDayByDay() {
    let seed: UInt64 = 20_192_026
    var generator = SeededGenerator(seed: seed)
    let naive = NaiveCount(calendar: calendar)
    for _ in 0..<5000 {
      let start = day("2019-01-01").adding(days: Int(generator.next() % 2922))
      let n = Int(generator.next() % 260) + 1
      let end = calendar.workingDay(n, after: start)
      #expect(end == naive.workingDay(n, after: start), "seed \(seed): \(n) after \(start)")
      #expect(calendar.workingDays(after: start, through: end) == n, "seed \(seed)")
      #expect(calendar.isWorkingDay(end))
      #expect(calendar.workingDay(n + 1, after: start) > end)
      #expect(calendar.workingDay(n, after: start.adding(days: 1)) >= end)
      let back = calendar.workingDay(-n, after: end)
      #expect(back <= start || calendar.workingDays(after: start, through: back) == 0)
      #expect(calendar.firstWorkingDay(onOrAfter: start) == naive.rolled(start))
    }
  }

  @Test("工作日首尾：当日是工作日就是当日")
  func firstAndLast() {
    #expect(calendar.firstWorkingDay(onOrAfter: day("2025-10-01")) == day("2025-10-09"))
    #expect(calendar.firstWorkingDay(onOrAfter: day("2025-09-28")) == day("2025-09-28"))
    #expect(calendar.lastWorkingDay(onOrBefore: day("2025-10-08")) == day("2025-09-30"))
    #expect(calendar.workingDay(-1, after: day("2025-10-09")) == day("2025-09-30"))
    #expect(calendar.workingDay(0, after: day("2025-10-01")) == day("2025-10-01"))
    #expect(calendar.workingDays(after: day("2025-10-09"), through: day("2025-09-30")) == -1)
  }

  @Test("日历之外停在两端，供用户输入的问法说明原因")
  func rangeEnds() throws {
    #expect(calendar.workingDay(1, after: day("1950-01-01")) >= WorkCalendar.firstDay)
    #expect(calendar.workingDay(.max, after: day("2025-01-01")) <= WorkCalendar.lastDay)
    #expect(calendar.workingDay(.min, after: day("2025-01-01")) >= WorkCalendar.firstDay)
    #expect(!calendar.covers(day("2101-01-01")))
    #expect(throws: CalendarFault.self) {
      try calendar.checkedWorkingDay(1, after: day("1989-12-31"))
    }
    #expect(throws: CalendarFault.self) {
      try calendar.checkedWorkingDay(30_000, after: day("2025-01-01"))
    }
    #expect(try calendar.checkedWorkingDay(5, after: day("2026-04-30")) == day("2026-05-11"))
    #expect(try calendar.checkedWorkingDay(-5, after: day("2026-05-11")) == day("2026-04-30"))
    #expect(try calendar.checkedWorkingDay(-1, after: day("2025-10-05")) == day("2025-09-30"))
  }

  @Test("1995年5月以前星期六上班")
  func sixDayWeek() {
    #expect(calendar.isWorkingDay(day("1995-04-29")))
    #expect(!calendar.isWorkingDay(day("1995-05-06")))
  }

  @Test("后一份通知更正前一份")
  func amendingNoticePrevails() throws {
    let first = HolidayNotice(
      year: 2020, number: "A", offDays: [NamedDay(on: day("2020-01-31"), name: "春节")],
      workDays: [NamedDay(on: day("2020-02-01"), name: "春节")])
    let second = HolidayNotice(
      year: 2020, number: "B", offDays: [NamedDay(on: day("2020-02-01"), name: "春节")],
      workDays: [NamedDay(on: day("2020-01-31"), name: "春节")])
    let amended = try WorkCalendar(notices: [first, second])
    #expect(amended.kind(of: day("2020-02-01")) == .holiday("春节"))
    #expect(amended.kind(of: day("2020-01-31")) == .workday)
    #expect(amended.notices.map(\.number) == ["A、B"])
    #expect(amended.fingerprint != (try WorkCalendar(notices: [first])).fingerprint)
    #expect(calendar.fingerprint == (try StateCalendar.load()).fingerprint)
    #expect(calendar.fingerprint.hasPrefix("2019-2026/"))
  }

  @Test("自相矛盾或年份不符的通知不装入")
  func faultyNoticesAreRefused() {
    let date = NamedDay(on: day("2025-05-01"), name: "劳动节")
    let faulty = [
      HolidayNotice(year: 2025, number: "", offDays: [date], workDays: [date]),
      HolidayNotice(year: 2027, number: "", offDays: [date], workDays: []),
      HolidayNotice(year: 1980, number: "", offDays: [], workDays: []),
    ]
    for notice in faulty {
      #expect(throws: CalendarFault.self) { try WorkCalendar(notices: [notice]) }
    }
  }
}
