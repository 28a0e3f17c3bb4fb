/// What a simulated year came to.
public struct SimulationSummary: Sendable, Hashable {
  /// The year of one procedure.
  public struct Tally: Sendable, Hashable {
    /// Cases opened.
    public var cases = 0
    /// Acts done, those of the scheduler included.
    public var acts = 0
    /// Attempts that the law refused, as was meant.
    public var refusals = 0
  }

  /// By procedure id.
  public var byProcedure: [String: Tally] = [:]
  /// The accounts with which to try the system: one for each role.
  public var accounts: [DemoAccount] = []
  /// Commands that were expected to pass and did not; zero unless desk and simulation differ.
  public var surprises: [String] = []
  /// Procedures of the catalogue of which no case could be opened.
  public var untouched: [String] = []

  /// All cases opened.
  public var cases: Int { byProcedure.values.reduce(0) { $0 + $1.cases } }
  /// All acts done.
  public var acts: Int { byProcedure.values.reduce(0) { $0 + $1.acts } }
  /// All attempts that the law refused.
  public var refusals: Int { byProcedure.values.reduce(0) { $0 + $1.refusals } }
}

/// How far a simulation has come.
public struct SimulationProgress: Sendable, Hashable {
  /// Days of the year that are done.
  public let day: Int
  /// Days of the year.
  public let days: Int
  /// Cases opened so far.
  public let cases: Int
  /// Acts done so far.
  public let acts: Int
}
