/// What is to be simulated: which district, which year, how much, and the seed of chance.
public struct SimulationSettings: Sendable, Hashable {
  /// The least number of cases that keeps every figure of the annual report alive.
  public static let leastCases = 1_000

  /// The calendar year.
  public var year: Int
  /// The same seed gives the same year.
  public var seed: UInt64
  /// About how many cases are opened; at least `leastCases` keeps every figure alive.
  public var cases: Int
  /// Division code of the district, six digits; it must have towns in the division table.
  public var district: String

  /// Makes settings; 佛山市顺德区 by default.
  public init(year: Int, seed: UInt64 = 1, cases: Int = 20_000, district: String = "440606") {
    self.year = year
    self.seed = seed
    self.cases = cases
    self.district = district
  }
}
