import Casework
public import Catalogue

/// The words of a search, and what each of them is looked for in.
///
/// A word matches a case when the case's number begins with it, its heading contains it, its party's key is
/// it or begins with it (from six characters), or its procedure's name contains it. Latin letters match in
/// either case.
public struct SearchTerms: Sendable, Hashable {
  /// One word.
  public struct Term: Sendable, Hashable {
    /// The word with Latin letters in lower case.
    public let folded: String
    /// The word with Latin letters in upper case, as case numbers and credit codes are written.
    public let code: String
    /// Procedures whose name contains it.
    public let procedures: Set<String>

    /// Whether it matches a row.
    public func matches(_ row: CaseRow) -> Bool {
      if row.caseID.text.hasPrefix(code) || procedures.contains(row.procedureID) { return true }
      if SearchTerms.contains(SearchTerms.folded(row.heading), folded) { return true }
      guard let key = row.partyKey else { return false }
      return key == code || code.utf8.count >= 6 && key.hasPrefix(code)
    }
  }

  /// The words; a row must match them all.
  public let terms: [Term]

  /// The words of a text, separated by spaces.
  public init(_ text: String, in edition: CatalogueEdition) {
    terms = text.split(whereSeparator: \.isWhitespace).prefix(8).map { word in
      let folded = Self.folded(String(word))
      let named = edition.procedures.filter { Self.contains(Self.folded($0.heading.name), folded) }
      return Term(
        folded: folded, code: folded.uppercased(), procedures: Set(named.map(\.id)))
    }
  }

  /// A text with Latin letters in lower case.
  public static func folded(_ text: String) -> String { text.lowercased() }

  /// Pairs of neighbouring characters, the last one alone: what a text is found by.
  public static func grams(of text: String) -> Set<String> {
    let scalars = Array(folded(text).unicodeScalars)
    var grams: Set<String> = []
    for place in scalars.indices {
      var gram = String.UnicodeScalarView([scalars[place]])
      if place + 1 < scalars.count { gram.append(scalars[place + 1]) }
      grams.insert(String(gram))
    }
    return grams
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    text.firstRange(of: part) != nil
  }
}
