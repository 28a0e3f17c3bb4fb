public import LegalTime

/// A certificate that an act of a case issued.
public struct IssuedCertificate: Sendable, Hashable {
  /// The certificate's id in the procedure.
  public let id: String
  /// The kind under which other procedures find it.
  public let kind: String
  /// Who holds it: a credit code, a resident ID, an officer's id.
  public let holder: String
  /// The number of the act that issued it.
  public let issuedBy: Int
  /// The row of the table it was issued for, from 0; 0 where there is none.
  public let row: Int
  /// First day of validity.
  public let validFrom: BusinessDate
  /// Last day of validity, inclusive; `nil` without end.
  public let validUntil: BusinessDate?
  /// The last day to apply for renewal.
  public let renewBy: BusinessDate?
  /// The day it was revoked.
  public let revokedOn: BusinessDate?

  /// Whether it is valid on the day.
  public func isValid(on day: BusinessDate) -> Bool {
    validFrom <= day && (validUntil.map { day <= $0 } ?? true)
      && (revokedOn.map { day < $0 } ?? true)
  }
}
