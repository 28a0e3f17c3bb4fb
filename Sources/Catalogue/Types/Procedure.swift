public import LegalTime

/// One matter's law as data, as in force from a day: who decides, what is asked, which acts may follow, which clocks run.
///
/// A case keeps the version under which it was opened.
public final class Procedure: Sendable {
  /// What identifies and names a procedure.
  public struct Heading: Sendable {
    /// Kebab-case id, the folder's name.
    public var id: String
    /// The Chinese name.
    public var name: String
    /// The English name, where one is given.
    public var nameEN: String?
    /// The sort of power or service.
    public var item: ItemType
    /// The area folder.
    public var area: String
    /// Matters that belong together.
    public var group: String?
    /// First day in force; the version.
    public var inForceFrom: BusinessDate
    /// Last day in force, inclusive.
    public var inForceUntil: BusinessDate?
    /// The day somebody last read the law again.
    public var checkedOn: BusinessDate
    /// How long that reading holds.
    public var reviewIn: LegalDuration
    /// Why this version was re-read, and when it was published.
    public var revision: (reason: String, on: BusinessDate)?
    /// The deciding organ, its section and level, and the legal bases.
    public var organ: String
    public var section: String?
    public var level: String
    public var authorityBasis: [String]
    /// Fee in fen and its bases.
    public var feeFen: Int64
    public var feeBasis: [String]
    /// A sentence or two for the person in the queue.
    public var summary: String
    /// Words for the search.
    public var keywords: [String]
    /// Whom it serves; empty for internal work.
    public var audience: [Audience]

    /// Makes a heading; the loader is its only user.
    public init(
      id: String, name: String, nameEN: String?, item: ItemType, area: String, group: String?,
      inForceFrom: BusinessDate, inForceUntil: BusinessDate?, checkedOn: BusinessDate,
      reviewIn: LegalDuration, revision: (reason: String, on: BusinessDate)?, organ: String,
      section: String?, level: String, authorityBasis: [String], feeFen: Int64,
      feeBasis: [String], summary: String, keywords: [String], audience: [Audience]
    ) {
      self.id = id
      self.name = name
      self.nameEN = nameEN
      self.item = item
      self.area = area
      self.group = group
      self.inForceFrom = inForceFrom
      self.inForceUntil = inForceUntil
      self.checkedOn = checkedOn
      self.reviewIn = reviewIn
      self.revision = revision
      self.organ = organ
      self.section = section
      self.level = level
      self.authorityBasis = authorityBasis
      self.feeFen = feeFen
      self.feeBasis = feeBasis
      self.summary = summary
      self.keywords = keywords
      self.audience = audience
    }
  }

  /// Whom a matter serves.
  public enum Audience: String, Sendable, Hashable, Codable, CaseIterable {
    case person, enterprise, body

    /// The Chinese term.
    public var label: String {
      switch self {
      case .person: "个人"
      case .enterprise: "企业"
      case .body: "社会组织"
      }
    }
  }

  /// Which form fields say who the case is about.
  public struct Party: Sendable, Hashable {
    /// What the party is; `nil` where the case has none.
    public let kind: Audience?
    /// Form fields with the name, the resident ID or credit code, and the phone.
    public let name: String?
    public let id: String?
    public let phone: String?

    /// Makes a party; the loader is its only user.
    public init(kind: Audience?, name: String?, id: String?, phone: String?) {
      self.kind = kind
      self.name = name
      self.id = id
      self.phone = phone
    }
  }

  /// Everything below the heading.
  public struct Body: Sendable {
    public var handling: Handling
    public var delegated: Delegation?
    public var party: Party
    public var townField: String?
    public var law: [LegalBasis] = []
    public var parameters: [Parameter] = []
    public var form: [Field] = []
    public var materials: [MaterialRule] = []
    public var states: [(id: String, label: String)] = []
    public var tasks: [TaskRule] = []
    public var acts: [ActRule] = []
    public var guards: [GuardRule] = []
    public var amounts: [AmountRule] = []
    public var clocks: [ClockRule] = []
    public var documents: [DocumentRule] = []
    public var certificates: [CertificateRule] = []
    public var outcomes: [OutcomeRule] = []
    public var questions: [Question] = []

    /// Makes an empty body; the loader fills it.
    public init(handling: Handling, delegated: Delegation?, party: Party, townField: String?) {
      self.handling = handling
      self.delegated = delegated
      self.party = party
      self.townField = townField
    }
  }

  /// What identifies and names it.
  public let heading: Heading
  /// Everything below the heading.
  public let body: Body
  /// Where it was read from, relative to the catalogue's folder.
  public let file: String
  /// Hex digest of the source bytes it was made from, fragments included; pins the version in reports.
  public let fingerprint: String
  /// What each act does to a case, in the order of `body.acts`.
  public let effects: [ActEffects]
  /// The dates in its form.
  public let formDates: StoredDates

  private let actIndex: [String: Int]
  private let stateIndex: [String: Int]
  private let outcomeIndex: [String: Int]
  private let guardIndex: [String: Int]
  private let lawIndex: [String: Int]

  /// Makes a procedure; the loader is its only user.
  public init(heading: Heading, body: Body, file: String, fingerprint: String) {
    self.heading = heading
    self.body = body
    self.file = file
    self.fingerprint = fingerprint
    func index(_ ids: [String]) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    actIndex = index(body.acts.map(\.id))
    stateIndex = index(body.states.map(\.id))
    outcomeIndex = index(body.outcomes.map(\.state))
    guardIndex = index(body.guards.map(\.id))
    lawIndex = index(body.law.map(\.id))
    effects = ActEffects.all(of: body)
    formDates = StoredDates(body.form)
  }

  /// The procedure's id.
  public var id: String { heading.id }
  /// The first day in force, which names the version.
  public var version: BusinessDate { heading.inForceFrom }

  /// The act with this id.
  public func act(_ id: String) -> ActRule? { actIndex[id].map { body.acts[$0] } }
  /// The place of an act in `body.acts`.
  public func actPosition(_ id: String) -> Int? { actIndex[id] }
  /// The Chinese label of a state.
  public func stateLabel(_ id: String) -> String? { stateIndex[id].map { body.states[$0].label } }
  /// What closing in this state means; `nil` while the case is open.
  public func outcome(in state: String) -> OutcomeRule? {
    outcomeIndex[state].map { body.outcomes[$0] }
  }
  /// The named guard.
  public func guardRule(_ id: String) -> GuardRule? { guardIndex[id].map { body.guards[$0] } }
  /// The cited provision with this id.
  public func basis(_ id: String) -> LegalBasis? { lawIndex[id].map { body.law[$0] } }
  /// The act that opens a case.
  public var openingAct: ActRule? { body.acts.first(where: \.isOpening) }
  /// Whether it is in force on a day.
  public func isInForce(on day: BusinessDate) -> Bool {
    heading.inForceFrom <= day && (heading.inForceUntil.map { day <= $0 } ?? true)
  }
}
