/// A report for a period: its words, its figures with exact values, and everything it rests on.
///
/// Written as JSON, it is what a published report keeps; later acts change figures, never this.
public struct Report: Sendable, Hashable, Codable {
  /// A piece of a paragraph.
  public enum Run: Sendable, Hashable {
    /// Words as the outline has them.
    case text(String)
    /// A figure's id and its number as printed.
    case figure(id: String, text: String)
  }

  /// A paragraph.
  public struct Paragraph: Sendable, Hashable, Codable {
    /// Words and figures in order.
    public let runs: [Run]

    /// The paragraph as plain text.
    public var text: String {
      runs.map { run in
        switch run {
        case .text(let text), .figure(_, let text): text
        }
      }.joined()
    }
  }

  /// A section.
  public struct Section: Sendable, Hashable, Codable {
    /// The heading.
    public let title: String
    /// Its paragraphs.
    public let paragraphs: [Paragraph]
  }

  /// A part.
  public struct Part: Sendable, Hashable, Codable {
    /// The heading.
    public let title: String
    /// Its sections.
    public let sections: [Section]
  }

  /// A figure as the report has it.
  public struct Figure: Sendable, Hashable, Codable {
    /// Its id.
    public let id: String
    /// Its number in the annual report; `nil` for a companion.
    public let number: Int?
    /// Its Chinese name.
    public let name: String
    /// What is counted, in a sentence.
    public let definition: String
    /// Digest of how it is counted.
    public let definitionFingerprint: String
    /// Its exact value; money in fen.
    public let value: FigureValue
    /// Its value as printed.
    public let printed: PrintedNumber
    /// What must hold between it and other figures.
    public let checks: [FigureCheck]
  }

  /// What the figures rest on.
  public struct Foundation: Sendable, Hashable, Codable {
    /// Digest of the whole catalogue.
    public let catalogue: String
    /// Digest of the working-day calendar.
    public let calendar: String
    /// Digest by which the stored facts were computed.
    public let facts: String
    /// How many acts the ledger held.
    public let actCount: Int64
    /// How many cases.
    public let caseCount: Int64
  }

  /// The outline's id.
  public let outline: String
  /// The report's Chinese name.
  public let name: String
  /// The period.
  public let period: Period
  /// Division code, for the report of one town.
  public let town: String?
  /// The parts in order.
  public let parts: [Part]
  /// Every figure it prints, once, in order of first mention.
  public let figures: [Figure]
  /// What the figures rest on.
  public let foundation: Foundation

  /// The figure with this id, when the report prints it.
  public func figure(_ id: String) -> Figure? { figures.first { $0.id == id } }

  /// Conditions between figures that do not hold.
  public var brokenChecks: [FigureCheck] {
    figures.flatMap(\.checks).filter { $0.holds == false }
  }
}

extension Report.Run: Codable {
  private enum Keys: String, CodingKey {
    case text, figure
  }

  /// Reads `{"text"}` or `{"figure", "text"}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let text = try container.decode(String.self, forKey: .text)
    if let id = try container.decodeIfPresent(String.self, forKey: .figure) {
      self = .figure(id: id, text: text)
    } else {
      self = .text(text)
    }
  }

  /// Writes the words and, for a figure, its id.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    switch self {
    case .text(let text): try container.encode(text, forKey: .text)
    case .figure(let id, let text):
      try container.encode(id, forKey: .figure)
      try container.encode(text, forKey: .text)
    }
  }
}
