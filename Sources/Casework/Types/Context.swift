public import Catalogue
public import LegalTime

/// What a decision must know beyond the case itself; gathered by the caller.
public struct Context: Sendable {
  /// Something the party need not hand in again because it is already held.
  public struct Held: Sendable, Hashable {
    /// What is held, as materials name it: `certificate/KIND`, `earlier/MATERIAL`, `register/NAME`.
    public let reference: String
    /// The days on which it counts; always when `nil`.
    public let valid: DateSpan?

    /// Makes an entry.
    public init(reference: String, valid: DateSpan? = nil) {
      self.reference = reference
      self.valid = valid
    }
  }

  /// The procedure under which a case is to be opened; a case that exists keeps its own.
  public var procedure: Procedure?
  /// The working-day calendar.
  public var calendar: WorkCalendar
  /// The day of the decision, Asia/Shanghai; nothing may happen after it.
  public var today: BusinessDate
  /// Division code of the district.
  public var district: String
  /// Standing of the officers that the command names; one who is absent is not known to the bureau.
  public var officers: [String: OfficerStanding]
  /// What is already held about the party.
  public var held: [Held]

  /// Makes a context.
  public init(
    procedure: Procedure? = nil, calendar: WorkCalendar, today: BusinessDate, district: String,
    officers: [String: OfficerStanding] = [:], held: [Held] = []
  ) {
    self.procedure = procedure
    self.calendar = calendar
    self.today = today
    self.district = district
    self.officers = officers
    self.held = held
  }

  /// Whether what a material names is held on the day.
  public func holds(_ reference: String, on day: BusinessDate) -> Bool {
    held.contains { $0.reference == reference && ($0.valid?.contains(day) ?? true) }
  }
}
