import Catalogue
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

extension Case {
  /// The last day to do an open task, where the procedure sets one.
  public func due(of task: OpenTask, calendar: WorkCalendar) -> BusinessDate? {
    rule(of: task).runs.map {
      calendar.due(after: task.openedOn, $0, rule: .unrolled).on
    }
  }
}
