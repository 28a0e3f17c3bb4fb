public import Casework
public import LegalTime

/// A question about the facts of one figure.
public struct FactQuery: Sendable, Hashable {
  /// What is made of the facts.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// How many there are.
    case count
    /// Their amounts added up.
    case sum
    /// How many different keys there are.
    case distinct
    /// The amount of the last fact of each key, added up.
    case sumOfLast = "sum-of-last"
    /// In how many calendar months there is one.
    case months
    /// The middle amount, the lower of two.
    case median
  }

  /// The figure.
  public var figure: String
  /// What is made of its facts.
  public var measure: Measure
  /// The first day on which facts count; from the beginning when `nil`.
  public var from: BusinessDate?
  /// The last day on which facts count.
  public var through: BusinessDate
  /// Whether the acts too, not only the day they count on, must lie on or before the last day.
  public var isCohort: Bool
  /// Whether a key with a later ending fact up to the last day does not count.
  public var hasEnding: Bool
  /// Only facts of this town; an empty code is the district itself.
  public var town: String?
  /// Whether the answer is given by town.
  public var byTown: Bool

  /// Makes a question.
  public init(
    figure: String, measure: Measure, from: BusinessDate?, through: BusinessDate,
    isCohort: Bool = false, hasEnding: Bool = false, town: String? = nil, byTown: Bool = false
  ) {
    self.figure = figure
    self.measure = measure
    self.from = from
    self.through = through
    self.isCohort = isCohort
    self.hasEnding = hasEnding
    self.town = town
    self.byTown = byTown
  }
}

/// One line of an answer.
public struct FactAnswer: Sendable, Hashable {
  /// The town, when asked by town.
  public var town: String
  /// The result.
  public var value: Int64
  /// How many facts it rests on.
  public var factCount: Int64

  /// Makes a line.
  public init(town: String, value: Int64, factCount: Int64) {
    self.town = town
    self.value = value
    self.factCount = factCount
  }
}

/// What one case contributes to a figure; over all cases the values add up to the figure.
public struct ContributionRow: Sendable, Hashable {
  /// The case.
  public var caseID: CaseID
  /// The first act of it that counts.
  public var actNumber: Int
  /// The day on which that act counts.
  public var countedOn: BusinessDate
  /// What the case contributes.
  public var value: Int64
  /// How many of its facts count.
  public var factCount: Int

  /// Makes a row.
  public init(
    caseID: CaseID, actNumber: Int, countedOn: BusinessDate, value: Int64, factCount: Int
  ) {
    self.caseID = caseID
    self.actNumber = actNumber
    self.countedOn = countedOn
    self.value = value
    self.factCount = factCount
  }
}

/// A part of the list of cases behind a figure.
public struct ContributionPage: Sendable, Hashable {
  /// The rows, by the day they count on, then by case.
  public var rows: [ContributionRow]
  /// How many cases there are in all.
  public var caseCount: Int
  /// The values of all cases added up.
  public var total: Int64

  /// Makes a part.
  public init(rows: [ContributionRow], caseCount: Int, total: Int64) {
    self.rows = rows
    self.caseCount = caseCount
    self.total = total
  }
}
