extension PatternReader {
  /// An escape outside brackets; the backslash is already read.
  mutating func escape() throws(Pattern.Fault) -> PatternPiece {
    switch rest.first {
    case "A":
      rest.removeFirst()
      return .assertion(.textStart)
    case "z":
      rest.removeFirst()
      return .assertion(.textEnd)
    case "b":
      rest.removeFirst()
      return .assertion(.wordBoundary)
    case "B":
      rest.removeFirst()
      return .assertion(.noWordBoundary)
    default: break
    }
    if let set = try classEscape() { return .scalar(set) }
    return literal(try scalarEscape())
  }

  /// `\d`, `\w`, `\s`, `\p{…}` and their opposites.
  private mutating func classEscape() throws(Pattern.Fault) -> PatternScalars? {
    guard let letter = rest.first else { throw fault("末尾多出一个反斜杠") }
    let set: PatternScalars
    switch letter {
    case "d": set = .digit
    case "D": set = PatternScalars.digit.negated
    case "w": set = .word
    case "W": set = PatternScalars.word.negated
    case "s": set = .space
    case "S": set = PatternScalars.space.negated
    case "p", "P":
      rest.removeFirst()
      let property = try property()
      return letter == "P" ? property.negated : property
    default: return nil
    }
    rest.removeFirst()
    return set
  }

  private mutating func property() throws(Pattern.Fault) -> PatternScalars {
    var name = ""
    if skip("{") {
      while let next = rest.popFirst(), next != "}" { name.unicodeScalars.append(next) }
    } else if let next = rest.popFirst() {
      name = String(Character(next))
    }
    let isNegated = name.hasPrefix("^")
    if isNegated { name.removeFirst() }
    if name == "Han" { return PatternScalars(members: [.ideograph], isNegated: isNegated) }
    guard PatternScalars.categories.contains(name) else {
      throw fault("不认识 \\p{\(name)}；可用一般类别（如 L、Nd、P）和 Han")
    }
    return PatternScalars(members: [.category(name)], isNegated: isNegated)
  }

  private static let controls: [Unicode.Scalar: Unicode.Scalar] = [
    "n": "\n", "t": "\t", "r": "\r", "f": "\u{C}", "v": "\u{B}", "a": "\u{7}",
  ]

  /// An escape that stands for one code point.
  private mutating func scalarEscape() throws(Pattern.Fault) -> Unicode.Scalar {
    guard let next = rest.popFirst() else { throw fault("末尾多出一个反斜杠") }
    if let control = Self.controls[next] { return control }
    if next == "x" {
      var digits = ""
      if skip("{") {
        while let digit = rest.popFirst(), digit != "}" { digits.unicodeScalars.append(digit) }
      } else {
        for _ in 0..<2 { if let digit = rest.popFirst() { digits.unicodeScalars.append(digit) } }
      }
      guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
        throw fault("\\x 后面的数字不对；写成 \\x41 或 \\x{4e2d}")
      }
      return scalar
    }
    guard !next.properties.isAlphabetic, !("0"..."9").contains(next) else {
      throw fault("不认识 \\\(next)；后向引用不在 RE2 之内")
    }
    return next
  }

  private static let posix: [String: [ClosedRange<UInt32>]] = [
    "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "alpha": [0x41...0x5A, 0x61...0x7A],
    "digit": [0x30...0x39], "lower": [0x61...0x7A], "upper": [0x41...0x5A],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E], "space": [9...13, 32...32],
    "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
    "word": [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A],
  ]

  /// A set in brackets; the opening one is already read.
  mutating func bracket() throws(Pattern.Fault) -> PatternScalars {
    var set = PatternScalars(members: [], ignoresCase: flags.ignoresCase)
    set.isNegated = skip("^")
    var isFirst = true
    while let next = rest.first, next != "]" || isFirst {
      isFirst = false
      if let named = try posixClass() {
        set.members.append(.set(named))
        continue
      }
      rest.removeFirst()
      var low = next
      if next == "\\" {
        if let named = try classEscape() {
          set.members.append(.set(named))
          continue
        }
        low = try scalarEscape()
      }
      var high = low
      if rest.first == "-", rest.dropFirst().first.map({ $0 != "]" }) == true {
        rest.removeFirst()
        high = rest.removeFirst()
        if high == "\\" { high = try scalarEscape() }
      }
      guard low.value <= high.value else { throw fault("范围 \(low)-\(high) 反了") }
      set.members.append(.range(low.value...high.value))
    }
    guard skip("]") else { throw fault("少了一个 ]") }
    return set
  }

  private mutating func posixClass() throws(Pattern.Fault) -> PatternScalars? {
    guard rest.starts(with: ["[", ":"]), let end = rest.firstIndex(of: "]") else { return nil }
    var name = rest[rest.startIndex + 2..<end].map(String.init).joined()
    guard name.hasSuffix(":") else { return nil }
    name.removeLast()
    let isNegated = name.hasPrefix("^")
    if isNegated { name.removeFirst() }
    guard let ranges = Self.posix[name] else { throw fault("不认识 [:\(name):]") }
    rest = rest[(end + 1)...]
    return PatternScalars(
      members: ranges.map(PatternScalars.Member.range), isNegated: isNegated)
  }
}
