/// The order of two numbers of any of the three numeric types, without rounding on the way.
enum NumericOrder {
  case less
  case equal
  case greater
  /// A NaN is involved, or an operand is no number.
  case unordered

  static func compare(_ left: Value, _ right: Value) -> NumericOrder {
    switch (left, right) {
    case (.int(let one), .int(let other)): return order(one, other)
    case (.uint(let one), .uint(let other)): return order(one, other)
    case (.double(let one), .double(let other)):
      return one.isNaN || other.isNaN ? .unordered : order(one, other)
    case (.int(let one), .uint(let other)):
      return one < 0 ? .less : order(UInt64(one), other)
    case (.int(let one), .double(let other)): return compare(one, other)
    case (.uint(let one), .double(let other)): return compare(one, other)
    case (.uint, .int), (.double, .int), (.double, .uint): return compare(right, left).reversed
    default: return .unordered
    }
  }

  var reversed: NumericOrder {
    switch self {
    case .less: .greater
    case .greater: .less
    case .equal, .unordered: self
    }
  }

  private static func order<Number: Comparable>(_ left: Number, _ right: Number) -> NumericOrder {
    left < right ? .less : left == right ? .equal : .greater
  }

  private static func compare(_ whole: Int64, _ fraction: Double) -> NumericOrder {
    if fraction.isNaN { return .unordered }
    // The specification compares through double; only the ends need care.
    if fraction > 9_223_372_036_854_775_808.0 { return .less }
    if fraction < -9_223_372_036_854_775_808.0 { return .greater }
    return order(Double(whole), fraction)
  }

  private static func compare(_ whole: UInt64, _ fraction: Double) -> NumericOrder {
    if fraction.isNaN { return .unordered }
    if fraction < 0 { return .greater }
    if fraction > 18_446_744_073_709_551_616.0 { return .less }
    return order(Double(whole), fraction)
  }
}
