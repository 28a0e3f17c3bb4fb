/// When a period ends.
public struct Due: Hashable, Sendable, Codable {
  /// The last lawful day.
  public let on: BusinessDate
  /// The last lawful moment, for periods in hours.
  public let at: Instant?
  /// The last day before rolling over days of rest; equal to `on` when nothing rolled.
  public let unrolledOn: BusinessDate
  /// Whether the date rests on a year whose holidays are computed, no notice having been issued.
  public let isProvisional: Bool

  /// A due date.
  public init(
    on: BusinessDate, at: Instant? = nil, unrolledOn: BusinessDate? = nil,
    isProvisional: Bool = false
  ) {
    self.on = on
    self.at = at
    self.unrolledOn = unrolledOn ?? on
    self.isProvisional = isProvisional
  }
}
