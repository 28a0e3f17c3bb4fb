extension WorkCalendar {
  /// When a period ends that an event of this day sets running.
  ///
  /// Extensions of the same unit are added to the duration, others are counted on from its end.
  /// Paused days, first and last included, are not counted.
  public func due(
    after start: BusinessDate, _ duration: LegalDuration, rule: CountingRule = .civil,
    pauses: [DateSpan] = [], extensions: [LegalDuration] = []
  ) -> Due {
    clock(after: start, at: nil, duration, rule, pauses, extensions).due(self)
  }

  /// When a period ends that an event of this moment sets running; hours run from the moment, all
  /// else from its day in Shanghai.
  public func due(
    after start: Instant, _ duration: LegalDuration, rule: CountingRule = .civil,
    pauses: [DateSpan] = [], extensions: [LegalDuration] = []
  ) -> Due {
    clock(after: start.businessDate, at: start, duration, rule, pauses, extensions).due(self)
  }

  private func clock(
    after start: BusinessDate, at instant: Instant?, _ duration: LegalDuration,
    _ rule: CountingRule, _ pauses: [DateSpan], _ extensions: [LegalDuration]
  ) -> Reckoning {
    Reckoning(
      startedOn: start, startedAt: instant, duration: duration, rule: rule, pauses: pauses,
      extensions: extensions)
  }

  /// The last day on which something may be done that the law wants done a period before an
  /// event: the whole period lies between the two days, neither counted (行政许可法, art. 48;
  /// 行政处罚法, art. 64). Not rolled: a day of rest may be given, the warning is due before it.
  public func latestDay(
    before event: BusinessDate, _ duration: LegalDuration, rule: CountingRule = .unrolled
  ) -> BusinessDate {
    switch rule.effective(duration) {
    case .workingDays(let amount): workingDay(-amount, after: event).adding(days: -1)
    case .calendarDays(let amount): event.adding(days: -amount - 1)
    case .hours(let amount): event.adding(days: -((amount + 23) / 24) - 1)
    case .months(let amount): event.adding(months: -amount).adding(days: -1)
    case .years(let amount): event.adding(years: -amount).adding(days: -1)
    }
  }
}

extension Reckoning {
  init(
    startedOn: BusinessDate, startedAt: Instant?, duration: LegalDuration, rule: CountingRule,
    pauses: [DateSpan], extensions: [LegalDuration]
  ) {
    var length = rule.effective(duration)
    var others: [LegalDuration] = []
    for added in extensions {
      let effective = rule.effective(added)
      if others.isEmpty && effective.unit == length.unit {
        length = LegalDuration(length.amount + effective.amount, length.unit)
      } else {
        others.append(effective)
      }
    }
    self.init(
      startedOn: startedOn, startedAt: startedAt, rule: rule, length: length, extensions: others,
      pauses: PauseList(pauses), openPause: nil)
  }
}
