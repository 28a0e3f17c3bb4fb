extension RandomNumberGenerator {
  /// A number of the range, the same for the same generator everywhere.
  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound)) &+ 1
    guard width != 0 else { return range.lowerBound }
    return range.lowerBound + Int(truncatingIfNeeded: next(upperBound: width))
  }

  /// An element of a list that is not empty.
  mutating func pick<Element>(from list: [Element]) -> Element {
    list[pick(0...(list.count - 1))]
  }
}
