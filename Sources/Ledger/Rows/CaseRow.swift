public import Casework
public import Catalogue
public import LegalTime

/// What lists of cases show of one case; computed from its acts and rebuilt from them at will.
public struct CaseRow: Sendable, Hashable {
  /// The case.
  public var caseID: CaseID
  /// Its procedure.
  public var procedureID: String
  /// The version it was opened under: that version's first day in force.
  public var version: BusinessDate
  /// The procedure's area folder.
  public var area: String
  /// The id of the state; empty where the procedure has none.
  public var state: String
  /// How the case ended; `nil` while it is open.
  public var result: OutcomeRule.Result?
  /// The day it was opened.
  public var openedOn: BusinessDate
  /// The day it counts as accepted.
  public var acceptedOn: BusinessDate?
  /// The day it was closed.
  public var closedOn: BusinessDate?
  /// The day of the last act that changed the state.
  public var stateChangedOn: BusinessDate
  /// The day of the last act in law.
  public var lastOccurredOn: BusinessDate
  /// Division code of the town; empty for the district itself.
  public var town: String
  /// The party's key; `nil` where the case has none.
  public var partyKey: String?
  /// The party's name, or the first text of the form where there is no party; personal data.
  public var heading: String
  /// The life-event bundle it is part of.
  public var bundle: String?
  /// How many acts it has: the version a command may name.
  public var actCount: Int
  /// The earliest last lawful day among its running clocks; `nil` when none runs or all stand paused.
  public var dueOn: BusinessDate?
  /// The clock that `dueOn` comes from.
  public var dueClock: String?
  /// The promised day of the same clock, when the catalogue promises one.
  public var promisedOn: BusinessDate?
  /// Whether `dueOn` rests on a year without a holiday notice.
  public var isProvisional: Bool
  /// Who may act next, by the acts possible from the state.
  public var awaits: RoleSet

  /// Makes a row.
  public init(
    caseID: CaseID, procedureID: String, version: BusinessDate, area: String, state: String,
    result: OutcomeRule.Result? = nil, openedOn: BusinessDate, acceptedOn: BusinessDate? = nil,
    closedOn: BusinessDate? = nil, stateChangedOn: BusinessDate, lastOccurredOn: BusinessDate,
    town: String, partyKey: String? = nil, heading: String, bundle: String? = nil,
    actCount: Int, dueOn: BusinessDate? = nil, dueClock: String? = nil,
    promisedOn: BusinessDate? = nil, isProvisional: Bool = false, awaits: RoleSet = []
  ) {
    self.caseID = caseID
    self.procedureID = procedureID
    self.version = version
    self.area = area
    self.state = state
    self.result = result
    self.openedOn = openedOn
    self.acceptedOn = acceptedOn
    self.closedOn = closedOn
    self.stateChangedOn = stateChangedOn
    self.lastOccurredOn = lastOccurredOn
    self.town = town
    self.partyKey = partyKey
    self.heading = heading
    self.bundle = bundle
    self.actCount = actCount
    self.dueOn = dueOn
    self.dueClock = dueClock
    self.promisedOn = promisedOn
    self.isProvisional = isProvisional
    self.awaits = awaits
  }

  /// Whether the case is closed.
  public var isClosed: Bool { closedOn != nil }
}
