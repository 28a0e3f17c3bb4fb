/// Finds the word a writer most likely meant.
enum NearestKey {
  /// The candidate closest to `word`, if it is close enough to be a slip of the pen.
  static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.unicodeScalars)
    let limit = max(2, letters.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates.sorted() {
      let distance = distance(letters, Array(candidate.unicodeScalars))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The remedy for an unknown word: the nearest one, or all there are.
  static func remedy(for word: String, among candidates: some Sequence<String>) -> String {
    if let nearest = of(word, among: candidates) { return "改成“\(nearest)”" }
    let all = Set(candidates).sorted()
    return all.isEmpty
      ? "删去这一行" : "改成其中之一：" + all.prefix(16).joined(separator: "、")
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        current.append(
          min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost))
      }
      previous = current
    }
    return previous[right.count]
  }
}
