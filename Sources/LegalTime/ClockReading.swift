/// What a clock shows on a day.
public struct ClockReading: Hashable, Sendable, Codable {
  /// Where the clock stands.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// Running, not yet due.
    case running
    /// Paused before it was due.
    case paused
    /// Stopped in time.
    case met
    /// Past its due date and not stopped.
    case missed
    /// Stopped after its due date.
    case late

    /// The status on a page.
    public var labelZH: String {
      switch self {
      case .running: "计时中"
      case .paused: "已暂停"
      case .met: "按期完成"
      case .missed: "已逾期"
      case .late: "逾期完成"
      }
    }
  }

  /// When the clock is or was due; while paused, if it were resumed on the day of reading.
  public let due: Due
  /// Where it stands.
  public let status: Status
  /// Units left after the day of reading, up to the due date; zero once due or stopped.
  public let remaining: Int
  /// Units past the due date at the day of reading or of stopping; zero in time.
  public let overdueBy: Int
  /// The unit of both: working days, calendar days (months and years too) or hours.
  public let unit: LegalDuration.Unit

  /// Whether a pause is holding the clock.
  public var isPaused: Bool { status == .paused }
  /// Whether the due date was or is past.
  public var isOverdue: Bool { status == .missed || status == .late }
}

extension LegalClock {
  /// What the clock shows at the end of the day; events folded in are taken as happened by then.
  public func reading(on day: BusinessDate, calendar: WorkCalendar) -> ClockReading {
    let until = stoppedOn ?? day
    let due = reckoning(through: until).due(calendar)
    if let at = due.at {
      // A day's reading of a clock in hours looks at the end of that day.
      return reading(due: due, at: at, now: stoppedAt ?? Instant.at(until, hour: 24))
    }
    let unit =
      rule.effective(duration).unit == .workingDays
      ? LegalDuration.Unit.workingDays : .calendarDays
    let distance =
      unit == .workingDays
      ? calendar.workingDays(after: until, through: due.on) : due.on - until
    return ClockReading(
      due: due, status: status(isPast: until > due.on), remaining: isStopped ? 0 : max(0, distance),
      overdueBy: until > due.on ? max(0, -distance) : 0, unit: unit)
  }

  /// What the clock shows at the moment: to the hour for durations in hours, otherwise as on its
  /// day in Shanghai.
  public func reading(at instant: Instant, calendar: WorkCalendar) -> ClockReading {
    guard rule.effective(duration).unit == .hours else {
      return reading(on: instant.businessDate, calendar: calendar)
    }
    let until = stoppedOn ?? instant.businessDate
    let due = reckoning(through: until).due(calendar)
    guard let at = due.at else { return reading(on: until, calendar: calendar) }
    let stopped = stoppedAt ?? stoppedOn.map { Instant.at($0, hour: 24) }
    return reading(due: due, at: at, now: stopped ?? instant)
  }

  /// The due date on a day, without the rest of a reading.
  public func due(on day: BusinessDate, calendar: WorkCalendar) -> Due {
    reckoning(through: stoppedOn ?? day).due(calendar)
  }

  private func status(isPast: Bool) -> ClockReading.Status {
    if isStopped { return isPast ? .late : .met }
    if isPast { return .missed }
    return isPaused ? .paused : .running
  }

  private func reading(due: Due, at: Instant, now: Instant) -> ClockReading {
    let hour: Int64 = 3_600_000_000
    let left = at - now
    return ClockReading(
      due: due, status: status(isPast: left < 0),
      remaining: isStopped ? 0 : max(0, Int(left / hour)),
      overdueBy: left < 0 ? Int((-left + hour - 1) / hour) : 0, unit: .hours)
  }
}
