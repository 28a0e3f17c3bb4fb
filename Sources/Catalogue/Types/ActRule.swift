public import CEL

/// One act that a procedure allows: who may perform it, when, and what it brings about.
public struct ActRule: Sendable {
  /// Kebab-case id, unique within the procedure.
  public let id: String
  /// The Chinese label, as on the button.
  public let label: String
  /// The kind whose common law applies.
  public let kind: ActKind
  /// Who may perform it.
  public let roles: [Role]
  /// States in which it may happen; empty for the act that opens the case.
  public let from: [String]
  /// The state it leads to; `nil` leaves the state.
  public let to: String?
  /// Offered only when this holds.
  public let condition: Program?
  /// Named guards, checked in order.
  public let guards: [String]
  /// Tasks that must be closed before.
  public let after: [String]
  /// Payload fields beyond the kind's own.
  public let asks: [Field]
  /// Documents and certificates it issues.
  public let issues: [String]
  /// The act to whose day its legal effect dates back.
  public let effectiveFrom: String?
  /// Whether it may happen again although it has happened in this case.
  public let repeats: Bool
  /// Legal bases.
  public let basis: [String]
  /// Whether it opens the case.
  public var isOpening: Bool { from.isEmpty && kind.mayOpen }
  /// All payload fields: the kind's own, then what the act asks.
  public var fields: [Field] { kind.payloadFields + asks }

  /// Makes a rule; the loader is its only user.
  public init(
    id: String, label: String, kind: ActKind, roles: [Role], from: [String], to: String?,
    condition: Program?, guards: [String], after: [String], asks: [Field], issues: [String],
    effectiveFrom: String?, repeats: Bool, basis: [String]
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.roles = roles
    self.from = from
    self.to = to
    self.condition = condition
    self.guards = guards
    self.after = after
    self.asks = asks
    self.issues = issues
    self.effectiveFrom = effectiveFrom
    self.repeats = repeats
    self.basis = basis
  }
}
