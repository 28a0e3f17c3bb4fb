public import LegalTime

/// A time limit of a case: the latest run of one of the procedure's clocks.
public struct CaseClock: Sendable, Hashable {
  /// Why a clock no longer runs.
  public enum Ending: Sendable, Hashable {
    /// What it waits for was done by the act with this number.
    case stopped(by: Int)
    /// It ran out, and the act with this number followed from that.
    case ranOut(act: Int)
    /// The case was closed by the act with this number, and nothing can stop the clock any more.
    case lapsed(act: Int)
  }

  /// The clock's place in the procedure's `body.clocks`.
  public let position: Int
  /// The number of the act that started this run.
  public let startedBy: Int
  /// How it is counted.
  public internal(set) var clock: LegalClock
  /// Why it no longer runs; `nil` while it does.
  public internal(set) var ending: Ending?
  /// The number of the act that its running out brought about although it runs on (escalation).
  public internal(set) var escalatedBy: Int?

  /// The clock's id in the catalogue.
  public var id: String { clock.id }
  /// Whether it still runs or stands paused.
  public var isOpen: Bool { ending == nil }

  /// The last lawful day as known on the day; a pause that is open counts up to then.
  public func due(on day: BusinessDate, calendar: WorkCalendar) -> Due {
    clock.due(on: day, calendar: calendar)
  }

  /// Whether it runs past its due date at the end of the day.
  public func isOverdue(on day: BusinessDate, calendar: WorkCalendar) -> Bool {
    ending == nil && clock.reading(on: day, calendar: calendar).status == .missed
  }

  /// Whether what it waits for was done in time.
  public func isMet(calendar: WorkCalendar) -> Bool {
    guard case .stopped = ending, let day = clock.stoppedOn else { return false }
    return clock.reading(on: day, calendar: calendar).status == .met
  }
}
