/// The law says no: which rule, on what basis, and what can be done about it.
public struct Refusal: Error, Sendable, Hashable {
  /// One condition that was looked at, and what it came to for this case.
  public struct TraceLine: Sendable, Hashable {
    /// The condition as written in the catalogue.
    public let condition: String
    /// Its value as text.
    public let value: String

    /// Makes a line.
    public init(condition: String, value: String) {
      self.condition = condition
      self.value = value
    }
  }

  /// One field that was left empty or filled in wrongly.
  public struct FieldProblem: Sendable, Hashable {
    /// Where: `deadline`, `form.credit_code`, `form.workers[2].wage`.
    public let path: String
    /// The field's Chinese label.
    public let label: String
    /// What is wrong and what to write instead.
    public let message: String

    /// Makes a problem.
    public init(path: String, label: String, message: String) {
      self.path = path
      self.label = label
      self.message = message
    }
  }

  /// `kind/…` for the law of an act kind, `field/NAME` for a field, else the procedure's guard.
  public let guardID: String
  /// What to say to the person.
  public let message: String
  /// The ids of the provisions in the procedure, where they come from there.
  public let basisIDs: [String]
  /// The provisions, cited.
  public let bases: [String]
  /// What can be done.
  public let remedy: String
  /// The conditions and their values.
  public let trace: [TraceLine]
  /// All fields with a problem, when the fields are why.
  public let fields: [FieldProblem]

  /// Makes a refusal.
  public init(
    guardID: String, message: String, basisIDs: [String] = [], bases: [String] = [],
    remedy: String = "", trace: [TraceLine] = [], fields: [FieldProblem] = []
  ) {
    self.guardID = guardID
    self.message = message
    self.basisIDs = basisIDs
    self.bases = bases
    self.remedy = remedy
    self.trace = trace
    self.fields = fields
  }
}
