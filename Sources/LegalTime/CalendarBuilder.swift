/// Collects the days' kinds while a calendar is made.
struct CalendarBuilder {
  var kinds: ContiguousArray<UInt16>
  var names: [String] = []

  init() {
    kinds = ContiguousArray(repeating: 0, count: WorkCalendar.dayCount)
    for place in kinds.indices {
      let date = WorkCalendar.firstDay.adding(days: place)
      if StatutoryHolidays.isWeekend(date) { kinds[place] = 1 }
    }
  }

  mutating func addStatutory(year: Int) {
    let days = StatutoryHolidays.days(in: year)
    for day in days { mark(day, off: true) }
    for day in StatutoryHolidays.substituteDays(for: days, year: year) { mark(day, off: true) }
  }

  mutating func add(_ notice: HolidayNotice) {
    for day in notice.offDays { mark(day, off: true) }
    for day in notice.workDays { mark(day, off: false) }
  }

  private mutating func mark(_ day: NamedDay, off: Bool) {
    let place = day.on - WorkCalendar.firstDay
    guard kinds.indices.contains(place) else { return }
    if !off && !StatutoryHolidays.isWeekend(day.on) {
      // An amending notice gives an ordinary day back to work.
      kinds[place] = 0
      return
    }
    let code = 2 + 2 * UInt16(truncatingIfNeeded: index(ofName: day.name))
    kinds[place] = off ? code : code + 1
  }

  private mutating func index(ofName name: String) -> Int {
    if let index = names.firstIndex(of: name) { return index }
    names.append(name)
    return names.count - 1
  }
}
