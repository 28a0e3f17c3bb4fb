public import CEL
public import Catalogue
public import LegalTime

/// A case: the fold of its acts, and nothing else.
public struct Case: Sendable {
  /// The case's name.
  public let id: CaseID
  /// The procedure in the version under which it was opened.
  public let procedure: Procedure
  /// Division code of the district.
  public let district: String
  /// Division code of the town the case belongs to; empty for the district itself.
  public internal(set) var town: String
  /// The day it was opened.
  public let openedOn: BusinessDate
  /// The day it counts as accepted, however that came about.
  public internal(set) var acceptedOn: BusinessDate?
  /// The day it was closed; `nil` while it is open.
  public internal(set) var closedOn: BusinessDate?
  /// The party's key: a credit code or a resident ID.
  public internal(set) var subject: String?
  /// The life-event bundle it is part of.
  public internal(set) var bundle: String?
  /// What was stated, as stored; the last value of a field counts.
  public internal(set) var form: MapValue
  /// What happened, in order.
  public internal(set) var history: [PastAct] = []
  /// Work beside the main path that is waiting to be done.
  public internal(set) var openTasks: [OpenTask] = []
  /// The latest run of each clock that was ever started.
  public internal(set) var clocks: [CaseClock] = []
  /// The day of the last act that changed the state.
  public internal(set) var stateChangedOn: BusinessDate
  /// The day of the last act.
  public internal(set) var lastOccurredOn: BusinessDate

  var statePlace: Int
  /// How many acts had happened when the state was entered.
  var stateEnteredAt = 0
  var received = PlaceSet()
  var met = PlaceSet()

  init(opening act: Act, procedure: Procedure) {
    id = act.caseID
    self.procedure = procedure
    district = act.district
    town = act.town
    openedOn = act.occurredOn
    form = .empty
    stateChangedOn = act.occurredOn
    lastOccurredOn = act.occurredOn
    statePlace = -1
  }

  /// How many acts happened; the version that a command may name.
  public var actCount: Int { history.count }
  /// The id of the state; empty where the opening act names none.
  public var state: String {
    procedure.body.states.indices.contains(statePlace) ? procedure.body.states[statePlace].id : ""
  }
  /// The state's Chinese label.
  public var stateLabel: String {
    procedure.body.states.indices.contains(statePlace)
      ? procedure.body.states[statePlace].label : ""
  }
  /// What its closing means; `nil` while it is open.
  public var outcome: OutcomeRule? { procedure.outcome(in: state) }
  /// Whether it is closed.
  public var isClosed: Bool { closedOn != nil }

  /// How often an act happened.
  public func count(of act: String) -> Int {
    guard let place = procedure.actPosition(act) else { return 0 }
    return history.count { $0.place == place }
  }

  /// The last act of this id that happened.
  public func last(_ act: String) -> PastAct? {
    guard let place = procedure.actPosition(act) else { return nil }
    return history.last { $0.place == place }
  }

  /// The last act of this kind that happened.
  public func last(kind: ActKind) -> PastAct? { history.last { $0.kind == kind } }

  /// Whether an act of this kind happened.
  public func has(kind: ActKind) -> Bool { history.contains { $0.kind == kind } }

  /// The last value that acts found of a field, as stored.
  public func found(_ field: String) -> Value? {
    for past in history.reversed() where past.place >= 0 {
      if procedure.effects[past.place].finds.contains(field),
        let value = past.payload.mapValue?[field]
      {
        return value
      }
    }
    return nil
  }

  /// The latest run of a clock.
  public func clock(_ id: String) -> CaseClock? { clocks.first { $0.id == id } }

  /// The rule of a clock of this case.
  public func rule(of clock: CaseClock) -> ClockRule { procedure.body.clocks[clock.position] }

  /// The rule of an open task.
  public func rule(of task: OpenTask) -> TaskRule { procedure.body.tasks[task.position] }

  /// The ids of the open tasks, in the procedure's order.
  public var openTaskIDs: [String] {
    openTasks.map(\.position).sorted().map { procedure.body.tasks[$0].id }
  }
}
