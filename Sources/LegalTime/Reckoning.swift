/// One period being counted: its start, its lengths, its pauses and the rule.
struct Reckoning {
  /// The day of the event.
  let startedOn: BusinessDate
  /// The moment of the event, for periods in hours.
  let startedAt: Instant?
  let rule: CountingRule
  /// The length with the unit the rule gives it, extensions of the same unit added.
  let length: LegalDuration
  /// Extensions in other units, counted on from where the length ends.
  let extensions: [LegalDuration]
  let pauses: PauseList
  /// A pause not yet ended, up to the day of reading.
  let openPause: DateSpan?

  /// The last day that is not counted.
  var countedAfter: BusinessDate {
    rule.excludesStartDay ? startedOn : startedOn.adding(days: -1)
  }

  private var lastUnit: LegalDuration.Unit { extensions.last?.unit ?? length.unit }

  func due(_ calendar: WorkCalendar) -> Due {
    if length.unit == .hours { return dueInHours(calendar) }
    var restsOnCalendar = length.unit == .workingDays
    var end = end(of: length, from: countedAfter, isFirst: true, calendar)
    for added in extensions {
      restsOnCalendar = restsOnCalendar || added.unit == .workingDays
      end = self.end(of: added, from: end, isFirst: false, calendar)
    }
    let rolled = rolls ? roll(end, calendar) : end
    let provisional =
      (restsOnCalendar && calendar.isProvisional(from: countedAfter.adding(days: 1), through: end))
      || (rolls && calendar.isProvisional(from: end, through: rolled))
    return Due(on: rolled, unrolledOn: end, isProvisional: provisional)
  }

  /// Where the length and each extension end, before rolling.
  func ends(_ calendar: WorkCalendar) -> [(unit: LegalDuration.Unit, end: BusinessDate)] {
    var end = end(of: length, from: countedAfter, isFirst: true, calendar)
    var ends = [(unit: length.unit, end: end)]
    for added in extensions {
      end = self.end(of: added, from: end, isFirst: false, calendar)
      ends.append((unit: added.unit, end: end))
    }
    return ends
  }

  private var rolls: Bool {
    guard rule.rollsForward else { return false }
    return switch lastUnit {
    case .calendarDays, .months, .years: true
    case .workingDays, .hours: false
    }
  }

  /// The last day of a length counted from the day after the cursor, paused days left out.
  private func end(
    of length: LegalDuration, from cursor: BusinessDate, isFirst: Bool, _ calendar: WorkCalendar
  ) -> BusinessDate {
    switch length {
    case .workingDays(let amount):
      return skippingPauses(after: cursor, until: calendar.workingDay(amount, after: cursor)) {
        paused, skipped in
        skipped += calendar.workingDays(in: paused)
        return calendar.workingDay(amount + skipped, after: cursor)
      }
    case .calendarDays(let amount):
      return endByDays(cursor.adding(days: amount), after: cursor)
    case .hours(let amount):
      return endByDays(cursor.adding(days: (amount + 23) / 24), after: cursor)
    case .months(let amount):
      return endByDays(corresponding(cursor, isFirst) { $0.adding(months: amount) }, after: cursor)
    case .years(let amount):
      return endByDays(corresponding(cursor, isFirst) { $0.adding(years: amount) }, after: cursor)
    }
  }

  /// Months run to the day that corresponds to the start day, or end the day before it when the
  /// start day is counted.
  private func corresponding(
    _ cursor: BusinessDate, _ isFirst: Bool, _ move: (BusinessDate) -> BusinessDate
  ) -> BusinessDate {
    isFirst && !rule.excludesStartDay ? move(startedOn).adding(days: -1) : move(cursor)
  }

  private func endByDays(_ end: BusinessDate, after cursor: BusinessDate) -> BusinessDate {
    skippingPauses(after: cursor, until: end) { paused, skipped in
      skipped += paused.dayCount
      return end.adding(days: skipped)
    }
  }

  /// Moves the end on by each pause that begins on or before it.
  @inline(__always)
  private func skippingPauses(
    after cursor: BusinessDate, until firstEnd: BusinessDate,
    _ moved: (DateSpan, inout Int) -> BusinessDate
  ) -> BusinessDate {
    var end = firstEnd
    var skipped = 0
    for index in 0..<(pauses.count + 1) {
      guard let pause = index < pauses.count ? pauses[index] : openPause,
        let counted = DateSpan(max(pause.first, cursor.adding(days: 1)), pause.last)
      else { continue }
      if counted.first > end { break }
      end = moved(counted, &skipped)
    }
    return end
  }

  /// The first working day from here on that is not paused (民法典, art. 203).
  private func roll(_ end: BusinessDate, _ calendar: WorkCalendar) -> BusinessDate {
    var day = end
    while calendar.covers(day) {
      let working = calendar.firstWorkingDay(onOrAfter: day)
      guard let pause = pause(containing: working) else { return max(day, working) }
      day = pause.last.adding(days: 1)
    }
    return day
  }

  private func pause(containing day: BusinessDate) -> DateSpan? {
    if let openPause, openPause.contains(day) { return openPause }
    for index in 0..<pauses.count {
      if let pause = pauses[index], pause.contains(day) { return pause }
    }
    return nil
  }

  /// Hours run on the clock from the moment; each paused day moves the end by 24 hours.
  private func dueInHours(_ calendar: WorkCalendar) -> Due {
    var at = hoursStart.adding(hours: length.amount)
    var restsOnCalendar = false
    for added in extensions {
      let day = Reckoning.lastDay(before: at)
      restsOnCalendar = restsOnCalendar || added.unit == .workingDays
      let end = Reckoning(
        startedOn: day, startedAt: nil, rule: .unrolled, length: added, extensions: [],
        pauses: PauseList(), openPause: nil
      ).end(of: added, from: day, isFirst: false, calendar)
      at = at.adding(hours: (end - day) * 24)
    }
    for index in 0..<(pauses.count + 1) {
      guard let pause = index < pauses.count ? pauses[index] : openPause,
        let counted = DateSpan(max(pause.first, hoursStart.businessDate), pause.last)
      else { continue }
      if counted.first > Reckoning.lastDay(before: at) { break }
      at = at.adding(hours: counted.dayCount * 24)
    }
    let on = Reckoning.lastDay(before: at)
    let provisional = restsOnCalendar && calendar.isProvisional(from: startedOn, through: on)
    return Due(on: on, at: at, isProvisional: provisional)
  }

  /// The moment given, or with only a day known its end; its beginning when the rule counts it.
  var hoursStart: Instant {
    startedAt ?? Instant.at(countedAfter, hour: 24)
  }

  /// A term that ends at midnight ends on the day before.
  private static func lastDay(before instant: Instant) -> BusinessDate {
    instant.adding(microseconds: -1).businessDate
  }
}
