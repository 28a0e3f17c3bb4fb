/// A run of days, the first and the last both included; written `2025-10-01..2025-10-08`.
public struct DateSpan: Hashable, Sendable {
  /// The first day.
  public let first: BusinessDate
  /// The last day, never before the first.
  public let last: BusinessDate

  /// The span, or nothing when the last day is before the first.
  @inlinable
  public init?(_ first: BusinessDate, _ last: BusinessDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// A span of one day.
  @inlinable
  public init(_ day: BusinessDate) {
    first = day
    last = day
  }

  /// How many days the span has, at least one.
  @inlinable
  public var dayCount: Int { last - first + 1 }

  /// Whether the day lies in the span.
  @inlinable
  public func contains(_ day: BusinessDate) -> Bool { first <= day && day <= last }
}

extension DateSpan: LosslessStringConvertible, Codable {
  /// Reads `A..B`, or one date for a span of one day.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    if bytes.count == 10, let day = BusinessDate(text) {
      self.init(day)
      return
    }
    guard bytes.count == 22, bytes[10] == 0x2E, bytes[11] == 0x2E,
      let first = BusinessDate(String(decoding: bytes[..<10], as: UTF8.self)),
      let last = BusinessDate(String(decoding: bytes[12...], as: UTF8.self))
    else { return nil }
    self.init(first, last)
  }

  /// The span as `A..B`.
  public var description: String { "\(first)..\(last)" }

  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let span = DateSpan(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription:
          "'\(text)' is not a span of days; write it as YYYY-MM-DD..YYYY-MM-DD, first day first.")
    }
    self = span
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
