public import CEL

extension FigureDefinition {
  /// What names and explains a figure.
  public struct Heading: Sendable, Hashable {
    /// Kebab-case id.
    public let id: String
    /// Its number in the annual report; `nil` for a companion.
    public let number: Int?
    /// The Chinese name.
    public let name: String
    /// The English name.
    public let nameEN: String
    /// The Chinese unit.
    public let unit: String
    /// What is counted, in a sentence a layperson understands.
    public let definition: String

    /// Makes a heading; the loader is its only user.
    public init(
      id: String, number: Int?, name: String, nameEN: String, unit: String, definition: String
    ) {
      self.id = id
      self.number = number
      self.name = name
      self.nameEN = nameEN
      self.unit = unit
      self.definition = definition
    }
  }

  /// How facts become the figure.
  public enum Aggregate: String, Sendable, Hashable, Codable, CaseIterable {
    case count, sum, distinct
    /// The last value of each key, summed.
    case sumOfLast = "sum-of-last"
    case ratio
    /// Matters of the catalogue as of the last day of the period.
    case matters
    /// Bundles of the catalogue as of the last day of the period.
    case bundles
    /// Calendar months in which there is a fact.
    case months
    case median

    /// Whether the catalogue is counted instead of acts.
    public var countsCatalogue: Bool { self == .matters || self == .bundles }
  }

  /// The day by which a fact belongs to a period.
  public enum Dating: String, Sendable, Hashable, Codable, CaseIterable {
    /// The act's business date.
    case occurred
    /// The case's opening day, for cohorts.
    case opened
  }

  /// How far back facts count.
  public enum Window: String, Sendable, Hashable, Codable, CaseIterable {
    case period
    /// Everything up to the end of the period.
    case toDate = "to-date"
  }

  /// Which acts are counted; an empty list leaves that side open.
  public struct Source: Sendable {
    /// Procedure ids.
    public let procedures: [String]
    /// Area folders.
    public let areas: [String]
    /// Act ids.
    public let acts: [String]
    /// Act kinds.
    public let kinds: [ActKind]
    /// Must hold, over `act`, `form`, `found`, `case` and `materials`.
    public let condition: Program?

    /// Makes a source; the loader is its only user.
    public init(
      procedures: [String], areas: [String], acts: [String], kinds: [ActKind], condition: Program?
    ) {
      self.procedures = procedures
      self.areas = areas
      self.acts = acts
      self.kinds = kinds
      self.condition = condition
    }

    /// Whether an act of a procedure is counted, the condition aside.
    public func names(_ act: ActRule, of procedure: Procedure) -> Bool {
      (procedures.isEmpty || procedures.contains(procedure.id))
        && (areas.isEmpty || areas.contains(procedure.heading.area))
        && (acts.isEmpty || acts.contains(act.id)) && (kinds.isEmpty || kinds.contains(act.kind))
    }
  }

  /// Acts after which a key does not count any more.
  public struct Ending: Sendable {
    /// Procedure ids; those of the source when empty.
    public let procedures: [String]
    /// Act ids.
    public let acts: [String]
    /// The key they end.
    public let key: Program

    /// Makes an ending; the loader is its only user.
    public init(procedures: [String], acts: [String], key: Program) {
      self.procedures = procedures
      self.acts = acts
      self.key = key
    }
  }

  /// Acts in the period that must have named a matter.
  public struct Held: Sendable {
    /// Procedure ids.
    public let procedures: [String]
    /// Act ids.
    public let acts: [String]
    /// The list of matter ids such an act names.
    public let names: Program

    /// Makes a condition; the loader is its only user.
    public init(procedures: [String], acts: [String], names: Program) {
      self.procedures = procedures
      self.acts = acts
      self.names = names
    }
  }

  /// How a figure is printed.
  public struct Presentation: Sendable, Hashable {
    /// What one printed unit is.
    public enum Scale: String, Sendable, Hashable, Codable, CaseIterable {
      case one
      /// Ten thousand.
      case wan
      /// Fen printed as 万元.
      case wanYuan = "wan-yuan"
      /// Fen printed as 亿元.
      case yiYuan = "yi-yuan"
      /// Hundredths of a ratio.
      case percent

      /// How many of the counted unit make one printed unit; for a percentage, of the ratio.
      public var divisor: Int64 {
        switch self {
        case .one, .percent: 1
        case .wan: 10_000
        case .wanYuan: 1_000_000
        case .yiYuan: 10_000_000_000
        }
      }
    }

    /// A word that says the number is rounded.
    public enum Word: String, Sendable, Hashable, Codable, CaseIterable {
      case about
      case moreThan = "more-than"
      case many

      /// The Chinese word; 约 precedes the number, the others stand between it and the unit.
      public var label: String {
        switch self {
        case .about: "约"
        case .moreThan: "余"
        case .many: "多"
        }
      }
    }

    /// What one printed unit is.
    public let scale: Scale
    /// Places after the decimal point, 0 to 6.
    public let decimals: Int
    /// A word that says the number is rounded.
    public let word: Word?

    /// Makes a presentation.
    public init(scale: Scale = .one, decimals: Int = 0, word: Word? = nil) {
      self.scale = scale
      self.decimals = decimals
      self.word = word
    }
  }
}
