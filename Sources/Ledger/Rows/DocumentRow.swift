public import Casework
public import LegalTime

/// A document (文书) that an act issued.
public struct DocumentRow: Sendable, Hashable {
  /// The case.
  public var caseID: CaseID
  /// The number of the act that issued it.
  public var actNumber: Int
  /// The document's id in the procedure.
  public var document: String
  /// The day of issue.
  public var issuedOn: BusinessDate

  /// Makes a row.
  public init(caseID: CaseID, actNumber: Int, document: String, issuedOn: BusinessDate) {
    self.caseID = caseID
    self.actNumber = actNumber
    self.document = document
    self.issuedOn = issuedOn
  }
}
