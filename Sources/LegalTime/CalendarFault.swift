/// Why a calendar cannot be built, or cannot answer, in one sentence of each language.
public struct CalendarFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for code.
  public enum Kind: String, Hashable, Sendable {
    /// A day is both off and worked, or named twice, in one notice.
    case contradiction
    /// A day lies too far from the year of its notice.
    case farFromYear
    /// A notice's year, or a date asked for, is outside 1990 to 2100.
    case outOfRange
    /// A duration's text cannot be read.
    case unreadableDuration
  }

  /// What went wrong, for code.
  public let kind: Kind
  /// The sentence for people, in Chinese.
  public let messageZH: String
  /// The same sentence in English.
  public let messageEN: String

  /// A fault with its sentence in both languages.
  public init(_ kind: Kind, zh: String, en: String) {
    self.kind = kind
    messageZH = zh
    messageEN = en
  }

  /// The English sentence.
  public var description: String { messageEN }
}
