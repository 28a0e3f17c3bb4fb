import CEL
import Catalogue
import LegalTime

/// The expressions of habits: the catalogue's names, and what chance and the simulation add.
struct HabitLanguage: Sendable {
  /// Throws of the dice, each at least zero and below a billion.
  static let throwCount = 6

  private static let names = [
    "form", "found", "act", "params", "amounts", "materials", "case", "today", "row", "r", "firm",
    "person", "n", "year", "source", "saturday",
    "town", "officers",
  ]

  /// Compiles them.
  let environment: Environment

  init(calendar: WorkCalendar) {
    environment = Environment(
      variables: Dictionary(uniqueKeysWithValues: Self.names.map { ($0, CELType.dyn) }),
      functions: CatalogueFunctions.all(calendar: calendar), checking: .dynamic)
  }

  /// A date of the year as month times hundred and day, or nothing.
  static func dayOfYear(_ text: String) -> Int? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, (1...12).contains(parts[0]), (1...31).contains(parts[1]) else {
      return nil
    }
    return parts[0] * 100 + parts[1]
  }

  /// The date as conditions see it: midnight UTC.
  static func value(_ day: BusinessDate) -> Value {
    TimestampValue(seconds: Int64(day.dayNumber) * 86_400).map(Value.timestamp) ?? .null
  }

  /// The date of a timestamp or of its text.
  static func date(_ value: Value?) -> BusinessDate? {
    switch value {
    case .timestamp(let instant): BusinessDate(dayNumber: Int(instant.seconds / 86_400))
    case .string(let text): BusinessDate(text)
    default: nil
    }
  }
}
