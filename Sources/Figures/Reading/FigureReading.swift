public import Catalogue

/// A figure for a period, as it is shown.
public struct FigureReading: Sendable {
  /// What is counted and how.
  public let definition: FigureDefinition
  /// The period.
  public let period: Period
  /// Division code of the town, when it is asked for one; an empty code is the district itself.
  public let town: String?
  /// The exact value.
  public let value: FigureValue
  /// The value as a report prints it.
  public let printed: PrintedNumber
  /// The figures shown beside it.
  public let companions: [Companion]
  /// What must hold between it and other figures.
  public let checks: [FigureCheck]

  /// The figure's id.
  public var id: String { definition.id }

  /// A figure shown beside another one.
  public struct Companion: Sendable, Hashable {
    /// Its id.
    public let id: String
    /// Its Chinese name.
    public let name: String
    /// Its exact value.
    public let value: FigureValue
    /// Its value as a report prints it.
    public let printed: PrintedNumber
  }
}

/// A condition between figures and whether it holds.
public struct FigureCheck: Sendable, Hashable, Codable {
  /// The condition as the catalogue writes it.
  public let source: String
  /// The condition with the figures' Chinese names and values.
  public let text: String
  /// Whether it holds; `nil` when one of its figures has no whole number.
  public let holds: Bool?
}

/// A figure in one step of a trend: the figure for that month, or year, alone.
public struct FigureStep: Sendable, Hashable {
  /// The month or the year.
  public let period: Period
  /// The exact value.
  public let value: FigureValue
}

/// A figure in one town; towns add up to the figure for counts and sums, not for things counted once.
public struct FigureTown: Sendable, Hashable {
  /// Division code; empty for the district itself.
  public let town: String
  /// The exact value.
  public let value: FigureValue
}

/// Everything the page of one figure shows apart from its list of cases.
public struct FigureDetail: Sendable {
  /// The figure.
  public let reading: FigureReading
  /// Month by month.
  public let steps: [FigureStep]
  /// Town by town; empty for figures about the catalogue and where one town was asked for.
  public let towns: [FigureTown]
  /// How many acts could not be counted are listed here, each with its reason; at most a hundred.
  public let gaps: [FigureGapLine]
}

/// An act that a figure names but cannot count.
public struct FigureGapLine: Sendable, Hashable {
  /// The case's number.
  public let caseNumber: String
  /// The act's number within the case.
  public let actNumber: Int
  /// Why it has no value.
  public let message: String
}
