/// How a period of law is counted.
public struct CountingRule: Hashable, Sendable, Codable {
  /// Which periods written in days are working days although the text only says 日.
  public enum DayReading: String, Hashable, Sendable, Codable, CaseIterable {
    /// As the duration's own unit says.
    case asWritten = "as-written"
    /// 3, 5 and 10 days are working days, others calendar days (劳动人事争议仲裁办案规则, art. 80).
    case arbitration
    /// 2, 3, 5 and 7 days are working days (行政处罚法, art. 85).
    case penalty
    /// Up to 10 days are working days (行政强制法, art. 69).
    case enforcement
    /// 3, 5, 7 and 10 days are working days (行政复议法, art. 88).
    case reconsideration
  }

  /// Whether counting starts on the day after the event (民法典, art. 201). Hours start at the
  /// moment either way.
  public var excludesStartDay: Bool
  /// Whether a period of calendar days, months or years that ends on a day of rest runs on to the
  /// next working day (民法典, art. 203). Hours never do, working days need not.
  public var rollsForward: Bool
  /// Which periods written in days are working days.
  public var dayReading: DayReading

  /// A rule; without arguments the civil law's, which excludes the first day and rolls forward.
  public init(
    excludesStartDay: Bool = true, rollsForward: Bool = true, dayReading: DayReading = .asWritten
  ) {
    self.excludesStartDay = excludesStartDay
    self.rollsForward = rollsForward
    self.dayReading = dayReading
  }

  /// The civil law's rule: start day excluded, a last day of rest rolls forward
  /// (民法典, arts. 201 to 203).
  public static let civil = CountingRule()
  /// Start day excluded, no rolling: the office's own duties, warned of on the earlier date.
  public static let unrolled = CountingRule(rollsForward: false)
  /// The arbitration rules' mixed counting (劳动人事争议仲裁办案规则, art. 80), rolling forward.
  public static let arbitrationMixed = CountingRule(dayReading: .arbitration)
  /// The penalty law's counting (行政处罚法, art. 85), without rolling.
  public static let penalty = CountingRule(rollsForward: false, dayReading: .penalty)
  /// The compulsion law's counting (行政强制法, art. 69), rolling forward.
  public static let enforcement = CountingRule(dayReading: .enforcement)
  /// The reconsideration law's counting (行政复议法, art. 88), rolling forward.
  public static let reconsideration = CountingRule(dayReading: .reconsideration)

  /// The rules a catalogue may name.
  public static let named: [(name: String, rule: CountingRule)] = [
    ("civil", .civil), ("unrolled", .unrolled), ("arbitration-mixed", .arbitrationMixed),
    ("penalty", .penalty), ("enforcement", .enforcement), ("reconsideration", .reconsideration),
  ]

  /// The rule of that name, one of `named`.
  public init?(named name: String) {
    guard let found = CountingRule.named.first(where: { $0.name == name }) else { return nil }
    self = found.rule
  }

  /// The duration with the unit this rule gives it.
  public func effective(_ duration: LegalDuration) -> LegalDuration {
    guard dayReading != .asWritten, case .calendarDays(let amount) = duration else {
      return duration
    }
    let isWorking =
      switch dayReading {
      case .asWritten: false
      case .arbitration: amount == 3 || amount == 5 || amount == 10
      case .penalty: amount == 2 || amount == 3 || amount == 5 || amount == 7
      case .enforcement: amount <= 10
      case .reconsideration: amount == 3 || amount == 5 || amount == 7 || amount == 10
      }
    return isWorking ? .workingDays(amount) : duration
  }
}
