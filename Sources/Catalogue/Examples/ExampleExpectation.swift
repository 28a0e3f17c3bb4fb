public import CEL
public import LegalTime

/// What must be seen of a case at the end of a day; what is `nil` is not looked at.
public struct ExampleExpectation: Sendable {
  /// When a certificate must end.
  public struct Certificate: Sendable, Hashable {
    /// Last day of validity.
    public var until: BusinessDate?
    /// Last day to apply for renewal.
    public var renewBy: BusinessDate?

    /// Makes an expectation.
    public init(until: BusinessDate? = nil, renewBy: BusinessDate? = nil) {
      self.until = until
      self.renewBy = renewBy
    }
  }

  /// The day.
  public var day: BusinessDate
  /// Line in the file.
  public var line: Int
  /// The state's id.
  public var state: String?
  /// By clock, its due date; `nil` inside for a clock that does not run.
  public var due: [String: BusinessDate?] = [:]
  /// Exactly the clocks that are overdue.
  public var overdue: [String]?
  /// Clocks whose duty was done in time, at least.
  public var met: [String]?
  /// Documents issued so far, at least.
  public var documents: [String]?
  /// By certificate, its ends.
  public var certificates: [String: Certificate] = [:]
  /// The day of acceptance.
  public var acceptedOn: BusinessDate?
  /// Exactly the open tasks.
  public var tasks: [String]?
  /// By amount, its value.
  public var amounts: [String: Int64] = [:]
  /// By field, what was found.
  public var found: [String: Value] = [:]
  /// Acts possible now, at least.
  public var acts: [String]?
  /// Acts not possible now.
  public var notActs: [String]?

  /// Makes an expectation that looks at nothing yet.
  public init(day: BusinessDate, line: Int) {
    self.day = day
    self.line = line
  }
}
