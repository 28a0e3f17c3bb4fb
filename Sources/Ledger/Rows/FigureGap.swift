public import Casework

/// An act that a figure names but cannot count, because its key or amount has no value.
///
/// Shown beside the figure, so that nothing is left out silently.
public struct FigureGap: Sendable, Hashable {
  /// The figure.
  public var figure: String
  /// The case.
  public var caseID: CaseID
  /// The act's number within the case.
  public var actNumber: Int
  /// The expression and why it has no value.
  public var message: String

  /// Makes a gap.
  public init(figure: String, caseID: CaseID, actNumber: Int, message: String) {
    self.figure = figure
    self.caseID = caseID
    self.actNumber = actNumber
    self.message = message
  }
}
