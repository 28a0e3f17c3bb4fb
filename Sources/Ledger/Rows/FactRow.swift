public import Casework
public import LegalTime

/// What one act contributes to one figure.
public struct FactRow: Sendable, Hashable {
  /// Whether a fact counts or ends the counting of its key.
  public enum Role: Int64, Sendable, Hashable {
    case counts = 1
    case ends = -1
  }

  /// The figure.
  public var figure: String
  /// Whether it counts or ends.
  public var role: Role
  /// The day by which it belongs to a period.
  public var countedOn: BusinessDate
  /// The day of the act in law.
  public var occurredOn: BusinessDate
  /// Division code of the case's town; empty for the district itself.
  public var town: String
  /// The case.
  public var caseID: CaseID
  /// The act's number within the case.
  public var actNumber: Int
  /// Its place among the facts of the same act and figure, from 0.
  public var item: Int
  /// What is counted once, hashed; `nil` where the figure names no key.
  public var key: Int64?
  /// The amount: 1 where the figure names none.
  public var value: Int64

  /// Makes a fact.
  public init(
    figure: String, role: Role = .counts, countedOn: BusinessDate, occurredOn: BusinessDate,
    town: String, caseID: CaseID, actNumber: Int, item: Int, key: Int64?, value: Int64
  ) {
    self.figure = figure
    self.role = role
    self.countedOn = countedOn
    self.occurredOn = occurredOn
    self.town = town
    self.caseID = caseID
    self.actNumber = actNumber
    self.item = item
    self.key = key
    self.value = value
  }
}
