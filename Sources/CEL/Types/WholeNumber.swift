/// Whole numbers in floating-point clothes.
///
/// Written with comparisons and truncating conversions only, so that no mathematics library is linked.
enum WholeNumber {
  /// The same number as a signed whole number, if it is one.
  static func int(_ number: Double) -> Int64? {
    guard number >= -9_223_372_036_854_775_808.0, number < 9_223_372_036_854_775_808.0 else {
      return nil
    }
    let whole = Int64(number)
    return Double(whole) == number ? whole : nil
  }

  /// The same number as an unsigned whole number, if it is one.
  static func uint(_ number: Double) -> UInt64? {
    guard number >= 0, number < 18_446_744_073_709_551_616.0 else { return nil }
    let whole = UInt64(number)
    return Double(whole) == number ? whole : nil
  }
}
