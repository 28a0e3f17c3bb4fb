import Foundation
import LegalTime

/// The calendar of the notices the product ships, and dates to ask it about.
enum StateCalendar {
  static func load() throws -> WorkCalendar {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Calendars")
    let notices = try (2019...2026).map { year in
      try JSONDecoder().decode(
        HolidayNotice.self, from: Data(contentsOf: folder.appendingPathComponent("\(year).json")))
    }
    return try WorkCalendar(notices: notices)
  }
}

/// A date written in a test; a text that is no date stops the test.
func day(_ text: String) -> BusinessDate {
  guard let date = BusinessDate(text) else { preconditionFailure("\(text) is no date") }
  return date
}

func span(_ text: String) -> DateSpan {
  guard let span = DateSpan(text) else { preconditionFailure("\(text) is no span") }
  return span
}

/// SplitMix64, so that a failure's seed tells everything.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// Counts day by day, as one would with a wall calendar: slow, plain and separate.
struct NaiveCount {
  let calendar: WorkCalendar
  var pauses: [DateSpan] = []

  func workingDay(_ n: Int, after start: BusinessDate) -> BusinessDate {
    count(n, after: start) { calendar.kind(of: $0).isWorking }
  }

  func calendarDay(_ n: Int, after start: BusinessDate) -> BusinessDate {
    count(n, after: start) { _ in true }
  }

  private func count(
    _ n: Int, after start: BusinessDate, where counts: (BusinessDate) -> Bool
  ) -> BusinessDate {
    var current = start
    var left = n
    while left > 0 {
      current = current.adding(days: 1)
      if !pauses.contains(where: { $0.contains(current) }) && counts(current) { left -= 1 }
    }
    return current
  }

  func rolled(_ date: BusinessDate) -> BusinessDate {
    var current = date
    while !calendar.kind(of: current).isWorking
      || pauses.contains(where: { $0.contains(current) })
    {
      current = current.adding(days: 1)
    }
    return current
  }
}
