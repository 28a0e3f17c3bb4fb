/// A seeded source of chance that gives the same throws on every machine (SplitMix64).
struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Dice of their own for one thing, so that what happens to it depends on nothing else.
  init(seed: UInt64, stream: UInt64) {
    state = Dice.mixed(seed &+ 0x9E37_79B9_7F4A_7C15 &* (stream &+ 1))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Dice.mixed(state)
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from zero up to, but not including, the bound; zero for a bound below one.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the range.
  mutating func among(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something happens that happens so often in a hundred.
  mutating func happens(percent: Int) -> Bool { below(100) < percent }

  /// An element of the list; nothing of an empty one.
  mutating func one<Element>(of list: [Element]) -> Element? {
    list.isEmpty ? nil : list[below(list.count)]
  }

  /// The place of a weight, as often as it weighs; nothing when nothing weighs anything.
  mutating func place(weights: [Int]) -> Int? {
    let total = weights.reduce(0) { $0 + max(0, $1) }
    guard total > 0 else { return nil }
    var rest = below(total)
    for (place, weight) in weights.enumerated() where weight > 0 {
      if rest < weight { return place }
      rest -= weight
    }
    return nil
  }

  /// Some elements of the list, each at most once, in the list's order.
  mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
    var chosen: [Element] = []
    var wanted = min(count, list.count)
    for (place, element) in list.enumerated() where wanted > 0 {
      if below(list.count - place) < wanted {
        chosen.append(element)
        wanted -= 1
      }
    }
    return chosen
  }
}
