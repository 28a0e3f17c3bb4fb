public import LegalTime

/// Work beside the main path that is waiting to be done.
public struct OpenTask: Sendable, Hashable {
  /// The task's place in the procedure's `body.tasks`.
  public let position: Int
  /// The number of the act that opened it.
  public let openedBy: Int
  /// The day it was opened.
  public let openedOn: BusinessDate
}
