/// Turns the parts of a pattern into instructions.
struct PatternWriter {
  private(set) var instructions: [Pattern.Instruction] = []
  /// Parts visited; repeating an empty group costs visits, not instructions.
  private var visits = 0

  mutating func emit(_ piece: PatternPiece) throws(Pattern.Fault) {
    visits += 1
    guard visits < Pattern.maximumSize else {
      throw Pattern.Fault(message: "正则表达式展开后太长；减小重复次数")
    }
    switch piece {
    case .scalar(let scalars): instructions.append(.scalar(scalars))
    case .assertion(let assertion): instructions.append(.assert(assertion))
    case .sequence(let pieces): for piece in pieces { try emit(piece) }
    case .choice(let choices): try emit(choices)
    case .repeated(let inner, let minimum, let maximum):
      for _ in 0..<minimum { try emit(inner) }
      if let maximum {
        try emit(inner, atMost: maximum - minimum)
      } else {
        let split = reserve()
        try emit(inner)
        instructions.append(.jump(split))
        instructions[split] = .split(split + 1, instructions.count)
      }
    }
  }

  /// A place to be filled once the target of the jump is known.
  private mutating func reserve() -> Int {
    instructions.append(.jump(0))
    return instructions.count - 1
  }

  private mutating func emit(_ inner: PatternPiece, atMost count: Int) throws(Pattern.Fault) {
    var splits: [Int] = []
    for _ in 0..<max(0, count) {
      splits.append(reserve())
      try emit(inner)
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
  }

  private mutating func emit(_ choices: [PatternPiece]) throws(Pattern.Fault) {
    var exits: [Int] = []
    for choice in choices.dropLast() {
      let split = reserve()
      try emit(choice)
      exits.append(reserve())
      instructions[split] = .split(split + 1, instructions.count)
    }
    if let last = choices.last { try emit(last) }
    for exit in exits { instructions[exit] = .jump(instructions.count) }
  }
}
