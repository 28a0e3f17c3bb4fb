/// An amount of renminbi in whole fen; one yuan is 100 fen. Arithmetic that would overflow throws.
public struct Money: Hashable, Sendable {
  /// The amount in fen, negative for what is owed back.
  public let fen: Int64

  /// No money.
  public static let zero = Money(fen: 0)

  /// That many fen.
  @inlinable
  public init(fen: Int64) {
    self.fen = fen
  }

  /// The units an amount is written in.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case fen = "分"
    case yuan = "元"
    case wanYuan = "万元"
    case yiYuan = "亿元"

    /// How many fen one of the unit is.
    public var fen: Int64 {
      switch self {
      case .fen: 1
      case .yuan: 100
      case .wanYuan: 1_000_000
      case .yiYuan: 10_000_000_000
      }
    }

    /// How many decimals of the unit a fen is.
    var decimals: Int {
      switch self {
      case .fen: 0
      case .yuan: 2
      case .wanYuan: 6
      case .yiYuan: 10
      }
    }
  }

  static let overflow = IdentifierFault(
    .overflow, zh: "金额超出可记录的范围，请检查数字。", en: "The amount is too large to be held; check the number.")
}

extension Money: Comparable {
  @inlinable
  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}

extension Money {
  /// The sum.
  public func adding(_ other: Money) throws(IdentifierFault) -> Money {
    let (sum, overflow) = fen.addingReportingOverflow(other.fen)
    if overflow { throw Money.overflow }
    return Money(fen: sum)
  }

  /// The difference.
  public func subtracting(_ other: Money) throws(IdentifierFault) -> Money {
    let (difference, overflow) = fen.subtractingReportingOverflow(other.fen)
    if overflow { throw Money.overflow }
    return Money(fen: difference)
  }

  /// The amount taken that many times.
  public func multiplied(by count: Int64) throws(IdentifierFault) -> Money {
    let (product, overflow) = fen.multipliedReportingOverflow(by: count)
    if overflow { throw Money.overflow }
    return Money(fen: product)
  }

  /// The amount times a fraction, e.g. 3 over 100 for three per cent; half a fen is rounded away
  /// from zero. The denominator must be positive.
  public func multiplied(
    by numerator: Int64, over denominator: Int64
  ) throws(IdentifierFault) -> Money {
    guard denominator > 0 else {
      throw IdentifierFault(
        .format, zh: "比例的分母应大于零，请改正。", en: "A ratio's denominator should be positive; correct it.")
    }
    let divisor = UInt64(denominator)
    let (high, low) = fen.magnitude.multipliedFullWidth(by: numerator.magnitude)
    guard high < divisor else { throw Money.overflow }
    var (quotient, remainder) = divisor.dividingFullWidth((high, low))
    if remainder >= divisor - remainder {
      let (next, overflow) = quotient.addingReportingOverflow(1)
      if overflow { throw Money.overflow }
      quotient = next
    }
    let isNegative = (fen < 0) != (numerator < 0)
    guard quotient <= UInt64(Int64.max) else { throw Money.overflow }
    return Money(fen: isNegative ? -Int64(quotient) : Int64(quotient))
  }

  /// The sum of all amounts.
  public static func sum(_ amounts: some Sequence<Money>) throws(IdentifierFault) -> Money {
    var total = Money.zero
    for amount in amounts { total = try total.adding(amount) }
    return total
  }
}

extension Money: CustomStringConvertible {
  /// The amount in yuan with separators: `1,234.56元`.
  public var description: String { text(in: .yuan, decimals: 2) }

  /// The amount in a unit, to that many decimals, half rounded away from zero, thousands
  /// separated: `text(in: .wanYuan, decimals: 2)` is `1,234.57万元`.
  public func text(in unit: Unit, decimals: Int, showsUnit: Bool = true) -> String {
    let kept = min(max(decimals, 0), unit.decimals)
    var divisor: UInt64 = 1
    for _ in kept..<unit.decimals { divisor *= 10 }
    let magnitude = fen.magnitude
    var scaled = magnitude / divisor
    let remainder = magnitude % divisor
    if divisor > 1 && remainder >= divisor - remainder { scaled += 1 }
    var digits = String(scaled)
    if digits.utf8.count <= kept {
      digits = String(repeating: "0", count: kept + 1 - digits.utf8.count) + digits
    }
    var text = fen < 0 && scaled > 0 ? "-" : ""
    text += Money.separated(digits.dropLast(kept))
    // Decimals finer than a fen are zeros.
    let zeros = String(repeating: "0", count: min(max(decimals, 0), 18) - kept)
    if decimals > 0 { text += "." + digits.suffix(kept) + zeros }
    return showsUnit ? text + unit.rawValue : text
  }

  /// The amount in yuan without separators or unit, as a form field holds it: `1234.56`.
  public var plainYuan: String {
    text(in: .yuan, decimals: 2, showsUnit: false).filter { $0 != "," }
  }

  private static func separated(_ digits: Substring) -> String {
    var text = ""
    var left = digits.utf8.count
    for digit in digits {
      text.append(digit)
      left -= 1
      if left > 0 && left % 3 == 0 { text.append(",") }
    }
    return text
  }
}

extension Money: Codable {
  /// Reads a whole number of fen.
  public init(from decoder: any Decoder) throws {
    self.init(fen: try decoder.singleValueContainer().decode(Int64.self))
  }

  /// Writes the whole number of fen.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fen)
  }
}
