import ArgumentParser
import LegalTime

struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "A due date by the legal calendar, with its working shown.",
    discussion: """
      The day of the event is not counted. Example:
        tongban due --from 2025-09-26 --working-days 20 --pause 2025-10-09..2025-10-15 --explain
      """)

  @Option(help: "The day of the event, YYYY-MM-DD.") var from: String?
  @Option(help: "Length in working days.") var workingDays: Int?
  @Option(help: "Length in calendar days.") var days: Int?
  @Option(help: "Length in months.") var months: Int?
  @Option(help: "Length in years.") var years: Int?
  @Option(help: "Days that do not count, both ends included, A..B; may be repeated.") var pause:
    [String] = []
  @Option(help: "Extension, in the unit of the length.") var extend: Int?
  @Option(help: "How days count: next-day, roll or arbitration.") var rule = "next-day"
  @Flag(help: "Show the days that were not counted, and why.") var explain = false
  @Flag(help: "Read 'from working-days due' lines from standard input and compare each.")
  var check = false
  @Option(help: "text or json.") var format = "text"
  @Option(help: "The folder that holds Calendars.") var home: String?

  func run() throws {
    let calendar = try Home.find(home).calendar()
    if check { return try compare(calendar) }
    guard let from else {
      throw Complaint("--from is missing: give the day of the event, such as --from 2025-09-26.")
    }
    guard let start = BusinessDate(from) else {
      throw Complaint("--from '\(from)' is not a day: write YYYY-MM-DD, such as 2025-09-26.")
    }
    guard format == "text" || format == "json" else {
      throw Complaint("--format '\(format)' is unknown: write text or json.")
    }
    let words: [String: CountingRule] = [
      "next-day": .unrolled, "roll": .civil, "arbitration": .arbitrationMixed,
    ]
    guard let counting = words[rule] else {
      throw Complaint("--rule '\(rule)' is unknown: write next-day, roll or arbitration.")
    }
    let length = try duration()
    let spans = try pause.map { text in
      guard let span = DateSpan(text) else {
        throw Complaint(
          "--pause '\(text)' is not a span of days: write A..B, such as 2025-10-09..2025-10-15.")
      }
      return span
    }
    do {
      try calendar.check(start)
    } catch {
      throw Complaint("--from \(start): \(error)")
    }
    let shown = calendar.explain(
      after: start, length, rule: counting, pauses: spans, extensions: try extensions(of: length))
    if format == "json" { return try Output.json(shown) }
    let mark = shown.due.isProvisional ? "  （暂定：所跨年份尚无放假通知）" : ""
    Output.data("\(shown.due.on)\(mark)")
    if explain { shown.sentencesZH.forEach(Output.data) }
  }

  private func duration() throws -> LegalDuration {
    let given: [LegalDuration] = [
      workingDays.map(LegalDuration.workingDays), days.map(LegalDuration.calendarDays),
      months.map(LegalDuration.months), years.map(LegalDuration.years),
    ].compactMap { $0 }
    guard given.count == 1, let length = given.first else {
      throw Complaint("give the length once: one of --working-days, --days, --months or --years.")
    }
    guard (1...36_500).contains(length.amount) else {
      throw Complaint("the length \(length.amount) is out of range: give 1 to 36500.")
    }
    return length
  }

  private func extensions(of length: LegalDuration) throws -> [LegalDuration] {
    guard let extend else { return [] }
    guard (1...36_500).contains(extend) else {
      throw Complaint("--extend \(extend) is out of range: give 1 to 36500.")
    }
    switch length {
    case .workingDays: return [.workingDays(extend)]
    case .months: return [.months(extend)]
    case .years: return [.years(extend)]
    default: return [.calendarDays(extend)]
    }
  }

  /// Compares due dates worked out elsewhere with ours, a line each.
  private func compare(_ calendar: WorkCalendar) throws {
    var count = 0
    while let line = readLine() {
      let words = line.split(separator: " ")
      guard words.count == 3, let start = BusinessDate(String(words[0])),
        let length = Int(words[1]),
        let expected = BusinessDate(String(words[2]))
      else {
        throw Complaint("'\(line)' is not 'from working-days due': write 2025-09-26 20 2025-10-29.")
      }
      let ours = calendar.workingDay(length, after: start)
      guard ours == expected else {
        throw Complaint(
          "\(length) working days from \(start) end on \(ours) here and on \(expected) elsewhere.")
      }
      count += 1
    }
    guard count > 0 else {
      throw Complaint("no lines came in on standard input: nothing was compared.")
    }
    Output.data("\(count) due dates agree")
  }
}
