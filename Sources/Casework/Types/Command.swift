public import CEL
public import Catalogue
public import LegalTime

/// A wish that an act be done; `decide` says whether the law allows it.
public struct Command: Sendable, Hashable {
  /// The name the act will have.
  public var actID: ActID
  /// The case, named by the caller when it is to be opened.
  public var caseID: CaseID
  /// How many acts of the case the caller had seen; `nil` to act on whatever stands.
  public var expectedVersion: Int?
  /// The procedure, needed when the case is to be opened.
  public var procedureID: String?
  /// The act's id in the procedure.
  public var act: String
  /// Who acts: an officer's id, or the party's key; `clock` for the scheduler.
  public var actor: String
  /// In what capacity.
  public var role: Role
  /// Division code of the actor's town, empty for the district; opens the case there unless the form routes it.
  public var town: String
  /// The day it happens in law, Asia/Shanghai.
  public var occurredOn: BusinessDate
  /// The moment it happens, where limits in hours run from it.
  public var occurredAt: Instant?
  /// What is stated; opening acts and supplements carry a map `form`.
  public var payload: [String: Value]
  /// The moment it is recorded, UTC.
  public var recordedAt: Instant

  /// Makes a command.
  public init(
    actID: ActID, caseID: CaseID, expectedVersion: Int? = nil, procedureID: String? = nil,
    act: String, actor: String, role: Role, town: String = "", occurredOn: BusinessDate,
    occurredAt: Instant? = nil, payload: [String: Value] = [:], recordedAt: Instant
  ) {
    self.actID = actID
    self.caseID = caseID
    self.expectedVersion = expectedVersion
    self.procedureID = procedureID
    self.act = act
    self.actor = actor
    self.role = role
    self.town = town
    self.occurredOn = occurredOn
    self.occurredAt = occurredAt
    self.payload = payload
    self.recordedAt = recordedAt
  }
}
