public import Casework
public import LegalTime

/// A certificate that an act issued.
public struct CertificateRow: Sendable, Hashable {
  /// Case, act number, certificate and holder's place: `250926-7K3MQ9X/4/licence/0`.
  public var id: String
  /// The case in which it was issued.
  public var caseID: CaseID
  /// The number of the act that issued it.
  public var actNumber: Int
  /// The certificate's id in the procedure.
  public var certificate: String
  /// The kind under which other procedures find it.
  public var kind: String
  /// Who holds it: an officer's id, a credit code or a resident ID.
  public var holder: String
  /// The day of issue.
  public var issuedOn: BusinessDate
  /// First day of validity.
  public var validFrom: BusinessDate
  /// Last day of validity, inclusive; `nil` for no end.
  public var validUntil: BusinessDate?
  /// The day it was revoked; from then on it is not valid.
  public var revokedOn: BusinessDate?

  /// Makes a row.
  public init(
    id: String, caseID: CaseID, actNumber: Int, certificate: String, kind: String, holder: String,
    issuedOn: BusinessDate, validFrom: BusinessDate, validUntil: BusinessDate?,
    revokedOn: BusinessDate? = nil
  ) {
    self.id = id
    self.caseID = caseID
    self.actNumber = actNumber
    self.certificate = certificate
    self.kind = kind
    self.holder = holder
    self.issuedOn = issuedOn
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.revokedOn = revokedOn
  }

  /// The days on which it is valid; `nil` when it was revoked before it ever was.
  public var validity: DateSpan? {
    let last = validUntil ?? .latest
    guard let revokedOn else { return DateSpan(validFrom, last) }
    return DateSpan(validFrom, min(last, BusinessDate(dayNumber: Int(revokedOn.dayNumber) - 1)))
  }
}
