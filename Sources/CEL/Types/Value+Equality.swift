extension Value: Hashable {
  /// Equality of the expression language: numbers of different types compare by value, other
  /// values of different types are unequal, NaN equals nothing.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.int(let one), .int(let other)): return one == other
    case (.string(let one), .string(let other)): return CodePoints.equal(one, other)
    case (.bool(let one), .bool(let other)): return one == other
    case (.null, .null): return true
    case (.bytes(let one), .bytes(let other)): return one == other
    case (.list(let one), .list(let other)): return one == other
    case (.map(let one), .map(let other)): return equal(one, other)
    case (.timestamp(let one), .timestamp(let other)): return one == other
    case (.duration(let one), .duration(let other)): return one == other
    case (.type(let one), .type(let other)): return one == other
    default: return NumericOrder.compare(left, right) == .equal
    }
  }

  private static func equal(_ left: MapValue, _ right: MapValue) -> Bool {
    guard left.count == right.count else { return false }
    return left.entries.allSatisfy { entry in right[entry.key] == entry.value }
  }

  /// Hashes numbers by their value, whatever their type.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let flag): hasher.combine(flag)
    case .int, .uint, .double: Value.hash(number: self, into: &hasher)
    case .string(let text): hasher.combine(text)
    case .bytes(let octets): hasher.combine(octets)
    case .list(let elements): hasher.combine(elements)
    case .map(let map): hasher.combine(map.count)
    case .timestamp(let instant): hasher.combine(instant)
    case .duration(let span): hasher.combine(span)
    case .type(let type): hasher.combine(type)
    }
  }

  private static func hash(number: Value, into hasher: inout Hasher) {
    switch (MapTable.Key(number), number) {
    case (let key?, _): hasher.combine(key)
    case (nil, .double(let fraction)): hasher.combine(fraction)
    default: break
    }
  }
}
