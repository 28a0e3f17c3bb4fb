/// The outline of a report whose numbers are figures, each linked to its cases.
public struct ReportOutline: Sendable, Hashable {
  /// A piece of a section's text.
  public enum Piece: Sendable, Hashable {
    /// Words as written.
    case text(String)
    /// The figure with this id, in its presentation.
    case figure(String)
  }

  /// A section with its text.
  public struct Section: Sendable, Hashable {
    /// The heading.
    public let title: String
    /// Words and figures in order.
    public let pieces: [Piece]

    /// Makes a section.
    public init(title: String, pieces: [Piece]) {
      self.title = title
      self.pieces = pieces
    }

    /// The figures it prints, in order.
    public var figures: [String] {
      pieces.compactMap { if case .figure(let id) = $0 { id } else { nil } }
    }
  }

  /// A part with its sections.
  public struct Part: Sendable, Hashable {
    /// The heading.
    public let title: String
    /// The sections in order.
    public let sections: [Section]

    /// Makes a part.
    public init(title: String, sections: [Section]) {
      self.title = title
      self.sections = sections
    }
  }

  /// Kebab-case id, the file's name.
  public let id: String
  /// The Chinese name.
  public let name: String
  /// The parts in order.
  public let parts: [Part]
  /// Where it was read from, relative to the catalogue's folder.
  public let file: String

  /// Makes an outline; the loader is its only user.
  public init(id: String, name: String, parts: [Part], file: String) {
    self.id = id
    self.name = name
    self.parts = parts
    self.file = file
  }

  /// All figures it prints, in order, each once.
  public var figures: [String] {
    var seen: Set<String> = []
    return parts.flatMap(\.sections).flatMap(\.figures).filter { seen.insert($0).inserted }
  }
}

extension ReportOutline.Piece {
  /// Splits a text at its `{{figure-id}}` placeholders; an unclosed one stays text.
  public static func pieces(of text: String) -> [ReportOutline.Piece] {
    var pieces: [ReportOutline.Piece] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      if open.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<open.lowerBound])))
      }
      let name = rest[open.upperBound..<close.lowerBound]
      pieces.append(.figure(String(name.trimmingPrefix(while: { $0 == " " }))))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}
