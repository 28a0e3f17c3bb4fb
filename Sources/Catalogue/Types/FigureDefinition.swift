public import CEL

/// A number of the annual report or one that explains it: what is counted, when, and how it is printed.
public struct FigureDefinition: Sendable {
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
  /// Which acts are counted; `nil` for ratios and figures about the catalogue itself.
  public let source: Source?
  /// One fact per element of this list, named `item` in the other expressions.
  public let each: Program?
  /// What is counted once.
  public let key: Program?
  /// The amount of one fact, an integer; 1 when `nil`.
  public let value: Program?
  /// How facts become the figure.
  public let aggregate: Aggregate
  /// Numerator and denominator of a ratio, as figure ids.
  public let over: (numerator: String, denominator: String)?
  /// The day by which facts belong to a period.
  public let dating: Dating
  /// How far back facts count.
  public let window: Window
  /// Acts that end a key's counting.
  public let ending: Ending?
  /// How the figure is printed.
  public let presentation: Presentation
  /// Figures shown beside it.
  public let companions: [String]
  /// Conditions over figures, by id in snake_case, that must hold.
  public let checks: [Program]
  /// Which matters of the catalogue count, over `matter`.
  public let matters: Program?
  /// Acts in the period that must have named the matter.
  public let held: Held?
  /// Where it was read from, relative to the catalogue's folder.
  public let file: String

  /// The id as expressions write it.
  public var expressionName: String { Self.expressionName(of: id) }

  /// A figure's id as expressions write it: `penalty-amount` is `penalty_amount`.
  public static func expressionName(of id: String) -> String {
    String(id.map { $0 == "-" ? "_" : $0 })
  }

  /// Makes a figure; the loader is its only user.
  public init(
    heading: Heading, source: Source?, each: Program?, key: Program?, value: Program?,
    aggregate: Aggregate, over: (numerator: String, denominator: String)?, dating: Dating,
    window: Window, ending: Ending?, presentation: Presentation, companions: [String],
    checks: [Program], matters: Program?, held: Held?, file: String
  ) {
    id = heading.id
    number = heading.number
    name = heading.name
    nameEN = heading.nameEN
    unit = heading.unit
    definition = heading.definition
    self.source = source
    self.each = each
    self.key = key
    self.value = value
    self.aggregate = aggregate
    self.over = over
    self.dating = dating
    self.window = window
    self.ending = ending
    self.presentation = presentation
    self.companions = companions
    self.checks = checks
    self.matters = matters
    self.held = held
    self.file = file
  }
}
