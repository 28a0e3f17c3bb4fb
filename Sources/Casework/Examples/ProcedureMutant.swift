public import Catalogue

/// A procedure with one thing changed that some example ought to notice.
public struct ProcedureMutant: Sendable {
  /// What was changed, in Chinese.
  public let change: String
  /// What was changed, in English.
  public let changeEN: String
  /// The changed procedure.
  public let procedure: Procedure
}
