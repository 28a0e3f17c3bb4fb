/// What a day is in the working calendar.
public enum DayKind: Hashable, Sendable {
  /// An ordinary day of work.
  case workday
  /// A Saturday or Sunday worked in exchange for a day of the named holiday.
  case makeUpWorkday(String)
  /// A Saturday or Sunday without work.
  case weekend
  /// A day off for the named holiday, whichever day of the week it is.
  case holiday(String)

  /// Whether offices work on such a day.
  public var isWorking: Bool {
    switch self {
    case .workday, .makeUpWorkday: true
    case .weekend, .holiday: false
    }
  }

  /// The kind's name on a page.
  public var labelZH: String {
    switch self {
    case .workday: "工作日"
    case .makeUpWorkday(let name): "\(name)调休上班"
    case .weekend: "周末"
    case .holiday(let name): "\(name)放假"
    }
  }
}
