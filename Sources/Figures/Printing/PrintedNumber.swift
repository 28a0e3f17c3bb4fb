/// A figure as a report prints it; computed by integer arithmetic alone.
public struct PrintedNumber: Sendable, Hashable, Codable {
  /// What stands before the number: 约 or nothing.
  public let lead: String
  /// The number with its own 万 or 亿 where the word asks for it; a sign where there is no number.
  public let number: String
  /// What stands between the number and the unit: 余, 多 or nothing.
  public let tail: String
  /// The unit as the catalogue names it: 人, 万元, %.
  public let unit: String

  /// Puts a printed number together.
  public init(lead: String = "", number: String, tail: String = "", unit: String) {
    self.lead = lead
    self.number = number
    self.tail = tail
    self.unit = unit
  }

  /// What a sentence prints, whose own words follow: 约2.3, 120余.
  public var text: String { lead + number + tail }

  /// The number with its unit: 120余家, 约2.3万人. Where there is no number, no unit either.
  public var textWithUnit: String { hasNumber ? text + unit : text }

  /// Whether there is a number at all.
  public var hasNumber: Bool { number.utf8.contains { (0x30...0x39).contains($0) } }
}
