/// One line of the table: what was measured, here and by the reference, in the same run.
struct Line {
  /// What is to be reached.
  enum Requirement {
    /// At least this many times the reference.
    case ratio(Double)
    /// At least this many a second.
    case rate(Double)
    /// At most this many seconds.
    case seconds(Double)
    /// Nothing is required; the number is for orientation.
    case none
  }

  /// What is measured.
  let figure: String
  /// Ours: a rate per second or a time in seconds.
  let ours: Quantity
  /// What it is compared with.
  let referenceName: String
  /// The reference's quantity, of the same sort.
  let reference: Quantity?
  /// What is to be reached.
  let required: Requirement

  /// How many times as fast as the reference.
  var ratio: Double? {
    guard let reference else { return nil }
    switch (ours, reference) {
    case (.rate(let ours), .rate(let theirs)): return ours / theirs
    case (.seconds(let ours), .seconds(let theirs)): return theirs / ours
    default: return nil
    }
  }

  /// Whether what is required was reached; `nil` where nothing is.
  var isMet: Bool? {
    switch (required, ours) {
    case (.ratio(let least), _): ratio.map { $0 >= least }
    case (.rate(let least), .rate(let rate)): rate >= least
    case (.seconds(let most), .seconds(let seconds)): seconds <= most
    default: nil
    }
  }
}

/// A measured quantity.
enum Quantity {
  /// So many a second.
  case rate(Double)
  /// So long.
  case seconds(Double)

  /// As it is printed: `8.61 M/s`, `1.24 ms`.
  var text: String {
    switch self {
    case .rate(let rate):
      if rate >= 1e6 { return "\(Decimals.two(rate / 1e6)) M/s" }
      if rate >= 1e4 { return "\(Decimals.one(rate / 1e3)) k/s" }
      return "\(Int(rate.rounded()))/s"
    case .seconds(let seconds):
      if seconds >= 1 { return "\(Decimals.two(seconds)) s" }
      if seconds >= 1e-3 { return "\(Decimals.two(seconds * 1e3)) ms" }
      return "\(Decimals.one(seconds * 1e6)) µs"
    }
  }
}

/// Numbers with one or two decimals.
enum Decimals {
  /// One decimal.
  static func one(_ number: Double) -> String { text(number, scale: 10) }
  /// Two decimals.
  static func two(_ number: Double) -> String { text(number, scale: 100) }

  private static func text(_ number: Double, scale: Int) -> String {
    let scaled = Int((number * Double(scale)).rounded())
    let rest = String(scaled % scale)
    let width = scale == 10 ? 1 : 2
    return "\(scaled / scale)." + String(repeating: "0", count: width - rest.count) + rest
  }
}
