public import Ledger

/// What a figure opens to.
public enum FigureOpening: Sendable {
  /// The cases behind it; their values add up to the figure.
  case cases(ContributionPage)
  /// Both sides of a ratio, each a figure that opens in turn.
  case sides(numerator: FigureReading, denominator: FigureReading)
  /// The matters or bundles of the catalogue that are counted, each once.
  case matters([CountedMatter])
}

/// A matter or bundle of the catalogue that a figure counts.
public struct CountedMatter: Sendable, Hashable, Codable {
  /// Its id.
  public let id: String
  /// Its Chinese name.
  public let name: String
  /// How many of its cases were opened in the period.
  public let caseCount: Int
}
