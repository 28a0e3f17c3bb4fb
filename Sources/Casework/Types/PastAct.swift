public import CEL
public import Catalogue
public import LegalTime

/// What a case remembers of each act that happened in it.
public struct PastAct: Sendable {
  /// The act's place in the procedure's `body.acts`; -1 for a name the procedure does not know.
  public let place: Int
  /// Its kind.
  public let kind: ActKind
  /// In what capacity it was done.
  public let role: Role
  /// The day it happened in law.
  public let occurredOn: BusinessDate
  /// Who did it.
  public let actor: String
  /// What was stated; shared with the act.
  public let payload: Value
}
