/// A day and the holiday for whose sake it is a day of rest, or of work in exchange.
public struct NamedDay: Hashable, Sendable, Codable {
  /// The day.
  public let on: BusinessDate
  /// The holiday's Chinese name, e.g. 国庆节.
  public let name: String

  /// A day with its holiday's name.
  public init(on: BusinessDate, name: String) {
    self.on = on
    self.name = name
  }
}
