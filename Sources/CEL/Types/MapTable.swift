/// Entries of a map literal in their order, with an index by key.
final class MapTable: Sendable {
  struct Entry: Sendable {
    let key: Value
    let value: Value
  }

  /// A key brought to one form, so that `1`, `1u` and `1.0` are the same key.
  enum Key: Hashable, Sendable {
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case string(CodePoints)

    init?(_ value: Value) {
      switch value {
      case .bool(let flag): self = .bool(flag)
      case .int(let number): self = .int(number)
      case .uint(let number):
        if let small = Int64(exactly: number) { self = .int(small) } else { self = .uint(number) }
      case .double(let number):
        if let small = WholeNumber.int(number) {
          self = .int(small)
        } else if let large = WholeNumber.uint(number) {
          self = .uint(large)
        } else {
          return nil
        }
      case .string(let text): self = .string(CodePoints(text))
      default: return nil
      }
    }
  }

  let entries: [Entry]
  private let index: [Key: Int]

  /// Nil when a key occurs twice or is none of bool, int, uint, string.
  init?(_ pairs: [(key: Value, value: Value)]) {
    var entries: [Entry] = []
    var index: [Key: Int] = [:]
    entries.reserveCapacity(pairs.count)
    for pair in pairs {
      if case .double = pair.key { return nil }
      guard let key = Key(pair.key), index.updateValue(entries.count, forKey: key) == nil else {
        return nil
      }
      entries.append(Entry(key: pair.key, value: pair.value))
    }
    self.entries = entries
    self.index = index
  }

  subscript(key: Value) -> Value? {
    guard let key = Key(key), let place = index[key] else { return nil }
    return entries[place].value
  }
}
