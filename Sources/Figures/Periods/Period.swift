public import LegalTime

/// The days a figure is asked for, in Asia/Shanghai: a year, a quarter, a month or any run of days.
public struct Period: Sendable, Hashable {
  /// The first and the last day, both included.
  public let span: DateSpan

  /// The longest run of years a period may have.
  static let longest = 100

  /// Takes a run of days; one that is a whole year, quarter or month is that period.
  public init(_ span: DateSpan) { self.span = span }

  /// A calendar year; nothing outside the years 1 to 9999.
  public init?(year: Int) {
    guard let first = BusinessDate(year: year, month: 1, day: 1),
      let last = BusinessDate(year: year, month: 12, day: 31),
      let span = DateSpan(first, last)
    else { return nil }
    self.span = span
  }

  /// A calendar month; nothing when there is no such month.
  public init?(year: Int, month: Int) {
    guard let first = BusinessDate(year: year, month: month, day: 1),
      let span = DateSpan(first, first.lastOfMonth)
    else { return nil }
    self.span = span
  }

  /// A quarter of a calendar year, 1 to 4.
  public init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter),
      let first = BusinessDate(year: year, month: quarter * 3 - 2, day: 1),
      let end = BusinessDate(year: year, month: quarter * 3, day: 1),
      let span = DateSpan(first, end.lastOfMonth)
    else { return nil }
    self.span = span
  }

  /// The first day.
  public var first: BusinessDate { span.first }
  /// The last day.
  public var last: BusinessDate { span.last }
}

extension Period {
  private enum Shape {
    case year, quarter, month, days
  }

  private var shape: Shape {
    guard first.day == 1, last == last.lastOfMonth, first.year == last.year else { return .days }
    switch (first.month, last.month) {
    case (1, 12): return .year
    case (let start, let end) where start == end: return .month
    case (let start, let end) where start % 3 == 1 && end == start + 2: return .quarter
    default: return .days
    }
  }

  /// The period as addresses and commands write it: `2025`, `2025-Q1`, `2025-03` or `A..B`.
  public var text: String {
    switch shape {
    case .year: String(first.description.prefix(4))
    case .quarter: "\(first.description.prefix(4))-Q\(first.quarter)"
    case .month: String(first.description.prefix(7))
    case .days: span.description
    }
  }

  /// The period as a Chinese report writes it: 2025年, 2025年第一季度, 2025年3月.
  public var label: String {
    switch shape {
    case .year: "\(first.year)年"
    case .quarter: "\(first.year)年第\(["一", "二", "三", "四"][first.quarter - 1])季度"
    case .month: "\(first.year)年\(first.month)月"
    case .days: first == last ? first.textZH : "\(first.textZH)至\(last.textZH)"
    }
  }

  /// The calendar months that have days in it, the first and the last cut to its days.
  public var months: [Period] { cut { $0.lastOfMonth } }

  /// What a trend goes through: months, or calendar years when there are more than 36 months.
  public var steps: [Period] {
    let monthCount = (last.year - first.year) * 12 + last.month - first.month + 1
    if monthCount <= 36 { return months }
    return cut { BusinessDate(year: $0.year, month: 12, day: 31) ?? $0 }
  }

  private func cut(_ end: (BusinessDate) -> BusinessDate) -> [Period] {
    var pieces: [Period] = []
    var day = first
    while day <= last, let piece = DateSpan(day, min(last, end(day))) {
      pieces.append(Period(piece))
      guard piece.last < last else { break }
      day = piece.last.adding(days: 1)
    }
    return pieces
  }
}

extension Period: CustomStringConvertible {
  /// The text form.
  public var description: String { text }
}

extension Period: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = try Period(parsing: container.decode(String.self))
    } catch let fault as PeriodFault {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: fault.messageEN)
    }
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
