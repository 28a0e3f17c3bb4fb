/// The exact value of a figure; rounding happens only in print.
public enum FigureValue: Sendable, Hashable {
  /// A whole number; money in fen.
  case whole(Int64)
  /// A part of a whole; a base of zero has no ratio, never 100%.
  case ratio(numerator: Int64, denominator: Int64)
  /// No procedure of the catalogue has the acts that the figure counts.
  case notConnected

  /// The number, when it is a whole one.
  public var number: Int64? { if case .whole(let number) = self { number } else { nil } }

  /// Whether it is a ratio without a base.
  public var hasNoBase: Bool {
    if case .ratio(_, 0) = self { true } else { false }
  }

  /// A height for a chart: the number, or the ratio in hundredths of a percent; nothing without a value.
  public var height: Int64? {
    switch self {
    case .whole(let number): number
    case .ratio(_, 0), .notConnected: nil
    case .ratio(let part, let base):
      Int64(clamping: Int128(part) * 10_000 / Int128(base))
    }
  }
}

extension FigureValue: Codable {
  private enum Keys: String, CodingKey {
    case numerator, denominator
  }

  /// Reads a number, a pair or null.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.singleValueContainer() {
      if container.decodeNil() {
        self = .notConnected
        return
      }
      if let number = try? container.decode(Int64.self) {
        self = .whole(number)
        return
      }
    }
    let container = try decoder.container(keyedBy: Keys.self)
    self = .ratio(
      numerator: try container.decode(Int64.self, forKey: .numerator),
      denominator: try container.decode(Int64.self, forKey: .denominator))
  }

  /// Writes a whole number as a number, a ratio as its pair, a figure without source as null.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .whole(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .notConnected:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .ratio(let numerator, let denominator):
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(numerator, forKey: .numerator)
      try container.encode(denominator, forKey: .denominator)
    }
  }
}
