/// A regular expression in RE2's syntax, matched in time proportional to the text.
struct Pattern: Sendable {
  /// Why a pattern cannot be used.
  struct Fault: Error, Sendable {
    let message: String
  }

  /// Instructions a pattern may compile to.
  static let maximumSize = 20_000

  enum Instruction: Sendable {
    case scalar(PatternScalars)
    case assert(PatternAssertion)
    case split(Int, Int)
    case jump(Int)
    case match
  }

  private let instructions: [Instruction]

  var size: Int { instructions.count }

  init(_ source: String) throws(Fault) {
    var reader = PatternReader(source)
    var writer = PatternWriter()
    try writer.emit(try reader.read())
    instructions = writer.instructions + [.match]
  }

  /// Whether the pattern occurs anywhere in the text.
  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var current: [Int] = []
    var seen = [Int](repeating: -1, count: instructions.count)
    var stack: [Int] = []
    for place in 0...scalars.count {
      current.append(0)
      var waiting: [Int] = []
      stack.append(contentsOf: current.reversed())
      while let state = stack.popLast() {
        guard seen[state] != place else { continue }
        seen[state] = place
        switch instructions[state] {
        case .match: return true
        case .jump(let target): stack.append(target)
        case .split(let one, let other): stack += [other, one]
        case .assert(let assertion):
          if assertion.holds(at: place, in: scalars) { stack.append(state + 1) }
        case .scalar: waiting.append(state)
        }
      }
      guard place < scalars.count else { return false }
      current.removeAll(keepingCapacity: true)
      for state in waiting {
        if case .scalar(let set) = instructions[state], set.contains(scalars[place]) {
          current.append(state + 1)
        }
      }
    }
    return false
  }
}

/// A part of a pattern.
indirect enum PatternPiece: Sendable {
  case scalar(PatternScalars)
  case assertion(PatternAssertion)
  case sequence([PatternPiece])
  case choice([PatternPiece])
  /// Without a maximum: as often as wanted.
  case repeated(PatternPiece, minimum: Int, maximum: Int?)
}

/// A place in the text a pattern may ask for.
enum PatternAssertion: Sendable {
  case textStart
  case textEnd
  case lineStart
  case lineEnd
  case wordBoundary
  case noWordBoundary

  func holds(at place: Int, in text: [Unicode.Scalar]) -> Bool {
    switch self {
    case .textStart: place == 0
    case .textEnd: place == text.count
    case .lineStart: place == 0 || text[place - 1] == "\n"
    case .lineEnd: place == text.count || text[place] == "\n"
    case .wordBoundary: Self.isBoundary(place, text)
    case .noWordBoundary: !Self.isBoundary(place, text)
    }
  }

  private static func isBoundary(_ place: Int, _ text: [Unicode.Scalar]) -> Bool {
    let before = place > 0 && PatternScalars.word.contains(text[place - 1])
    let after = place < text.count && PatternScalars.word.contains(text[place])
    return before != after
  }
}
