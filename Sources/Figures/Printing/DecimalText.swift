/// Writes fractions of whole numbers as decimals without ever leaving whole numbers.
enum DecimalText {
  /// The fraction with this many decimals, half away from zero.
  static func rounded(_ numerator: Int128, over denominator: Int128, decimals: Int) -> String {
    let power = tenTo(decimals)
    let magnitude = numerator.magnitude
    let base = UInt128(denominator)
    let units = (magnitude * power * 2 + base) / (base * 2)
    return sign(numerator < 0 && units > 0) + text(units, decimals: decimals)
  }

  /// The fraction with this many decimals, cut off towards zero.
  static func cut(_ numerator: Int128, over denominator: Int128, decimals: Int) -> String {
    let units = numerator.magnitude * tenTo(decimals) / UInt128(denominator)
    return sign(numerator < 0 && units > 0) + text(units, decimals: decimals)
  }

  /// The fraction over a power of ten, exact and without trailing zeros.
  static func exact(_ numerator: Int128, overTenTo places: Int) -> String {
    var units = numerator.magnitude
    var decimals = places
    while decimals > 0, units % 10 == 0 {
      units /= 10
      decimals -= 1
    }
    return sign(numerator < 0) + text(units, decimals: decimals)
  }

  static func tenTo(_ power: Int) -> UInt128 {
    (0..<max(0, power)).reduce(UInt128(1)) { product, _ in product * 10 }
  }

  private static func sign(_ isNegative: Bool) -> String { isNegative ? "-" : "" }

  private static func text(_ units: UInt128, decimals: Int) -> String {
    let digits = String(units)
    guard decimals > 0 else { return digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}
