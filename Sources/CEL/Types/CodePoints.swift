/// Text compared code point by code point, as the specification asks.
///
/// Swift holds canonically equivalent strings equal; CEL does not.
struct CodePoints: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: CodePoints, right: CodePoints) -> Bool { equal(left.text, right.text) }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  @inline(__always)
  static func equal(_ left: String, _ right: String) -> Bool {
    let count = left.utf8.count
    guard count == right.utf8.count, left == right else { return false }
    return left.utf8.elementsEqual(right.utf8)
  }

  /// Negative, zero or positive. UTF-8 sorts as its code points do.
  static func compare(_ left: String, _ right: String) -> Int {
    compare(left.utf8, right.utf8)
  }

  static func compare(
    _ left: some Collection<UInt8>, _ right: some Collection<UInt8>
  ) -> Int {
    for (one, other) in zip(left, right) where one != other { return one < other ? -1 : 1 }
    return left.count - right.count
  }

  static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    firstIndex(of: part, in: text, from: 0) != nil
  }

  /// The first place of `part` at or after `start`, in elements.
  static func firstIndex<Element: Equatable>(
    of part: [Element], in text: [Element], from start: Int
  ) -> Int? {
    guard start >= 0, part.count <= text.count, start <= text.count - part.count else { return nil }
    for place in start...(text.count - part.count)
    where text[place..<(place + part.count)].elementsEqual(part) {
      return place
    }
    return nil
  }
}
