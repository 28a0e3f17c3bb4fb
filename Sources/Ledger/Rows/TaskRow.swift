public import Casework
public import LegalTime

/// Work beside the main path of a case that is waiting to be done.
public struct TaskRow: Sendable, Hashable {
  /// The case.
  public var caseID: CaseID
  /// The task's id in the catalogue.
  public var task: String
  /// Who does it.
  public var roles: RoleSet
  /// The section it belongs to.
  public var section: String?
  /// The number of the act that opened it.
  public var openedBy: Int
  /// The day it was opened.
  public var openedOn: BusinessDate
  /// Its last lawful day, where it has a limit of its own.
  public var dueOn: BusinessDate?

  /// Makes a row.
  public init(
    caseID: CaseID, task: String, roles: RoleSet, section: String?, openedBy: Int,
    openedOn: BusinessDate, dueOn: BusinessDate?
  ) {
    self.caseID = caseID
    self.task = task
    self.roles = roles
    self.section = section
    self.openedBy = openedBy
    self.openedOn = openedOn
    self.dueOn = dueOn
  }
}
