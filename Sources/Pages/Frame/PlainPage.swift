/// A heading, a sentence and where to go from here: what is shown when there is nothing else to show.
public struct PlainPage: Page {
  public let template = PageName.plain
  public let title: String
  let sentence: String
  let links: [Link]

  /// Makes a plain page.
  public init(heading: String, sentence: String, links: [Link] = []) {
    title = heading
    self.sentence = sentence
    self.links = links
  }

  public var node: [String: Any] {
    ["heading": title, "sentence": sentence, "links": links.map(\.node)]
  }
}
