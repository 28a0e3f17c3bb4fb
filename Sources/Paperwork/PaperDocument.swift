/// A document before it takes a form: headings, paragraphs, tables; one model for every export.
public struct PaperDocument: Sendable, Hashable {
  /// A stretch of text, perhaps a link.
  public struct Run: Sendable, Hashable {
    /// The words.
    public let text: String
    /// Where it leads; a path or an address.
    public let link: String?

    /// Makes a run.
    public init(_ text: String, link: String? = nil) {
      self.text = text
      self.link = link
    }
  }

  /// One block of the document.
  public enum Block: Sendable, Hashable {
    /// A heading of level 1 to 3.
    case heading(Int, String)
    case paragraph([Run])
    /// Column titles and rows.
    case table([String], [[Run]])
  }

  /// The title.
  public let title: String
  /// A line under the title: period, office, seal.
  public let subtitle: String
  /// What it says.
  public let blocks: [Block]

  /// Makes a document.
  public init(title: String, subtitle: String, blocks: [Block]) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
  }
}
