public import CEL
public import LegalTime

/// Several matters that one event in life or business brings about, handled as one thing (一件事).
public struct LifeEventBundle: Sendable {
  /// One matter of a bundle.
  public struct Component: Sendable {
    /// The procedure's id.
    public let procedure: String
    /// The person may leave it out when this holds over the merged form; never when `nil`.
    public let optionalCondition: Program?
    /// Procedures of the same bundle that must have ended well before.
    public let after: [String]

    /// Makes a component; the loader is its only user.
    public init(procedure: String, optionalCondition: Program?, after: [String]) {
      self.procedure = procedure
      self.optionalCondition = optionalCondition
      self.after = after
    }
  }

  /// Kebab-case id, the file's name.
  public let id: String
  /// The Chinese name.
  public let name: String
  /// The event in the person's own words.
  public let event: String
  /// Whom it serves.
  public let audience: [Procedure.Audience]
  /// The day it was published; it counts from then on.
  public let publishedOn: BusinessDate
  /// What is told once and for all: what to bring, how it goes, how long it takes.
  public let notice: String
  /// The matters, in the order in which they are shown.
  public let components: [Component]
  /// The instrument that set it up.
  public let basis: [String]
  /// Where it was read from, relative to the catalogue's folder.
  public let file: String

  /// Makes a bundle; the loader is its only user.
  public init(
    id: String, name: String, event: String, audience: [Procedure.Audience],
    publishedOn: BusinessDate, notice: String, components: [Component], basis: [String],
    file: String
  ) {
    self.id = id
    self.name = name
    self.event = event
    self.audience = audience
    self.publishedOn = publishedOn
    self.notice = notice
    self.components = components
    self.basis = basis
    self.file = file
  }
}
