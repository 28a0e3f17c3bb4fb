import Foundation
import LegalTime
import Testing

struct BusinessDateTests {
  @Test("每一天的年月日与公历一致")
  func everyDayAgreesWithTheGregorianCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in stride(from: -30_000, through: 60_000, by: 7) {
      let date = BusinessDate(dayNumber: number)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect(date.year == parts.year)
      #expect(date.month == parts.month)
      #expect(date.day == parts.day)
      // Foundation counts from Sunday as 1.
      #expect(Int(date.weekday.rawValue) % 7 + 1 == parts.weekday)
    }
  }

  @Test("文本读写互逆，范围之内的每个月首日都成立")
  func textRoundTrips() throws {
    for year in [1, 4, 99, 1582, 1900, 2000, 2025, 2100, 9999] {
      for month in 1...12 {
        let date = try #require(BusinessDate(year: year, month: month, day: 1))
        #expect(BusinessDate(date.description) == date)
        #expect(date.description.utf8.count == 10)
        #expect(date.firstOfMonth == date)
        #expect(date.lastOfMonth.adding(days: 1).day == 1 || date.lastOfMonth == .latest)
      }
    }
    #expect(BusinessDate.earliest.description == "0001-01-01")
    #expect(BusinessDate.latest.description == "9999-12-31")
  }

  @Test(
    "不是日期的文本一律不收",
    arguments: [
      "", "2025-9-26", "2025-09-26 ", "2025/09/26", "2025-02-29", "2025-13-01", "2025-00-10",
      "0000-01-01", "20250926", "2025-09-31", "+025-09-26", "2025-09-260", "２０２５-09-26",
    ])
  func badTextIsRefused(text: String) {
    #expect(BusinessDate(text) == nil)
  }

  @Test("按月届满：没有对应日的，月末日届满（民法典第二百零二条）")
  func monthsClampToTheLastDay() {
    #expect(day("2025-01-31").adding(months: 1) == day("2025-02-28"))
    #expect(day("2024-01-31").adding(months: 1) == day("2024-02-29"))
    #expect(day("2025-08-31").adding(months: 6) == day("2026-02-28"))
    #expect(day("2025-03-31").adding(months: -1) == day("2025-02-28"))
    #expect(day("2024-02-29").adding(years: 1) == day("2025-02-28"))
    #expect(day("2024-02-29").adding(years: 4) == day("2028-02-29"))
    #expect(day("2025-11-30").adding(months: 3) == day("2026-02-28"))
  }

  @Test("再大的天数也停在公元1年和9999年之间")
  func arithmeticStopsAtTheEnds() {
    #expect(day("2025-01-01").adding(days: .max) == .latest)
    #expect(day("2025-01-01").adding(days: .min) == .earliest)
    #expect(day("2025-01-01").adding(months: .max) == .latest)
    #expect(day("2025-01-01").adding(years: .min) == .earliest)
    #expect(BusinessDate(dayNumber: .max) == .latest)
  }

  @Test("JSON 里是 ISO 文本，坏文本说明写法")
  func codesAsText() throws {
    let data = try JSONEncoder().encode([day("2025-09-26")])
    #expect(String(decoding: data, as: UTF8.self) == #"["2025-09-26"]"#)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([BusinessDate].self, from: Data(#"["2025-9-26"]"#.utf8))
    }
  }

  @Test("时刻的文本定宽，上海时间加八小时")
  func instantsHaveOneText() throws {
    let instant = try #require(Instant("2025-09-26T01:02:03.000004Z"))
    #expect(instant.description == "2025-09-26T01:02:03.000004Z")
    #expect(instant.shanghaiText == "2025-09-26 09:02:03")
    #expect(instant.businessDate == day("2025-09-26"))
    #expect(Instant("2025-09-26T09:02:03+08:00")?.description == "2025-09-26T01:02:03.000000Z")
    #expect(Instant("2025-09-25T16:00:00Z")?.businessDate == day("2025-09-26"))
    #expect(Instant("2025-09-25T15:59:59.999999Z")?.businessDate == day("2025-09-25"))
    #expect(Instant.at(day("2025-09-26"), hour: 9).description == "2025-09-26T01:00:00.000000Z")
    #expect(Instant("1969-12-31T23:59:59.5Z")?.microsecondsSinceEpoch == -500_000)
    #expect(Instant(microsecondsSinceEpoch: -1).description == "1969-12-31T23:59:59.999999Z")
    let data = try JSONEncoder().encode([instant])
    #expect(try JSONDecoder().decode([Instant].self, from: data) == [instant])
  }

  @Test(
    "不是时刻的文本一律不收",
    arguments: [
      "2025-09-26", "2025-09-26T01:02:03", "2025-09-26T24:00:00Z", "2025-09-26T01:02:60Z",
      "2025-09-26T01:02:03.Z", "2025-09-26T01:02:03.1234567Z", "2025-09-26T01:02:03+0800",
      "2025-09-26T01:02:03ZZ", "2025-09-26T01:02:03.",
    ])
  func badInstantsAreRefused(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("任意时刻读写互逆")
  func instantsRoundTrip() {
    let seed: UInt64 = 20_250_926
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let micros = Int64(bitPattern: generator.next()) >> 8
      let instant = Instant(microsecondsSinceEpoch: micros)
      #expect(Instant(instant.description) == instant, "seed \(seed), \(micros)")
    }
  }
}
