public import LegalTime

/// A document that an act of a case issued.
public struct IssuedDocument: Sendable, Hashable {
  /// The document's id in the procedure.
  public let id: String
  /// The number of the act that issued it.
  public let issuedBy: Int
  /// The day it was issued.
  public let issuedOn: BusinessDate
}
