public import Casework
public import LegalTime

/// A material that a party handed in once and need not hand in again.
public struct MaterialRow: Sendable, Hashable {
  /// The party's key.
  public var partyKey: String
  /// The material's id, as `met_by: earlier/ID` names it.
  public var material: String
  /// The case it was handed in with.
  public var caseID: CaseID
  /// The day it was handed in.
  public var receivedOn: BusinessDate

  /// Makes a row.
  public init(partyKey: String, material: String, caseID: CaseID, receivedOn: BusinessDate) {
    self.partyKey = partyKey
    self.material = material
    self.caseID = caseID
    self.receivedOn = receivedOn
  }
}
