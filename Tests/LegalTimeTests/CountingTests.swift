import Foundation
import LegalTime
import Testing

struct CountingTests {
  let calendar: WorkCalendar

  init() throws {
    calendar = try StateCalendar.load()
  }

  @Test("自然日期限末日遇长假，顺延到节后第一个工作日（民法典第二百零三条）")
  func rollsOverTheHoliday() {
    let due = calendar.due(after: day("2025-09-20"), .calendarDays(15))
    #expect(due.unrolledOn == day("2025-10-05"))
    #expect(due.on == day("2025-10-09"))
    let own = calendar.due(after: day("2025-09-20"), .calendarDays(15), rule: .unrolled)
    #expect(own.on == day("2025-10-05"))
  }

  @Test("末日是调休上班的周日，不顺延")
  func makeUpSundayDoesNotRoll() {
    #expect(calendar.due(after: day("2025-09-13"), .calendarDays(15)).on == day("2025-09-28"))
  }

  @Test("仲裁规则：三、五、十日是工作日，十五、四十五日是自然日（办案规则第八十条）")
  func arbitrationMixedCounting() {
    let accepted = day("2025-09-26")
    let rule = CountingRule.arbitrationMixed
    #expect(calendar.due(after: accepted, .calendarDays(5), rule: rule).on == day("2025-10-10"))
    #expect(
      calendar.due(after: accepted, .calendarDays(10), rule: rule)
        == calendar.due(after: accepted, .workingDays(10)))
    #expect(calendar.due(after: accepted, .calendarDays(45), rule: rule).on == day("2025-11-10"))
    let extended = calendar.due(
      after: accepted, .calendarDays(45), rule: rule, extensions: [.calendarDays(15)])
    #expect(extended.on == day("2025-11-25"))
    #expect(calendar.due(after: accepted, .calendarDays(15), rule: rule).on == day("2025-10-11"))
  }

  @Test("处罚法与强制法的短期限按工作日")
  func otherReadings() {
    #expect(CountingRule.penalty.effective(.calendarDays(7)) == .workingDays(7))
    #expect(CountingRule.penalty.effective(.calendarDays(15)) == .calendarDays(15))
    #expect(CountingRule.enforcement.effective(.calendarDays(10)) == .workingDays(10))
    #expect(CountingRule.enforcement.effective(.calendarDays(30)) == .calendarDays(30))
    #expect(CountingRule.reconsideration.effective(.calendarDays(5)) == .workingDays(5))
    #expect(CountingRule(named: "arbitration-mixed") == .arbitrationMixed)
    #expect(CountingRule(named: "other") == nil)
  }

  @Test("小时从该时刻起算，遇休息日不顺延")
  func hoursRunOnTheClock() {
    let approved = Instant.at(day("2025-09-30"), hour: 16, minute: 30)
    let due = calendar.due(after: approved, .hours(24))
    #expect(due.at == Instant.at(day("2025-10-01"), hour: 16, minute: 30))
    #expect(due.on == day("2025-10-01"))
    #expect(!due.isProvisional)
    let fromDay = calendar.due(after: day("2025-09-30"), .hours(24))
    #expect(fromDay.on == day("2025-10-01"))
    #expect(fromDay.at == Instant.at(day("2025-10-02")))
  }

  @Test("当日计入的期限早一天届满")
  func startDayCounted() {
    let rule = CountingRule(excludesStartDay: false, rollsForward: false)
    #expect(
      calendar.due(after: day("2025-06-02"), .calendarDays(3), rule: rule).on == day("2025-06-04"))
    #expect(
      calendar.due(after: day("2025-06-03"), .workingDays(3), rule: rule).on == day("2025-06-05"))
    #expect(calendar.due(after: day("2025-06-03"), .years(3), rule: rule).on == day("2028-06-02"))
  }

  @Test("按月按年的期限与中止、延长")
  func monthsWithPause() {
    let due = calendar.due(
      after: day("2025-03-10"), .months(3), rule: .unrolled,
      pauses: [span("2025-04-01..2025-04-10")])
    #expect(due.on == day("2025-06-20"))
    let mixed = calendar.due(
      after: day("2025-03-10"), .months(1), rule: .unrolled, extensions: [.workingDays(2)])
    #expect(mixed.on == day("2025-04-14"))
  }

  @Test("提前N日告知：期限整个落在两日之间")
  func noticeBeforeAnEvent() {
    #expect(calendar.latestDay(before: day("2025-10-20"), .workingDays(7)) == day("2025-10-09"))
    #expect(calendar.workingDays(after: day("2025-10-09"), through: day("2025-10-19")) == 7)
    #expect(calendar.latestDay(before: day("2025-12-31"), .calendarDays(30)) == day("2025-11-30"))
    #expect(calendar.latestDay(before: day("2025-12-31"), .months(6)) == day("2025-06-29"))
  }

  @Test("远在日历之外的自然日期限不被拉回，标明暂定")
  func farDatesAreKept() {
    let due = calendar.due(after: day("2099-06-01"), .years(20))
    #expect(due.on == day("2119-06-01"))
    #expect(due.isProvisional)
  }

  @Test("中止与延长的随机期限，与逐日数一致")
  func pausesAgreeWithCountingDayByDay() throws {
    let seed: UInt64 = 77
    var generator = SeededGenerator(seed: seed)
    for round in 0..<4000 {
      let start = day("2019-06-01").adding(days: Int(generator.next() % 2000))
      var pauses: [DateSpan] = []
      for _ in 0..<Int(generator.next() % 4) {
        let first = start.adding(days: Int(generator.next() % 80))
        pauses.append(try #require(DateSpan(first, first.adding(days: Int(generator.next() % 20)))))
      }
      let n = Int(generator.next() % 60) + 1
      let extra = Int(generator.next() % 11)
      let naive = NaiveCount(calendar: calendar, pauses: pauses)
      let working = calendar.due(
        after: start, .workingDays(n), pauses: pauses, extensions: [.workingDays(extra)])
      #expect(
        working.on == naive.workingDay(n + extra, after: start), "seed \(seed), round \(round)")
      let days = calendar.due(after: start, .calendarDays(n), pauses: pauses)
      let end = naive.calendarDay(n, after: start)
      #expect(days.unrolledOn == end, "seed \(seed), round \(round)")
      #expect(days.on == naive.rolled(end), "seed \(seed), round \(round)")
      let mixed = calendar.due(
        after: start, .workingDays(n), pauses: pauses, extensions: [.calendarDays(extra)])
      let first = naive.workingDay(n, after: start)
      #expect(mixed.unrolledOn == naive.calendarDay(extra, after: first), "seed \(seed), \(round)")
    }
  }

  @Test("说明写出不计的每一天和计入的调休日")
  func explanation() {
    let explained = calendar.explain(
      after: day("2025-09-26"), .workingDays(20), pauses: [span("2025-10-13..2025-10-14")],
      extensions: [.workingDays(2)])
    #expect(explained.due.on == day("2025-11-05"))
    #expect(explained.countedDays == 22)
    #expect(explained.makeUpDays.map(\.on) == [day("2025-09-28"), day("2025-10-11")])
    #expect(
      explained.skipped.contains {
        $0.span == span("2025-10-01..2025-10-08") && $0.reason == .holiday("国庆节、中秋节")
      })
    #expect(
      explained.skipped.contains {
        $0.span == span("2025-10-13..2025-10-14") && $0.reason == .pause
      })
    #expect(explained.notices == ["国办发明电〔2024〕12号"])
    #expect(explained.sentencesZH.last == "依据：国办发明电〔2024〕12号。")
    #expect(explained.sentencesZH.contains("不计：2025-10-01至2025-10-08，国庆节、中秋节放假。"))
  }

  @Test("说明的每一天都有去处：计入的加不计的等于全部")
  func explanationIsComplete() {
    let seed: UInt64 = 5
    var generator = SeededGenerator(seed: seed)
    for round in 0..<300 {
      let start = day("2019-06-01").adding(days: Int(generator.next() % 2800))
      let n = Int(generator.next() % 90) + 1
      let explained = calendar.explain(after: start, .workingDays(n))
      let skipped = explained.skipped.reduce(0) { $0 + $1.span.dayCount }
      #expect(explained.countedDays == n, "seed \(seed), round \(round)")
      #expect(explained.countedDays + skipped == explained.due.on - start, "seed \(seed), \(round)")
    }
  }

  @Test("工作日期限加自然日延长：前段不计休息日，后段计")
  func explanationOfMixedUnits() {
    let explained = calendar.explain(
      after: day("2025-09-26"), .workingDays(3), rule: .unrolled, extensions: [.calendarDays(8)])
    #expect(explained.due.on == day("2025-10-08"))
    #expect(explained.countedDays == 11)
    #expect(explained.skipped.map(\.span) == [span("2025-09-27")])
    #expect(explained.makeUpDays.map(\.on) == [day("2025-09-28")])
  }

  @Test("起算日在没有通知的年份而期限全在有通知的年份，不算暂定")
  func startDayAloneIsNotProvisional() {
    #expect(!calendar.due(after: day("2018-12-31"), .workingDays(5)).isProvisional)
    #expect(calendar.due(after: day("2018-12-27"), .workingDays(5)).isProvisional)
  }

  @Test("暂定的日期说明哪一年没有通知")
  func provisionalExplanation() {
    let explained = calendar.explain(after: day("2026-12-20"), .workingDays(20))
    #expect(explained.provisionalYears == [2027])
    #expect(explained.sentencesZH.last?.contains("2027年") == true)
    let rolled = calendar.explain(after: day("2025-09-20"), .calendarDays(15))
    #expect(rolled.rolledOver.map(\.span) == [span("2025-10-05..2025-10-08")])
    #expect(rolled.skipped.isEmpty)
  }

  @Test("期限的写法读写互逆，单数也收")
  func durationText() throws {
    #expect(LegalDuration("20 working-days") == .workingDays(20))
    #expect(LegalDuration("1 working-day") == .workingDays(1))
    #expect(LegalDuration("1 day") == .calendarDays(1))
    #expect(LegalDuration("1 year")?.description == "1 years")
    #expect(LegalDuration("24 hours")?.labelZH == "24小时")
    let data = try JSONEncoder().encode([LegalDuration.months(3)])
    #expect(try JSONDecoder().decode([LegalDuration].self, from: data) == [.months(3)])
  }

  @Test(
    "写错的期限说明写法",
    arguments: ["", "20", "20days", "-1 days", "1.5 hours", "20 weeks", "+3 days", "9999999 days"])
  func badDurations(text: String) {
    #expect(throws: CalendarFault.self) { try LegalDuration(parsing: text) }
  }
}
