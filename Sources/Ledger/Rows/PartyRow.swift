public import Catalogue

/// A party of cases: an enterprise, a body or a person. Personal data; masked before it is shown.
public struct PartyRow: Sendable, Hashable {
  /// The key: a credit code or a resident ID.
  public var key: String
  /// What it is; `nil` where the procedure does not say.
  public var kind: Procedure.Audience?
  /// The name last stated.
  public var name: String
  /// The phone number last stated.
  public var phone: String?

  /// Makes a row.
  public init(key: String, kind: Procedure.Audience?, name: String, phone: String?) {
    self.key = key
    self.kind = kind
    self.name = name
    self.phone = phone
  }
}
