public import CEL
public import LegalTime

/// One worked example: what happened, what was tried, what must be seen.
public struct WorkedExample: Sendable {
  /// An act on a day, with what is stated.
  public struct Step: Sendable {
    /// The day.
    public let day: BusinessDate
    /// The act's id.
    public let act: String
    /// Payload fields; `form` holds form values beside the cast's.
    public let payload: [String: Value]
    /// What is handed in, where the step says so.
    public let materials: ExampleMaterials?
    /// Line in the file.
    public let line: Int

    /// Makes a step.
    public init(
      day: BusinessDate, act: String, payload: [String: Value] = [:],
      materials: ExampleMaterials? = nil, line: Int
    ) {
      self.day = day
      self.act = act
      self.payload = payload
      self.materials = materials
      self.line = line
    }
  }

  /// The refusal that the last step must meet.
  public struct ExpectedRefusal: Sendable {
    /// The guard's id.
    public let guardID: String
    /// Ids of bases it must name; any when empty.
    public let basis: [String]
    /// Line in the file.
    public let line: Int

    /// Makes an expectation.
    public init(guardID: String, basis: [String], line: Int) {
      self.guardID = guardID
      self.basis = basis
      self.line = line
    }
  }

  /// A due date that somebody might believe and that must not be the result.
  public struct WrongBelief: Sendable {
    /// The day believed.
    public let day: BusinessDate
    /// The mistake behind it.
    public let mistake: String
    /// Line in the file.
    public let line: Int

    /// Makes a belief.
    public init(day: BusinessDate, mistake: String, line: Int) {
      self.day = day
      self.mistake = mistake
      self.line = line
    }
  }

  /// The sentence that names it.
  public let name: String
  /// Line in the file.
  public let line: Int
  /// Bases it illustrates.
  public let basis: [String]
  /// What happened: one run for `given`, several for `each`.
  public let runs: [[Step]]
  /// What is then tried.
  public let when: Step?
  /// The refusal it must meet; allowed when `nil`.
  public let refused: ExpectedRefusal?
  /// What must be seen, by day.
  public let then: [ExampleExpectation]
  /// Due dates that must not be the result.
  public let not: [WrongBelief]

  /// Makes an example; the reader is its main user.
  public init(
    name: String, line: Int, basis: [String], runs: [[Step]], when: Step?,
    refused: ExpectedRefusal?, then: [ExampleExpectation], not: [WrongBelief]
  ) {
    self.name = name
    self.line = line
    self.basis = basis
    self.runs = runs
    self.when = when
    self.refused = refused
    self.then = then
    self.not = not
  }
}
