import Foundation
import LegalTime

/// A million working-day additions, on one core each, against numpy's `busday_offset` with every non-working day
/// of 1990 to 2100 listed.
///
/// The limit of the machine: an addition reads two places of tables that fit in a core's own cache, one depending on
/// the other, some ten cycles in all; well beyond a hundred million a second.
struct WorkingDays {
  static let name = "days"
  private static let additions = 1_000_000
  private static let rounds = 9

  let house: House
  let folder: URL

  func run() throws -> [Line] {
    var generator = SeededNumbers(seed: 1)
    guard let first = BusinessDate(year: 2019, month: 1, day: 1) else { return [] }
    let starts = (0..<Self.additions).map { _ in
      first.adding(days: Int.random(in: 0..<2_900, using: &generator))
    }
    let counts = (0..<Self.additions).map { _ in Int.random(in: 1...60, using: &generator) }
    let all = Int(WorkCalendar.firstDay.dayNumber)...Int(WorkCalendar.lastDay.dayNumber)
    let rest = all.filter { !house.calendar.isWorkingDay(BusinessDate(dayNumber: $0)) }
    try write(starts.map(\.dayNumber), "starts")
    try write(counts.map(Int32.init), "counts")
    try write(rest.map(Int32.init), "rest")
    let child = try PythonChild("working_days", [folder.path], house: house)
    defer { child.stop() }

    var ours: [Double] = []
    var theirs: [Double] = []
    var answers = [BusinessDate](repeating: .earliest, count: Self.additions)
    for _ in 0..<Self.rounds {
      ours.append(
        Stopwatch.seconds {
          for place in 0..<Self.additions {
            answers[place] = house.calendar.workingDay(counts[place], after: starts[place])
          }
        })
      let (seconds, sum) = try child.round()
      theirs.append(seconds)
      guard answers.reduce(0, { $0 + Int64($1.dayNumber) }) == sum else {
        throw Trouble(
          "numpy's working days differ from ours: compare Calendars with the reference.")
      }
    }
    return [
      Line(
        figure: "working-day additions", ours: .rate(Double(Self.additions) / ours.median),
        referenceName: "numpy busday_offset, every rest day listed",
        reference: .rate(Double(Self.additions) / theirs.median), required: .ratio(3))
    ]
  }

  private func write(_ numbers: [Int32], _ name: String) throws {
    try numbers.withUnsafeBytes { Data($0) }.write(to: folder.appending(path: name))
  }
}
