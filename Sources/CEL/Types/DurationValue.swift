/// A span of time in whole nanoseconds, at most about 292 years either way.
public struct DurationValue: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The span in nanoseconds.
  public let nanoseconds: Int64

  /// Makes a span of nanoseconds.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Makes a span of whole seconds; nil when it leaves the range.
  public init?(seconds: Int64) {
    let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    guard !overflow else { return nil }
    self.nanoseconds = nanoseconds
  }

  /// Shorter before longer.
  public static func < (left: DurationValue, right: DurationValue) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// Seconds with as many decimals as needed, such as `3s` or `1.5s`.
  public var description: String {
    let magnitude = nanoseconds.magnitude
    let sign = nanoseconds < 0 ? "-" : ""
    let fraction = Self.fraction(Int(magnitude % 1_000_000_000))
    return "\(sign)\(magnitude / 1_000_000_000)\(fraction)s"
  }

  /// `.5` for half a second; empty for none.
  static func fraction(_ nanoseconds: Int) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = String(nanoseconds)
    digits = String(repeating: "0", count: 9 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }

  private static let units: [(name: [UInt8], nanoseconds: Int64)] = [
    (Array("ns".utf8), 1), (Array("us".utf8), 1_000), (Array("ms".utf8), 1_000_000),
    (Array("h".utf8), 3_600_000_000_000), (Array("m".utf8), 60_000_000_000),
    (Array("s".utf8), 1_000_000_000),
  ]

  enum Reading {
    case value(DurationValue)
    case malformed
    case outOfRange
  }

  /// Reads numbers with units, such as `1h45m47s`, `-1.5h`, `100ms`.
  static func read(_ text: String) -> Reading {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    if rest.elementsEqual("0".utf8) { return .value(DurationValue(nanoseconds: 0)) }
    guard !rest.isEmpty else { return .malformed }
    var total: Int64 = 0
    while !rest.isEmpty {
      guard let part = readPart(&rest) else { return .malformed }
      guard let nanoseconds = part else { return .outOfRange }
      let (sum, overflow) =
        isNegative
        ? total.subtractingReportingOverflow(nanoseconds)
        : total.addingReportingOverflow(nanoseconds)
      guard !overflow else { return .outOfRange }
      total = sum
    }
    return .value(DurationValue(nanoseconds: total))
  }

  /// Outer nil: malformed. Inner nil: out of range.
  private static func readPart(_ rest: inout ArraySlice<UInt8>) -> Int64?? {
    let whole = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty,
      let unit = units.first(where: { rest.starts(with: $0.name) })
    else { return .none }
    rest = rest.dropFirst(unit.name.count)
    var number: Int64 = 0
    for digit in whole {
      let (tens, one) = number.multipliedReportingOverflow(by: 10)
      let (sum, two) = tens.addingReportingOverflow(Int64(digit - 0x30))
      if one || two { return .some(nil) }
      number = sum
    }
    let (product, overflow) = number.multipliedReportingOverflow(by: unit.nanoseconds)
    var scale = unit.nanoseconds
    var extra: Int64 = 0
    for digit in fraction {
      scale /= 10
      extra += Int64(digit - 0x30) * scale
    }
    let (sum, carry) = product.addingReportingOverflow(extra)
    return .some(overflow || carry ? nil : sum)
  }
}
