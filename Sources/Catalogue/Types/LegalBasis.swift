public import LegalTime

/// A cited provision, with its rule told in our own words.
public struct LegalBasis: Sendable, Hashable {
  /// How far the citation has been checked.
  public enum Source: String, Sendable, Hashable, Codable, CaseIterable {
    /// Read in the statute's text.
    case statutes
    /// Seen in a copy only.
    case reprint
    /// The bureau's own rule.
    case local
  }

  /// The id by which rules refer to it.
  public let id: String
  /// Law, version and article.
  public let cite: String
  /// How far it has been checked.
  public let source: Source
  /// What it says, in own words.
  public let rule: String

  /// Makes a basis; the loader is its only user.
  public init(id: String, cite: String, source: Source, rule: String) {
    self.id = id
    self.cite = cite
    self.source = source
    self.rule = rule
  }
}

/// A doubtful reading of the law, the one taken, and who settles it.
public struct Question: Sendable, Hashable {
  /// The id; a basis names it as `question/ID`.
  public let id: String
  /// What is open.
  public let ask: String
  /// The reading taken.
  public let taken: String
  /// Why.
  public let because: String
  /// Who settles it.
  public let settles: String

  /// Makes a question; the loader is its only user.
  public init(id: String, ask: String, taken: String, because: String, settles: String) {
    self.id = id
    self.ask = ask
    self.taken = taken
    self.because = because
    self.settles = settles
  }
}

/// A number of the law that changes: a value from each day on.
public struct Parameter: Sendable {
  /// The unit of the values.
  public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
    case fen, days, count, percent, text
  }

  /// One value and the day it holds from.
  public struct Dated: Sendable {
    /// First day it holds.
    public let from: BusinessDate
    /// An integer, or a text where the unit is text.
    public let value: ParameterValue

    /// Makes a dated value.
    public init(from: BusinessDate, value: ParameterValue) {
      self.from = from
      self.value = value
    }
  }

  /// The snake_case id.
  public let id: String
  /// The Chinese label.
  public let label: String
  /// The unit.
  public let unit: Unit
  /// Values, oldest first.
  public let values: [Dated]
  /// Legal bases.
  public let basis: [String]

  /// Makes a parameter; the loader is its only user.
  public init(id: String, label: String, unit: Unit, values: [Dated], basis: [String]) {
    self.id = id
    self.label = label
    self.unit = unit
    self.values = values
    self.basis = basis
  }

  /// The value in force on a day, or `nil` before the first.
  public func value(on day: BusinessDate) -> ParameterValue? {
    values.last { $0.from <= day }?.value
  }
}

/// A parameter's value.
public enum ParameterValue: Sendable, Hashable {
  case integer(Int64)
  case text(String)
}
