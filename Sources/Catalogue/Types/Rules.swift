public import CEL
public import LegalTime

/// A condition that an act must satisfy, with what to say when it does not hold.
public struct GuardRule: Sendable {
  /// Kebab-case id; shown as the reason's id.
  public let id: String
  /// Must be true.
  public let condition: Program
  /// Said to the person otherwise.
  public let otherwise: MessageTemplate
  /// Legal bases.
  public let basis: [String]

  /// Makes a rule; the loader is its only user.
  public init(id: String, condition: Program, otherwise: MessageTemplate, basis: [String]) {
    self.id = id
    self.condition = condition
    self.otherwise = otherwise
    self.basis = basis
  }
}

/// A computed quantity of a procedure, such as a subsidy's amount.
public struct AmountRule: Sendable {
  /// The snake_case id.
  public let id: String
  /// The Chinese label.
  public let label: String
  /// The computation; an `int`.
  public let program: Program
  /// The unit of the result.
  public let unit: Parameter.Unit
  /// Legal bases.
  public let basis: [String]

  /// Makes a rule; the loader is its only user.
  public init(id: String, label: String, program: Program, unit: Parameter.Unit, basis: [String]) {
    self.id = id
    self.label = label
    self.program = program
    self.unit = unit
    self.basis = basis
  }
}

/// Work that goes on beside the main path: a review by a section, a site visit.
public struct TaskRule: Sendable {
  /// Kebab-case id.
  public let id: String
  /// The Chinese label.
  public let label: String
  /// Who does it.
  public let roles: [Role]
  /// The section it belongs to.
  public let section: String?
  /// Acts that open it.
  public let opens: [String]
  /// Acts that close it.
  public let closes: [String]
  /// Its own time limit, from its opening.
  public let runs: LegalDuration?
  /// Legal bases.
  public let basis: [String]

  /// Makes a rule; the loader is its only user.
  public init(
    id: String, label: String, roles: [Role], section: String?, opens: [String], closes: [String],
    runs: LegalDuration?, basis: [String]
  ) {
    self.id = id
    self.label = label
    self.roles = roles
    self.section = section
    self.opens = opens
    self.closes = closes
    self.runs = runs
    self.basis = basis
  }
}

/// Something the applicant must show, and what makes handing it in unnecessary.
public struct MaterialRule: Sendable {
  /// Kebab- or snake-case id.
  public let id: String
  /// The Chinese label.
  public let label: String
  /// Where it is already held: `certificate/KIND`, `earlier/MATERIAL`, `register/NAME`.
  public let metBy: String?
  /// Whether it is made from the form itself.
  public let isMadeFromForm: Bool
  /// Whether it may be left out.
  public let isOptional: Bool
  /// Needed only when this holds.
  public let condition: Program?
  /// Legal bases.
  public let basis: [String]

  /// Makes a rule; the loader is its only user.
  public init(
    id: String, label: String, metBy: String?, isMadeFromForm: Bool, isOptional: Bool,
    condition: Program?, basis: [String]
  ) {
    self.id = id
    self.label = label
    self.metBy = metBy
    self.isMadeFromForm = isMadeFromForm
    self.isOptional = isOptional
    self.condition = condition
    self.basis = basis
  }
}

/// A document (文书) that acts issue, and what it must state.
public struct DocumentRule: Sendable {
  /// Kebab-case id.
  public let id: String
  /// The Chinese title.
  public let label: String
  /// Payload fields it must state; `remedies` for the ways to contest it.
  public let states: [String]
  /// Legal bases.
  public let basis: [String]

  /// Makes a rule; the loader is its only user.
  public init(id: String, label: String, states: [String], basis: [String]) {
    self.id = id
    self.label = label
    self.states = states
    self.basis = basis
  }
}

/// A certificate (证照) that acts issue.
public struct CertificateRule: Sendable {
  /// Who or what holds it.
  public enum Holder: Sendable, Hashable {
    case party
    case field(String)
    /// One certificate per row of a table; the column names the holder.
    case each(table: String, column: String)
  }

  /// Kebab-case id.
  public let id: String
  /// The Chinese title.
  public let label: String
  /// The kind under which other procedures find it, such as `enforcement`.
  public let kind: String
  /// Who holds it.
  public let holder: Holder
  /// Payload field with the first day of validity; the act's day when `nil`.
  public let validFromField: String?
  /// How long it is valid; without end when `nil`.
  public let validFor: LegalDuration?
  /// Form fields it carries.
  public let carries: [String]
  /// Legal bases.
  public let basis: [String]

  /// Makes a rule; the loader is its only user.
  public init(
    id: String, label: String, kind: String, holder: Holder, validFromField: String?,
    validFor: LegalDuration?, carries: [String], basis: [String]
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.holder = holder
    self.validFromField = validFromField
    self.validFor = validFor
    self.carries = carries
    self.basis = basis
  }
}

/// A closing state and what it means for the person.
public struct OutcomeRule: Sendable {
  /// How a case can end.
  public enum Result: String, Sendable, Hashable, Codable, CaseIterable {
    case granted, refused
    case notAccepted = "not-accepted"
    case withdrawn, completed, transferred, terminated

    /// The Chinese term.
    public var label: String {
      switch self {
      case .granted: "准予"
      case .refused: "不予"
      case .notAccepted: "不予受理"
      case .withdrawn: "撤回"
      case .completed: "办结"
      case .transferred: "移送"
      case .terminated: "终止"
      }
    }
  }

  /// A way to contest an outcome.
  public enum Remedy: String, Sendable, Hashable, Codable, CaseIterable {
    case reconsideration, litigation
    case arbitrationSuit = "arbitration-suit"
    case complaint

    /// The sentence told to the person.
    public var sentence: String {
      switch self {
      case .reconsideration: "可以自收到本决定之日起六十日内申请行政复议（行政复议法第二十条）"
      case .litigation: "可以自收到本决定之日起六个月内提起行政诉讼（行政诉讼法第四十六条）"
      case .arbitrationSuit: "可以自收到之日起十五日内向人民法院起诉（劳动争议调解仲裁法第五十条）"
      case .complaint: "可以向本机关投诉"
      }
    }
  }

  /// The closing state.
  public let state: String
  /// How the case ends.
  public let result: Result
  /// Ways to contest it.
  public let remedies: [Remedy]
  /// Whether it is published, on which basis.
  public let publishBasis: [String]?
  /// The procedure that renews it and how long before the end to apply.
  public let renewal: (procedure: String, applyBefore: LegalDuration)?
  /// Legal bases.
  public let basis: [String]

  /// Makes a rule; the loader is its only user.
  public init(
    state: String, result: Result, remedies: [Remedy], publishBasis: [String]?,
    renewal: (procedure: String, applyBefore: LegalDuration)?, basis: [String]
  ) {
    self.state = state
    self.result = result
    self.remedies = remedies
    self.publishBasis = publishBasis
    self.renewal = renewal
    self.basis = basis
  }
}
