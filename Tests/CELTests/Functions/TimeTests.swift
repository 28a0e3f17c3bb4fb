import CEL
import Foundation
import Testing

@Suite("时间与数的写法")
struct TimeTests {
  private let environment = Environment(variables: ["t": .timestamp, "d": .duration, "n": .double])

  private func evaluate(_ source: String, _ values: [String: Value] = [:]) throws -> Value {
    try environment.compile(source).evaluate(MapBindings(values))
  }

  @Test("各部分与系统日历逐项一致：UTC 与 1950 年以后的上海，含夏令时那几年")
  func agreesWithCalendar() throws {
    let seed: UInt64 = 1986
    var generator = SeededGenerator(seed: seed)
    for zone in ["UTC", "Asia/Shanghai", "US/Central", "America/St_Johns"] {
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = try #require(TimeZone(identifier: zone))
      // 2012: St. John's changes its clocks at two o'clock, like its neighbours.
      let start: Int64 =
        zone.hasPrefix("A") && zone != "Asia/Shanghai" || zone.hasPrefix("US")
        ? 1_330_000_000 : -631_000_000
      let parts = try environment.compile(
        """
        [t.getFullYear('\(zone)'), t.getMonth('\(zone)') + 1, t.getDate('\(zone)'),
         t.getHours('\(zone)'), t.getMinutes('\(zone)'), t.getSeconds('\(zone)'),
         t.getDayOfWeek('\(zone)') + 1, t.getDayOfYear('\(zone)') + 1, t.getDayOfMonth('\(zone)') + 1]
        """)
      for _ in 0..<2_000 {
        let seconds = Int64.random(in: start...1_900_000_000, using: &generator)
        let instant = try #require(TimestampValue(seconds: seconds))
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        let found = calendar.dateComponents(
          [.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
        let dayOfYear = try #require(calendar.ordinality(of: .day, in: .year, for: date))
        let expected = [
          found.year, found.month, found.day, found.hour, found.minute, found.second, found.weekday,
          dayOfYear, found.day,
        ].map { Value.int(Int64($0 ?? 0)) }
        let value = try parts.evaluate(MapBindings(["t": .timestamp(instant)]))
        #expect(value == .list(expected), "seed \(seed), \(zone), \(instant)")
      }
    }
  }

  @Test("时刻写成文字再读，不变")
  func timestampRoundTrip() throws {
    let seed: UInt64 = 3
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &generator)
      let nanoseconds = generator.pick([0, 1, 500_000_000, 999_999_999, 120_000_000] as [Int32])
      let instant = try #require(TimestampValue(seconds: seconds, nanoseconds: nanoseconds))
      #expect(TimestampValue(instant.description) == instant, "seed \(seed): \(instant)")
      let date = instant.utcDate
      #expect(
        TimestampValue(year: date.year, month: date.month, day: date.day)?.utcDate ?? (0, 0, 0)
          == date)
    }
  }

  @Test(
    "写错的时刻与时长",
    arguments: [
      "timestamp('2025-02-30T00:00:00Z')", "timestamp('2025-09-26')",
      "timestamp('2025-13-01T00:00:00Z')",
      "timestamp('2025-09-26T24:00:00Z')", "timestamp('2025-09-26T08:00:00')",
      "timestamp('2025-09-26T08:00:00.Z')", "duration('3')", "duration('')", "duration('1y')",
      "duration('h')", "timestamp(0).getHours('Mars')", "timestamp(0).getHours('8:00')",
    ])
  func malformed(source: String) throws {
    let fault = try #require(throws: EvaluationFault.self) { try evaluate(source) }
    #expect(fault.kind == .invalidArgument)
  }

  @Test("时长：小数、负数、各种单位")
  func durations() throws {
    #expect(try evaluate("duration('1h30m') == duration('90m')") == true)
    #expect(try evaluate("string(duration('-1.5h'))") == "-5400s")
    #expect(try evaluate("string(duration('1ms2us3ns'))") == "0.001002003s")
    #expect(try evaluate("duration('.5s').getMilliseconds()") == 500)
    #expect(try evaluate("timestamp(0) + duration('24h') > timestamp(86399)") == true)
  }

  @Test("小数按位数写出，与 C 的写法逐字一致")
  func exactDecimals() throws {
    let seed: UInt64 = 42
    var generator = SeededGenerator(seed: seed)
    let fixed = try environment.compile("'%.3f %.0f %f'.format([n, n, n])")
    let scientific = try environment.compile("'%e %.0e %.12e'.format([n, n, n])")
    for round in 0..<1_000 {
      var number = Double(bitPattern: generator.next())
      if round % 2 == 0 {
        number = Double(Int64.random(in: -99_999...99_999, using: &generator)) / 1000
      }
      guard number.isFinite else { continue }
      let bindings = MapBindings(["n": .double(number)])
      #expect(
        try fixed.evaluate(bindings)
          == .string(String(format: "%.3f %.0f %f", number, number, number)),
        "seed \(seed), round \(round): \(number)")
      #expect(
        try scientific.evaluate(bindings)
          == .string(String(format: "%e %.0e %.12e", number, number, number)),
        "seed \(seed), round \(round): \(number)")
    }
  }

  @Test("相等的数，哪怕类型不同，散列也相等")
  func hashing() throws {
    let one: [Value] = [1, .uint(1), 1.0]
    #expect(Set(one).count == 1)
    #expect(
      Set<Value>([1.5, 2, "2", .null, false, [1], [1.0], ["a": 1], ["a": .uint(1)]]).count == 7)
  }
}
