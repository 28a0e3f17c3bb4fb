/// The exact decimal digits of a double, rounded half to even where they are cut.
struct ExactDecimal {
  private let isNegative: Bool
  /// Decimal digits, most significant first, without leading zeros; empty for zero.
  private let digits: [UInt8]
  /// How many of the digits stand after the point.
  private let scale: Int

  /// Nil for NaN and the infinities.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    isNegative = number.sign == .minus
    let bits = number.bitPattern
    let biased = Int(bits >> 52 & 0x7FF)
    let fraction = bits & 0xF_FFFF_FFFF_FFFF
    let significand = biased == 0 ? fraction : fraction | 1 << 52
    let exponent = (biased == 0 ? 1 : biased) - 1075
    var limbs = [UInt64](repeating: 0, count: 2)
    limbs[0] = significand % Self.limb
    limbs[1] = significand / Self.limb
    // Each step multiplies by powers of 2, or of 5 with as many more digits after the point.
    var left = Int(exponent.magnitude)
    while left > 0, significand > 0 {
      let step = min(left, exponent > 0 ? 29 : 12)
      let factor = exponent > 0 ? 1 << UInt64(step) : (0..<step).reduce(1) { power, _ in power * 5 }
      Self.multiply(&limbs, by: UInt64(factor))
      left -= step
    }
    digits = Self.digits(of: limbs)
    scale = exponent < 0 && significand > 0 ? -exponent : 0
  }

  /// Nine decimal digits.
  private static let limb: UInt64 = 1_000_000_000

  /// Limbs are least significant first.
  private static func multiply(_ limbs: inout [UInt64], by factor: UInt64) {
    var carry: UInt64 = 0
    for place in limbs.indices {
      let product = limbs[place] * factor + carry
      limbs[place] = product % limb
      carry = product / limb
    }
    if carry > 0 { limbs.append(carry) }
  }

  private static func digits(of limbs: [UInt64]) -> [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs.reversed() {
      let text = String(limb).utf8.map { $0 - 0x30 }
      digits += [UInt8](repeating: 0, count: 9 - text.count) + text
    }
    return Array(digits.drop { $0 == 0 })
  }

  /// The first `count` digits, rounded; `carried` when rounding gave one digit more.
  private func rounded(_ count: Int) -> (digits: [UInt8], carried: Bool) {
    guard count >= 0 else { return ([], false) }
    guard count < digits.count else {
      return (digits + [UInt8](repeating: 0, count: count - digits.count), false)
    }
    var kept = Array(digits[..<count])
    let rest = digits[count...]
    let isOdd = (kept.last ?? 0) % 2 == 1
    let first = rest.first ?? 0
    let isAbove = first > 5 || first == 5 && rest.dropFirst().contains { $0 != 0 }
    guard isAbove || first == 5 && isOdd else { return (kept, false) }
    for place in kept.indices.reversed() {
      if kept[place] < 9 {
        kept[place] += 1
        return (kept, false)
      }
      kept[place] = 0
    }
    return ([1] + kept, true)
  }

  /// `123.45` with so many decimals.
  func fixed(_ precision: Int) -> String {
    let whole = digits.count - scale
    // Digits before the first that is kept are zeros.
    let padded = whole < 0 ? [UInt8](repeating: 0, count: -whole) : []
    let shifted = padded.isEmpty ? self : ExactDecimal(isNegative, padded + digits, scale)
    let (kept, carried) = shifted.rounded(max(whole, 0) + precision)
    let point = max(whole, 0) + (carried ? 1 : 0)
    let before = point == 0 ? "0" : Self.text(kept[..<point])
    let after = precision == 0 ? "" : "." + Self.text(kept[point...])
    return (isNegative ? "-" : "") + before + after
  }

  /// `1.2345e+02` with so many decimals.
  func scientific(_ precision: Int) -> String {
    let (kept, carried) = rounded(precision + 1)
    let exponent = digits.isEmpty ? 0 : digits.count - scale - 1 + (carried ? 1 : 0)
    let after = precision == 0 ? "" : "." + Self.text(kept[1...precision])
    let power = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
    return (isNegative ? "-" : "") + Self.text(kept[..<1]) + after
      + "e" + (exponent < 0 ? "-" : "+") + power
  }

  private init(_ isNegative: Bool, _ digits: [UInt8], _ scale: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.scale = scale
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }
}
