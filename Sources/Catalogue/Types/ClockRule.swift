public import LegalTime

/// A statutory or promised time limit (期限) of a procedure.
public struct ClockRule: Sendable {
  /// What happens when the limit runs out.
  public enum Expiry: Sendable, Hashable {
    /// The case is late; nothing else follows.
    case overdue
    /// The scheduler performs this act.
    case act(String)
  }

  /// How long it runs.
  public enum Length: Sendable, Hashable {
    case duration(LegalDuration)
    /// Until the date in this payload field of the act that starts it.
    case untilField(String)
  }

  /// Kebab-case id.
  public let id: String
  /// The Chinese label.
  public let label: String
  /// Acts that start it, afresh each time.
  public let starts: [String]
  /// How long it runs.
  public let length: Length
  /// The promised limit, shorter than the statutory one; drives the traffic light.
  public let promised: LegalDuration?
  /// How days are counted.
  public let rule: CountingRule
  /// The act that extends it, and by how much.
  public let extended: (by: String, runs: LegalDuration)?
  /// The acts between which it stands still.
  public let paused: [(from: String, until: String)]
  /// Acts that stop it.
  public let stops: [String]
  /// What happens when it runs out.
  public let expiry: Expiry
  /// Legal bases.
  public let basis: [String]

  /// Makes a rule; the loader is its only user.
  public init(
    id: String, label: String, starts: [String], length: Length, promised: LegalDuration?,
    rule: CountingRule, extended: (by: String, runs: LegalDuration)?,
    paused: [(from: String, until: String)], stops: [String], expiry: Expiry, basis: [String]
  ) {
    self.id = id
    self.label = label
    self.starts = starts
    self.length = length
    self.promised = promised
    self.rule = rule
    self.extended = extended
    self.paused = paused
    self.stops = stops
    self.expiry = expiry
    self.basis = basis
  }
}
