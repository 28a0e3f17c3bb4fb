/// Writes numbers with a fraction as ECMAScript does, which RFC 8785 asks for.
enum CanonicalNumber {
  /// The shortest text that reads back as the same number; the number must be finite.
  static func text(_ number: Double) -> String {
    if number == 0 { return "0" }
    let (digits, exponent) = shortest(number.magnitude)
    let sign = number < 0 ? "-" : ""
    // `exponent` is the place of the decimal point, counted from before the first digit.
    if exponent > 21 || exponent < -5 { return sign + scientific(digits, exponent - 1) }
    if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + digits }
    if digits.count <= exponent {
      return sign + digits + String(repeating: "0", count: exponent - digits.count)
    }
    return sign + digits.prefix(exponent) + "." + digits.dropFirst(exponent)
  }

  private static func scientific(_ digits: String, _ exponent: Int) -> String {
    let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
    return "\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
  }

  /// The significant digits of Swift's own description, which is the shortest one too.
  private static func shortest(_ number: Double) -> (digits: String, exponent: Int) {
    let parts = number.description.split(separator: "e", maxSplits: 1)
    let scale = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let halves = parts[0].split(separator: ".", maxSplits: 1)
    let fraction = halves.count > 1 ? halves[1] : ""
    var digits = String(halves[0] + fraction)
    var exponent = halves[0].count + scale
    while digits.count > 1, digits.hasPrefix("0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    return (digits, exponent)
  }
}
