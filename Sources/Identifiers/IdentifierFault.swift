/// Why a text is not the identifier it should be, in one sentence of each language.
///
/// The sentences never repeat a personal identifier.
public struct IdentifierFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, for code.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Nothing was given.
    case empty
    /// The text has the wrong length.
    case length
    /// A character does not belong.
    case character
    /// The form is not the one wanted.
    case format
    /// The check character does not fit the rest.
    case checkCharacter
    /// A date in it does not exist.
    case impossibleDate
    /// A date in it lies in the future or too far back.
    case implausibleDate
    /// The number is too large to be held.
    case overflow
    /// The code is not in the table.
    case unknown
  }

  /// What is wrong, for code.
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
