import CEL
import Catalogue

/// How the simulated district works: how much of what, when, and what people write into fields.
struct Habits: Sendable {
  /// Attempts of one officer alone at what needs two, for each hundred lawful ones.
  var loneAttempts = 2
  /// Acts that lie about for a week or more, for each hundred.
  var lateness = 3
  /// Applications made within a life event, for each hundred of matters that belong to one.
  var bundled = 20
  /// Ratings left, for each hundred cases of matters that can be rated.
  var ratings = 15
  /// How often each number of stars is given, one star first.
  var stars = [1, 2, 6, 24, 67]
  /// The procedure under which a bad rating is looked into.
  var badRatings: String?
  /// What is not said of a procedure.
  var common = ProcedureHabit()
  /// By procedure id.
  var procedures: [String: ProcedureHabit] = [:]

  func habit(of procedure: Procedure) -> ProcedureHabit {
    procedures[procedure.id] ?? common
  }
}

/// How one procedure is used over the year.
struct ProcedureHabit: Sendable {
  /// Cases for each ten thousand asked for.
  var share = 40
  /// Cases at least, however few are asked for.
  var least = 6
  /// Cases at most; `nil` without bound.
  var most: Int?
  /// How the openings spread over the twelve months.
  var months = [8, 7, 10, 9, 8, 9, 9, 8, 9, 7, 9, 8]
  /// Openings fall between these days of the year, both included, as month times hundred and day.
  var between: ClosedRange<Int> = 101...1231
  /// Openings fall on these days exactly, as month times hundred and day.
  var on: [Int] = []
  /// The trades from which enterprises are drawn.
  var pool: [Firm.Trade] = []
  /// Whether each enterprise or person opens at most one case.
  var isOncePerParty = false
  /// One case for each combination of what these fields can be.
  var each: [(field: String, source: EachSource)] = []
  /// Cases in a hundred that meet the law's conditions from the start.
  var compliance = 86
  /// Materials forgotten, in a hundred cases.
  var forgetful = 16
  /// What is written into fields of the form.
  var fields: [String: FieldHabit] = [:]
  /// By act id.
  var acts: [String: ActHabit] = [:]

  enum EachSource: Sendable {
    case officers([Role])
    case words([String])
  }
}

/// How one act is done.
struct ActHabit: Sendable {
  /// How readily it is chosen beside others; `nil` for what is usual of its kind.
  var weight: Int?
  /// Working days after the act before; `nil` for what is usual of its kind.
  var delay: ClosedRange<Int>?
  /// The day of the month on which it falls, once a month.
  var monthly: Int?
  /// The first day of the year on which it happens, as month times hundred and day.
  var notBefore: Int?
  /// How often at most in one case; `nil` for what is usual.
  var most: Int?
  /// Who does it, where several may.
  var role: Role?
  /// What is written into its fields.
  var fields: [String: FieldHabit] = [:]
}

/// What is written into one field.
indirect enum FieldHabit: Sendable {
  case literal(Value)
  /// Text with places in braces, such as `{n}` and `{firm}`.
  case text(String)
  case expression(Program)
  /// Whole numbers, fen, or days from today where the field is a date.
  case range(ClosedRange<Int>)
  case odds([(habit: FieldHabit, weight: Int)])
  case nothing
  case rows(RowsHabit)
}

/// What is written into a table, or into a list of officers.
struct RowsHabit: Sendable {
  enum Source: Sendable {
    case people, outsiders, firms, plain
    case officers([Role])
    case list(Program)
  }

  var source = Source.plain
  var count: ClosedRange<Int>?
  /// How many in a hundred of the source's rows are taken.
  var share = 100
  var columns: [String: FieldHabit] = [:]
}
