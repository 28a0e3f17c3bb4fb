/// A period of law running on a case: a value folded from the events that start, pause, resume,
/// extend and stop it.
///
/// Pause days: the day of the pause and the day of resuming are both not counted. An event that
/// does not fit (a resume without a pause, anything after the stop) changes nothing, so that
/// folding never fails. Folding a clock with at most one pause allocates nothing.
public struct LegalClock: Hashable, Sendable, Codable {
  /// The clock's id in the catalogue.
  public let id: String
  /// The duration as the law states it.
  public let duration: LegalDuration
  /// How it is counted.
  public let rule: CountingRule
  /// The day of the event that set it running.
  public private(set) var startedOn: BusinessDate
  /// The moment of that event, for durations in hours.
  public private(set) var startedAt: Instant?
  /// The day the clock was stopped, its duty done.
  public private(set) var stoppedOn: BusinessDate?
  /// The moment it was stopped, for durations in hours.
  public private(set) var stoppedAt: Instant?
  /// The first day of a pause not yet ended.
  public private(set) var pausedOn: BusinessDate?

  var pauseList = PauseList()
  /// Added units in the duration's own effective unit.
  private var extendedBy = 0
  /// Extensions in another unit, in order.
  private var otherExtensions: [LegalDuration] = []

  /// A clock set running by an event of that day.
  public init(
    id: String, duration: LegalDuration, rule: CountingRule = .civil, startedOn: BusinessDate
  ) {
    self.id = id
    self.duration = duration
    self.rule = rule
    self.startedOn = startedOn
  }

  /// A clock set running by an event of that moment.
  public init(
    id: String, duration: LegalDuration, rule: CountingRule = .civil, startedAt: Instant
  ) {
    self.init(id: id, duration: duration, rule: rule, startedOn: startedAt.businessDate)
    self.startedAt = startedAt
  }

  /// Whether a pause is open and the clock not stopped.
  public var isPaused: Bool { pausedOn != nil && stoppedOn == nil }
  /// Whether the clock was stopped.
  public var isStopped: Bool { stoppedOn != nil }
  /// Whether the clock was ever extended.
  public var isExtended: Bool { extendedBy > 0 || !otherExtensions.isEmpty }
  /// The ended pauses in order.
  public var pauses: [DateSpan] { (0..<pauseList.count).compactMap { pauseList[$0] } }

  /// The extensions, those in the duration's own unit added up.
  public var extensions: [LegalDuration] {
    guard extendedBy > 0 else { return otherExtensions }
    return [LegalDuration(extendedBy, rule.effective(duration).unit)] + otherExtensions
  }

  /// Pauses from this day on, the day itself no longer counted.
  public mutating func pause(on day: BusinessDate) {
    guard stoppedOn == nil, pausedOn == nil else { return }
    pausedOn = day
  }

  /// Ends the pause; this day is its last, counting goes on with the next.
  public mutating func resume(on day: BusinessDate) {
    guard stoppedOn == nil, let from = pausedOn else { return }
    pausedOn = nil
    pauseList.append(DateSpan(from, max(from, day)) ?? DateSpan(from))
  }

  /// Adds to the duration.
  public mutating func extend(by added: LegalDuration) {
    guard stoppedOn == nil, added.amount > 0 else { return }
    let effective = rule.effective(added)
    if otherExtensions.isEmpty && effective.unit == rule.effective(duration).unit {
      extendedBy += effective.amount
    } else {
      otherExtensions.append(effective)
    }
  }

  /// Stops the clock: what it waits for was done on this day.
  public mutating func stop(on day: BusinessDate) {
    guard stoppedOn == nil else { return }
    stoppedOn = day
  }

  /// Stops the clock at this moment.
  public mutating func stop(at instant: Instant) {
    guard stoppedOn == nil else { return }
    stoppedOn = instant.businessDate
    stoppedAt = instant
  }

  /// Sets the clock running anew, its pauses and extensions forgotten: the event from which the
  /// law counts again (劳动人事争议仲裁办案规则, art. 46).
  public mutating func restart(on day: BusinessDate) {
    guard stoppedOn == nil else { return }
    startedOn = day
    startedAt = nil
    pausedOn = nil
    pauseList = PauseList()
    extendedBy = 0
    otherExtensions = []
  }

  func reckoning(through day: BusinessDate) -> Reckoning {
    let base = rule.effective(duration)
    let length =
      extendedBy == 0 ? base : LegalDuration(base.amount + extendedBy, base.unit)
    let open = pausedOn.map { DateSpan($0, max($0, day)) ?? DateSpan($0) }
    return Reckoning(
      startedOn: startedOn, startedAt: startedAt, rule: rule, length: length,
      extensions: otherExtensions, pauses: pauseList, openPause: open)
  }
}
