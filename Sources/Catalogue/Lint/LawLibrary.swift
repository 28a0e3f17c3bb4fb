/// Texts of laws, against which citations and numbers are compared; the caller reads the folder.
public struct LawLibrary: Sendable {
  /// One version of a law, cut into its articles.
  struct Law: Sendable {
    let name: String
    let version: String
    /// The words of each article by its number in Chinese numerals, such as `三十二`.
    let articles: [String: String]
  }

  private let laws: [String: [Law]]

  /// Makes a library from texts by title, each title a name and a version: `行政许可法(2019-04-23)`.
  public init(texts: [String: String]) {
    laws = Dictionary(
      grouping: texts.sorted { $0.key < $1.key }.map { Self.law(title: $0.key, text: $0.value) },
      by: \.name)
  }

  /// All versions of a law by its name, with or without 中华人民共和国.
  func versions(of name: String) -> [Law] {
    laws[name] ?? laws[String(name.trimmingPrefix("中华人民共和国"))] ?? []
  }

  private static func law(title: String, text: String) -> Law {
    let plain = title.replacing("（", with: "(").replacing("）", with: ")")
    let name = plain.prefix { $0 != "(" }
    let version = plain.dropFirst(name.count + 1).prefix { $0 != ")" }
    return Law(
      name: String(name.trimmingPrefix("中华人民共和国")), version: String(version),
      articles: articles(of: text))
  }

  /// Cuts a text at the lines that begin an article, `第三十二条`; a law's amendments may add `之一`.
  static func articles(of text: String) -> [String: String] {
    var articles: [String: String] = [:]
    var number: String?
    for line in ChineseNumber.narrow(text).split(separator: "\n") {
      let words = line.drop { $0 == " " || $0 == "　" || $0 == "*" }
      if words.first == "#" { number = nil }
      if let found = Citation.article(startingWith: words) { number = found }
      if let number { articles[number, default: ""] += words + "\n" }
    }
    return articles
  }
}

/// A citation taken apart: law, version, article.
struct Citation: Sendable, Hashable {
  /// The law's name without book-title marks.
  let law: String
  /// The day in brackets after the name, as written; empty without one.
  let version: String
  /// The article's number in Chinese numerals, `三十二` or `三十二之一`; `nil` without one.
  let article: String?

  /// Reads `行政许可法（2019-04-23 修正）第三十二条第一款`.
  init(_ cite: String) {
    let plain = cite.replacing("(", with: "（").replacing(")", with: "）")
      .replacing("《", with: "").replacing("》", with: "")
    let name = plain.prefix { $0 != "（" }
    let bracket = plain.dropFirst(name.count + 1).prefix { $0 != "）" }
    let day = bracket.firstMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/)
    let rest = plain[plain.index(plain.startIndex, offsetBy: name.count)...]
    version = day.map { String($0.output) } ?? ""
    var found: String?
    for place in rest.indices where rest[place] == "第" {
      found = Self.article(startingWith: rest[place...])
      if found != nil { break }
    }
    if found == nil, let place = name.firstIndex(of: "第") {
      found = Self.article(startingWith: name[place...])
    }
    article = found
    law = String(name.prefix { $0 != "第" })
  }

  /// The number of an article whose heading begins here.
  static func article(startingWith words: Substring) -> String? {
    guard words.first == "第" else { return nil }
    let number = words.dropFirst().prefix { ChineseNumber.characters.contains($0) }
    var rest = words.dropFirst(1 + number.count)
    guard !number.isEmpty, rest.first == "条" else { return nil }
    rest = rest.dropFirst()
    guard rest.first == "之" else { return String(number) }
    let branch = rest.dropFirst().prefix { ChineseNumber.characters.contains($0) }
    return branch.isEmpty ? String(number) : "\(number)之\(branch)"
  }
}
