import LegalTime

extension Period {
  /// Reads `2025`, `2025-Q1`, `2025-03`, `2025-03-08` or `2025-01-01..2025-06-30`.
  public init(parsing text: String) throws(PeriodFault) {
    let words = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if text.contains("..") {
      self = try Self.days(text)
    } else if words.count == 1, let year = Self.number(words[0], digits: 4) {
      guard let period = Period(year: year) else { throw PeriodFault(.noSuchDay, text) }
      self = period
    } else if words.count == 2, let year = Self.number(words[0], digits: 4) {
      self = try Self.part(words[1], of: year, text)
    } else if words.count == 3, text.utf8.count == 10 {
      guard let day = BusinessDate(text) else { throw PeriodFault(.noSuchDay, text) }
      self.init(DateSpan(day))
    } else {
      throw PeriodFault(.unreadable, text)
    }
  }

  private static func part(_ word: String, of year: Int, _ text: String) throws(PeriodFault)
    -> Period
  {
    if let mark = word.first, mark == "Q" || mark == "q" {
      guard let quarter = number(String(word.dropFirst()), digits: 1) else {
        throw PeriodFault(.unreadable, text)
      }
      guard let period = Period(year: year, quarter: quarter) else {
        throw PeriodFault(.noSuchQuarter, text)
      }
      return period
    }
    guard let month = number(word, digits: 2) else { throw PeriodFault(.unreadable, text) }
    guard let period = Period(year: year, month: month) else {
      throw PeriodFault(.noSuchMonth, text)
    }
    return period
  }

  private static func days(_ text: String) throws(PeriodFault) -> Period {
    guard let mark = text.firstRange(of: "..") else { throw PeriodFault(.unreadable, text) }
    let ends = [text[..<mark.lowerBound], text[mark.upperBound...]].map(String.init)
    guard ends.allSatisfy({ $0.utf8.count == 10 }) else { throw PeriodFault(.unreadable, text) }
    guard let first = BusinessDate(ends[0]), let last = BusinessDate(ends[1]) else {
      throw PeriodFault(.noSuchDay, text)
    }
    guard let span = DateSpan(first, last) else { throw PeriodFault(.backwards, text) }
    guard last.year - first.year <= longest else { throw PeriodFault(.tooLong, text) }
    return Period(span)
  }

  private static func number(_ text: String, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

/// Why a text is no period.
public struct PeriodFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The sort of mistake.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case unreadable, noSuchDay, noSuchMonth, noSuchQuarter, backwards, tooLong
  }

  /// The sort of mistake.
  public let kind: Kind
  /// The text.
  public let text: String

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = String(text.prefix(40))
  }

  /// What is wrong and what to write, in Chinese.
  public var messageZH: String {
    switch kind {
    case .unreadable:
      "期间“\(text)”看不懂；请写成 2025、2025-Q1、2025-03 或 2025-01-01..2025-06-30。"
    case .noSuchDay: "期间“\(text)”里有一天不存在；请检查年月日。"
    case .noSuchMonth: "期间“\(text)”没有这个月；月份写成 01 到 12。"
    case .noSuchQuarter: "期间“\(text)”没有这个季度；季度写成 Q1 到 Q4。"
    case .backwards: "期间“\(text)”的起止日颠倒了；请把较早的一天写在前面。"
    case .tooLong: "期间“\(text)”超过 \(Period.longest) 年；请分段查。"
    }
  }

  /// The same in English.
  public var messageEN: String {
    switch kind {
    case .unreadable:
      "The period '\(text)' is unclear; write 2025, 2025-Q1, 2025-03 or 2025-01-01..2025-06-30."
    case .noSuchDay: "The period '\(text)' names a day that does not exist; check the date."
    case .noSuchMonth: "The period '\(text)' names no month; write 01 to 12."
    case .noSuchQuarter: "The period '\(text)' names no quarter; write Q1 to Q4."
    case .backwards: "The period '\(text)' ends before it begins; write the earlier day first."
    case .tooLong:
      "The period '\(text)' is longer than \(Period.longest) years; ask for shorter ones."
    }
  }

  /// Both sentences.
  public var description: String { "\(messageZH) \(messageEN)" }
}
