import Catalogue
import LegalTime

/// The days of the year on which cases of a procedure are opened, and how often.
struct OpeningDays {
  private var byMonth: [[BusinessDate]] = Array(repeating: [], count: 12)
  private var months: [Int]

  init(_ procedure: Procedure, _ habit: ProcedureHabit, _ world: World) {
    months = habit.months
    let year = world.settings.year
    guard habit.on.isEmpty else {
      for day in habit.on { add(day, year, world) }
      return
    }
    guard let first = BusinessDate(year: year, month: 1, day: 1) else { return }
    let days = BusinessDate.isLeap(year: year) ? 366 : 365
    for offset in 0..<days {
      let day = first.adding(days: offset)
      let key = day.month * 100 + day.day
      guard habit.between.contains(key) else { continue }
      if world.calendar.isWorkingDay(day) {
        // Mondays are the busiest, Fridays the quietest.
        let turns = day.weekday == .monday ? 6 : day.weekday == .friday ? 4 : 5
        byMonth[day.month - 1] += Array(repeating: day, count: turns)
      } else if Self.servesSaturday(procedure, day, world.calendar) {
        byMonth[day.month - 1] += [day, day]
      }
    }
    for month in byMonth.indices where byMonth[month].isEmpty { months[month] = 0 }
  }

  private mutating func add(_ day: Int, _ year: Int, _ world: World) {
    guard let date = BusinessDate(year: year, month: day / 100, day: day % 100) else { return }
    let open = world.workingDay(date)
    guard open.year == year else { return }
    byMonth[open.month - 1].append(open)
    for month in months.indices { months[month] = byMonth[month].count }
  }

  /// Whether applications are taken on that day although it is a Saturday.
  static func servesSaturday(
    _ procedure: Procedure, _ day: BusinessDate, _ calendar: WorkCalendar
  ) -> Bool {
    guard day.weekday == .saturday, case .weekend = calendar.kind(of: day),
      let saturday = procedure.body.handling.saturday, saturday.from <= day,
      procedure.openingAct?.kind == .submission
    else { return false }
    return true
  }

  /// One of the days, as often as it weighs.
  func one(_ dice: inout Dice) -> BusinessDate? {
    guard let month = dice.place(weights: months) else { return nil }
    return dice.one(of: byMonth[month])
  }
}
