extension WorkCalendar {
  /// A due date with its working shown; takes time in proportion to the days counted.
  public func explain(
    after start: BusinessDate, _ duration: LegalDuration, rule: CountingRule = .civil,
    pauses: [DateSpan] = [], extensions: [LegalDuration] = []
  ) -> DueExplanation {
    let reckoning = Reckoning(
      startedOn: start, startedAt: nil, duration: duration, rule: rule, pauses: pauses,
      extensions: extensions)
    return explain(reckoning, duration: duration, extensions: extensions)
  }

  /// How a clock's due date on a day comes about.
  public func explain(_ clock: LegalClock, on day: BusinessDate) -> DueExplanation {
    explain(
      clock.reckoning(through: clock.stoppedOn ?? day), duration: clock.duration,
      extensions: clock.extensions)
  }

  private func explain(
    _ reckoning: Reckoning, duration: LegalDuration, extensions: [LegalDuration]
  ) -> DueExplanation {
    let due = reckoning.due(self)
    var walk = Walk(calendar: self, reckoning: reckoning)
    var countsWorkingDays = false
    for (unit, end) in reckoning.ends(self) {
      countsWorkingDays = countsWorkingDays || unit == .workingDays
      walk.through(min(end, due.unrolledOn), skipsRest: unit == .workingDays)
    }
    walk.through(due.unrolledOn, skipsRest: false)
    let rests = countsWorkingDays || due.on != due.unrolledOn
    let years = (min(reckoning.startedOn, due.on).year)...(max(reckoning.startedOn, due.on).year)
    return DueExplanation(
      startedOn: reckoning.startedOn, duration: duration, extensions: extensions,
      rule: reckoning.rule, due: due, countedDays: walk.counted, skipped: walk.skipped,
      rolledOver: walk.rolled(from: due.unrolledOn, to: due.on), makeUpDays: walk.makeUpDays,
      notices: rests ? notices.filter { years.contains($0.year) }.map(\.number) : [],
      provisionalYears: due.isProvisional
        ? years.filter { register.isProvisional(year: $0) } : [])
  }
}

/// Goes through the days of a period and notes what was not counted.
private struct Walk {
  let calendar: WorkCalendar
  let reckoning: Reckoning
  private var next: BusinessDate
  var counted = 0
  var skipped: [DueExplanation.Skip] = []
  var makeUpDays: [NamedDay] = []

  init(calendar: WorkCalendar, reckoning: Reckoning) {
    self.calendar = calendar
    self.reckoning = reckoning
    next = reckoning.countedAfter.adding(days: 1)
  }

  /// Goes on through the day, days of rest left out or not.
  mutating func through(_ end: BusinessDate, skipsRest: Bool) {
    while next <= end && next < .latest {
      note(next, skipsRest: skipsRest)
      next = next.adding(days: 1)
    }
  }

  private mutating func note(_ day: BusinessDate, skipsRest: Bool) {
    if reckoning.pauses.contains(day) || reckoning.openPause?.contains(day) == true {
      Walk.add(day, .pause, to: &skipped)
      return
    }
    if skipsRest, let reason = restReason(day) {
      Walk.add(day, reason, to: &skipped)
      return
    }
    counted += 1
    if skipsRest, case .makeUpWorkday(let name) = calendar.kind(of: day) {
      makeUpDays.append(NamedDay(on: day, name: name))
    }
  }

  /// The days of rest from the unrolled end up to the day before the final one.
  func rolled(from first: BusinessDate, to last: BusinessDate) -> [DueExplanation.Skip] {
    var skips: [DueExplanation.Skip] = []
    var day = first
    while day < last {
      Walk.add(day, restReason(day) ?? .pause, to: &skips)
      day = day.adding(days: 1)
    }
    return skips
  }

  private func restReason(_ day: BusinessDate) -> DueExplanation.Reason? {
    switch calendar.kind(of: day) {
    case .workday, .makeUpWorkday: nil
    case .weekend: .weekend
    case .holiday(let name): .holiday(name)
    }
  }

  private static func add(
    _ day: BusinessDate, _ reason: DueExplanation.Reason, to skips: inout [DueExplanation.Skip]
  ) {
    if let last = skips.last, last.reason == reason, last.span.last.adding(days: 1) == day,
      let longer = DateSpan(last.span.first, day)
    {
      skips[skips.count - 1] = .init(span: longer, reason: reason)
    } else {
      skips.append(.init(span: DateSpan(day), reason: reason))
    }
  }
}
