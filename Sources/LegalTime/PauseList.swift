/// The pauses of a period in order of time, none touching another; the first needs no allocation.
struct PauseList: Hashable, Sendable {
  private(set) var first: DateSpan?
  private(set) var later: [DateSpan] = []

  init() {}

  /// Sorts the spans and joins those that overlap.
  init(_ spans: [DateSpan]) {
    for span in spans.sorted(by: { $0.first < $1.first }) { append(span) }
  }

  var count: Int { first == nil ? 0 : later.count + 1 }

  var last: DateSpan? { later.last ?? first }

  subscript(index: Int) -> DateSpan? {
    index == 0 ? first : later[index - 1]
  }

  /// Adds a pause that begins no earlier than the last one; days paused already are not added.
  mutating func append(_ span: DateSpan) {
    guard let last else {
      first = span
      return
    }
    guard let rest = DateSpan(max(span.first, last.last.adding(days: 1)), span.last) else { return }
    later.append(rest)
  }

  func contains(_ day: BusinessDate) -> Bool {
    if let first, first.contains(day) { return true }
    return later.contains { $0.contains(day) }
  }
}

extension PauseList: Codable {
  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([DateSpan].self))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode((first.map { [$0] } ?? []) + later)
  }
}
