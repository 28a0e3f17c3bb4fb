/// A set of places in a list of the procedure; the first 64 need no allocation.
struct PlaceSet: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: Set<Int> = []

  func contains(_ place: Int) -> Bool {
    place < 64 ? low & (1 << UInt64(place)) != 0 : high.contains(place)
  }

  mutating func insert(_ place: Int) {
    if place < 64 { low |= 1 << UInt64(place) } else { high.insert(place) }
  }
}
