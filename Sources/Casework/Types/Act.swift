public import CEL
public import Catalogue
public import LegalTime

/// One thing that somebody legally did, as it is stored; the only thing that is ever written.
///
/// The payload holds what canonical JSON can hold: dates as `YYYY-MM-DD` text, money as whole fen.
public struct Act: Sendable, Hashable {
  /// The act's name, given by whoever asked for it.
  public var id: ActID
  /// The case it belongs to.
  public var caseID: CaseID
  /// Its number within the case, from 1.
  public var number: Int
  /// The procedure it was done under.
  public var procedureID: String
  /// The procedure's version: its first day in force.
  public var version: BusinessDate
  /// The kind whose common law applied.
  public var kind: ActKind
  /// The act's id in the procedure.
  public var name: String
  /// The day it happened in law, Asia/Shanghai.
  public var occurredOn: BusinessDate
  /// The moment it happened, where limits in hours run from it; UTC.
  public var occurredAt: Instant?
  /// The moment it was recorded, UTC.
  public var recordedAt: Instant
  /// Division code of the district.
  public var district: String
  /// Division code of the town whose case it is; empty for the district itself.
  public var town: String
  /// Who did it: an officer's id, or the party's key; `clock` for the scheduler.
  public var actor: String
  /// In what capacity.
  public var role: Role
  /// The party's key: a credit code or a resident ID.
  public var subject: String?
  /// What was stated, a map.
  public var payload: Value

  /// Makes an act from its stored parts.
  public init(
    id: ActID, caseID: CaseID, number: Int, procedureID: String, version: BusinessDate,
    kind: ActKind, name: String, occurredOn: BusinessDate, occurredAt: Instant? = nil,
    recordedAt: Instant, district: String, town: String, actor: String, role: Role,
    subject: String? = nil, payload: Value
  ) {
    self.id = id
    self.caseID = caseID
    self.number = number
    self.procedureID = procedureID
    self.version = version
    self.kind = kind
    self.name = name
    self.occurredOn = occurredOn
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.district = district
    self.town = town
    self.actor = actor
    self.role = role
    self.subject = subject
    self.payload = payload
  }
}
