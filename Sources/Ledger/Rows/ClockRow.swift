public import Casework
public import LegalTime

/// The latest run of one clock of a case, as lists and the scheduler see it.
public struct ClockRow: Sendable, Hashable {
  /// Where the run stands.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// It runs.
    case running
    /// It stands paused; `dueOn` is as if it were resumed on the day it was paused.
    case paused
    /// What it waits for was done in time.
    case met
    /// What it waits for was done after the due day.
    case late
    /// It ran out and an act followed from that.
    case ranOut = "ran-out"
    /// The case was closed and nothing can stop it any more.
    case lapsed
  }

  /// The case.
  public var caseID: CaseID
  /// The clock's id in the catalogue.
  public var clock: String
  /// The number of the act that started this run.
  public var startedBy: Int
  /// The day it counts from.
  public var startedOn: BusinessDate
  /// The last lawful day.
  public var dueOn: BusinessDate
  /// The last lawful moment, for limits in hours.
  public var dueAt: Instant?
  /// The promised day, when the catalogue promises one.
  public var promisedOn: BusinessDate?
  /// The day it ended.
  public var endedOn: BusinessDate?
  /// Where it stands.
  public var status: Status
  /// The act the scheduler performs when it runs out; `nil` when the case is merely late.
  public var expiryAct: String?
  /// Whether its running out was already escalated although it runs on.
  public var isEscalated: Bool
  /// Whether `dueOn` rests on a year without a holiday notice.
  public var isProvisional: Bool

  /// Makes a row.
  public init(
    caseID: CaseID, clock: String, startedBy: Int, startedOn: BusinessDate, dueOn: BusinessDate,
    dueAt: Instant? = nil, promisedOn: BusinessDate? = nil, endedOn: BusinessDate? = nil,
    status: Status, expiryAct: String? = nil, isEscalated: Bool = false,
    isProvisional: Bool = false
  ) {
    self.caseID = caseID
    self.clock = clock
    self.startedBy = startedBy
    self.startedOn = startedOn
    self.dueOn = dueOn
    self.dueAt = dueAt
    self.promisedOn = promisedOn
    self.endedOn = endedOn
    self.status = status
    self.expiryAct = expiryAct
    self.isEscalated = isEscalated
    self.isProvisional = isProvisional
  }

  /// Whether the run is over its due day at the end of this day and still open.
  public func isOverdue(on day: BusinessDate) -> Bool { status == .running && day > dueOn }
}
