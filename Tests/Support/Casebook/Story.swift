public import CEL
public import Casework
public import Catalogue
public import LegalTime

/// A case told act by act, with a fixed cast: what happened, and what the law says to the next wish.
public struct Story {
  /// Two officers with both certificates, always valid.
  public static let certified = ["丙", "丁"]
  /// An officer without any.
  public static let uncertified = "戊"
  /// The district of all stories.
  public static let district = "440606"

  /// The matter.
  public let procedure: Procedure
  /// The working-day calendar; without notices unless given.
  public let calendar: WorkCalendar
  /// The case so far.
  public private(set) var subject: Case?
  /// The acts so far.
  public private(set) var acts: [Act] = []
  /// The officers' standing.
  public var officers: [String: OfficerStanding]
  /// What is already held about the party.
  public var held: [Context.Held] = []
  /// The day on which everything is recorded; the day of the act when `nil`.
  public var today: BusinessDate?

  /// A story that has not begun.
  public init(_ procedure: Procedure, calendar: WorkCalendar = Story.calendar) {
    self.procedure = procedure
    self.calendar = calendar
    let both = [OfficerStanding.enforcement, OfficerStanding.supervision]
    officers = Dictionary(
      uniqueKeysWithValues: Story.certified.map { ($0, OfficerStanding(always: both)) })
    officers[Story.uncertified] = OfficerStanding()
  }

  /// A calendar of weekends and statutory holidays only.
  public static let calendar: WorkCalendar = {
    do { return try WorkCalendar(notices: []) } catch { preconditionFailure("\(error)") }
  }()

  /// What `decide` says to an act; the story goes on when it is allowed.
  @discardableResult
  public mutating func attempt(
    _ day: BusinessDate, _ act: String, _ payload: [String: Value] = [:], as role: Role? = nil,
    by actor: String? = nil
  ) -> Refusal? {
    let rule = procedure.act(act)
    let acting = role ?? rule?.roles.first ?? .head
    var payload = payload
    if rule?.kind.needsTwoOfficers ?? false, payload["officers"] == nil {
      payload["officers"] = .list(Story.certified.map(Value.string))
    }
    let party = acting == .applicant ? subject?.subject ?? "party" : acting.rawValue
    let command = Command(
      actID: ActID("act-\(acts.count + 1)"), caseID: "case-1", procedureID: procedure.id, act: act,
      actor: actor ?? party, role: acting, occurredOn: day, payload: payload,
      recordedAt: Instant.at(today ?? day))
    let context = Context(
      procedure: procedure, calendar: calendar, today: today ?? day, district: Story.district,
      officers: officers, held: held)
    switch decide(subject, command, context) {
    case .refusal(let refusal): return refusal
    case .acts(let decided):
      for act in decided { take(act) }
      return nil
    }
  }

  /// Runs the scheduler at the start of a day; gives the names of the acts that followed.
  @discardableResult
  public mutating func dawn(_ day: BusinessDate) -> [String] {
    var happened: [String] = []
    while let subject, let command = automaticActs(subject, on: day, calendar: calendar).first {
      let context = Context(calendar: calendar, today: day, district: Story.district)
      guard let decided = decide(subject, command, context).acts else { break }
      for act in decided {
        take(act)
        happened.append(act.name)
      }
    }
    return happened
  }

  private mutating func take(_ act: Act) {
    acts.append(act)
    if subject == nil {
      subject = Case.opened(by: act, procedure: procedure)
    } else {
      subject?.apply(act)
    }
  }
}

/// A date of a test, written `2025-09-12`.
public func on(_ text: String) -> BusinessDate {
  guard let day = BusinessDate(text) else { preconditionFailure("“\(text)”不是日期") }
  return day
}
