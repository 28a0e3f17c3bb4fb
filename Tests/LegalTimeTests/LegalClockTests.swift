import Foundation
import LegalTime
import Testing

struct LegalClockTests {
  let calendar: WorkCalendar

  init() throws {
    calendar = try StateCalendar.load()
  }

  @Test("受理后计时，到期未办为逾期，办结在后为逾期完成")
  func runsAndIsMissed() {
    var clock = LegalClock(id: "decision", duration: .workingDays(20), startedOn: day("2025-09-26"))
    let running = clock.reading(on: day("2025-10-09"), calendar: calendar)
    #expect(running.status == .running)
    #expect(running.due.on == day("2025-10-30"))
    #expect(running.remaining == 16)
    #expect(clock.reading(on: day("2025-10-30"), calendar: calendar).status == .running)
    #expect(clock.reading(on: day("2025-10-30"), calendar: calendar).remaining == 0)
    let missed = clock.reading(on: day("2025-11-04"), calendar: calendar)
    #expect(missed.status == .missed)
    #expect(missed.overdueBy == 3)
    clock.stop(on: day("2025-11-03"))
    let late = clock.reading(on: day("2026-01-01"), calendar: calendar)
    #expect(late.status == .late)
    #expect(late.overdueBy == 2)
  }

  @Test("听证期间中止，首日末日都不计；恢复后到期日顺延")
  func pauseMovesTheDueDate() {
    var clock = LegalClock(id: "decision", duration: .workingDays(20), startedOn: day("2025-09-26"))
    clock.pause(on: day("2025-10-13"))
    let paused = clock.reading(on: day("2025-10-14"), calendar: calendar)
    #expect(paused.status == .paused)
    #expect(paused.isPaused)
    // Without a pause 30 October; 13 and 14 October do not count: 31 October and 3 November.
    #expect(paused.due.on == day("2025-11-03"))
    clock.resume(on: day("2025-10-17"))
    let resumed = clock.reading(on: day("2025-10-20"), calendar: calendar)
    #expect(resumed.status == .running)
    #expect(resumed.due.on == day("2025-11-06"))
    clock.stop(on: day("2025-11-06"))
    #expect(clock.reading(on: day("2025-12-01"), calendar: calendar).status == .met)
    #expect(clock.pauses == [span("2025-10-13..2025-10-17")])
  }

  @Test("逾期之后的中止不救逾期")
  func pauseAfterTheDueDateChangesNothing() {
    var clock = LegalClock(id: "c", duration: .workingDays(5), startedOn: day("2025-06-03"))
    clock.pause(on: day("2025-06-20"))
    let reading = clock.reading(on: day("2025-07-01"), calendar: calendar)
    #expect(reading.status == .missed)
    #expect(reading.due.on == day("2025-06-10"))
  }

  @Test("延长加在期限上，一次批准十个工作日")
  func extensionAdds() {
    var clock = LegalClock(id: "c", duration: .workingDays(20), startedOn: day("2025-09-26"))
    clock.extend(by: .workingDays(10))
    #expect(clock.due(on: day("2025-10-01"), calendar: calendar).on == day("2025-11-13"))
    #expect(clock.isExtended)
    #expect(clock.extensions == [.workingDays(10)])
  }

  @Test("不合时宜的事件不改变时钟")
  func eventsThatDoNotFitAreIgnored() {
    var clock = LegalClock(id: "c", duration: .workingDays(5), startedOn: day("2025-06-03"))
    let fresh = clock
    clock.resume(on: day("2025-06-05"))
    clock.extend(by: .workingDays(0))
    #expect(clock == fresh)
    clock.stop(on: day("2025-06-04"))
    let stopped = clock
    clock.stop(on: day("2025-06-30"))
    clock.pause(on: day("2025-06-05"))
    clock.extend(by: .workingDays(5))
    clock.restart(on: day("2025-06-06"))
    #expect(clock == stopped)
  }

  @Test("重新起算，中止与延长归零（办案规则第四十六条）")
  func restartForgets() {
    var clock = LegalClock(
      id: "award", duration: .calendarDays(45), rule: .arbitrationMixed,
      startedOn: day("2025-03-03"))
    clock.pause(on: day("2025-03-10"))
    clock.extend(by: .calendarDays(15))
    clock.restart(on: day("2025-04-01"))
    #expect(clock.due(on: day("2025-04-02"), calendar: calendar).on == day("2025-05-16"))
    #expect(!clock.isPaused)
  }

  @Test("二十四小时的时钟按小时读")
  func hourClock() {
    let start = Instant.at(day("2025-06-03"), hour: 10)
    var clock = LegalClock(id: "transfer", duration: .hours(24), startedAt: start)
    let reading = clock.reading(at: start.adding(hours: 20), calendar: calendar)
    #expect(reading.remaining == 4)
    #expect(reading.unit == .hours)
    let missed = clock.reading(at: start.adding(hours: 26), calendar: calendar)
    #expect(missed.status == .missed)
    #expect(missed.overdueBy == 2)
    clock.stop(at: start.adding(hours: 23))
    #expect(clock.reading(on: day("2025-07-01"), calendar: calendar).status == .met)
  }

  @Test("随机的中止与恢复，折叠的时钟与直接计算的到期日一致")
  func foldingAgreesWithTheDirectCount() throws {
    let seed: UInt64 = 99
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2000 {
      let start = day("2019-06-01").adding(days: Int(generator.next() % 2000))
      let isWorking = generator.next() % 2 == 0
      let duration: LegalDuration = isWorking ? .workingDays(30) : .calendarDays(45)
      var clock = LegalClock(id: "c", duration: duration, startedOn: start)
      var pauses: [DateSpan] = []
      var current = start
      for _ in 0..<Int(generator.next() % 4) {
        current = current.adding(days: Int(generator.next() % 15))
        clock.pause(on: current)
        let last = current.adding(days: Int(generator.next() % 10))
        clock.resume(on: last)
        pauses.append(try #require(DateSpan(current, last)))
        current = last
      }
      let expected = calendar.due(after: start, duration, pauses: pauses)
      let far = start.adding(days: 400)
      #expect(clock.due(on: far, calendar: calendar) == expected, "seed \(seed), round \(round)")
      let explained = calendar.explain(clock, on: far)
      #expect(explained.due == expected)
      #expect(explained.countedDays == duration.amount, "seed \(seed), round \(round)")
      let data = try JSONEncoder().encode(clock)
      #expect(try JSONDecoder().decode(LegalClock.self, from: data) == clock)
    }
  }
}
