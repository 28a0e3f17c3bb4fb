extension Money {
  /// Reads an amount: `1234.56`, `1,234.56元`, `200万元`, `3.5亿`, `12345分`; yuan when no unit is
  /// named. Parts of a fen are refused, never rounded.
  public init(parsing text: String) throws(IdentifierFault) {
    var rest = text.trimmed
    guard !rest.isEmpty else {
      throw IdentifierFault(.empty, zh: "没有填写金额。", en: "The amount is empty.")
    }
    for prefix in ["人民币", "¥", "￥"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    let unit = Money.takeUnit(&rest)
    while rest.last == " " { rest.removeLast() }
    while rest.first == " " { rest.removeFirst() }
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Money.wholePart(parts[0]) else { throw Money.unreadable(text) }
    let fraction = parts.count == 2 ? Array(parts[1].utf8) : []
    guard parts.count == 1 || !fraction.isEmpty,
      fraction.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw Money.unreadable(text) }
    guard fraction.dropFirst(unit.decimals).allSatisfy({ $0 == 0x30 }) else {
      throw IdentifierFault(
        .format, zh: "金额“\(text)”不足一分的部分不能记录，请改为整分。",
        en: "The amount '\(text)' has parts of a fen; write whole fen.")
    }
    var digits = whole
    for place in 0..<unit.decimals {
      digits.append(place < fraction.count ? fraction[place] : 0x30)
    }
    var fen: Int64 = 0
    for digit in digits {
      let (tens, overflow) = fen.multipliedReportingOverflow(by: 10)
      let (next, carried) = tens.addingReportingOverflow(Int64(digit - 0x30))
      if overflow || carried { throw Money.overflow }
      fen = next
    }
    self.init(fen: isNegative ? -fen : fen)
  }

  private static func takeUnit(_ rest: inout Substring) -> Unit {
    let endings: [(String, Unit)] = [
      ("亿元", .yiYuan), ("亿", .yiYuan), ("万元", .wanYuan), ("万", .wanYuan), ("元", .yuan), ("分", .fen),
    ]
    for (ending, unit) in endings where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
      return unit
    }
    return .yuan
  }

  /// The digits before the point; separators only where thousands are.
  private static func wholePart(_ text: Substring) -> [UInt8]? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty,
      groups.count == 1 || first.utf8.count <= 3,
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    let digits = groups.flatMap { Array($0.utf8) }
    return digits.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
  }

  private static func unreadable(_ text: String) -> IdentifierFault {
    IdentifierFault(
      .format, zh: "“\(text)”不是金额；请写成如1234.56、1,234.56元或200万元。",
      en: "'\(text)' is not an amount; write it like 1234.56, 1,234.56元 or 200万元.")
  }

  /// An amount for demo data: whole yuan between the two.
  public static func generate(
    using generator: inout some RandomNumberGenerator, yuan range: ClosedRange<Int>
  ) -> Money {
    let bounded = range.clamped(to: -90_000_000_000_000_000...90_000_000_000_000_000)
    return Money(fen: Int64(generator.pick(bounded)) * 100)
  }
}
