import CEL
import Casework
import Catalogue
public import Identifiers
public import LegalTime

/// A district at work for a year, across the same desk as real users; the same for the same seed.
public struct DistrictSimulation: Sendable {
  /// What is simulated.
  public let settings: SimulationSettings
  /// The accounts with which to try the system, one for each role.
  public let accounts: [DemoAccount]

  private let population: Population
  private let staff: Staff
  private let habits: Habits

  /// Prepares a year.
  ///
  /// - Parameters:
  ///   - settings: what is to be simulated.
  ///   - habits: the text of the file of habits; volumes and ways of working, procedure by
  ///   procedure.
  ///   - file: the file's name, for messages.
  ///   - divisions: the table with the district's towns.
  ///   - calendar: the working-day calendar, by which expressions of the habits count.
  /// - Throws: ``SimulationFault`` when the habits cannot be read or the district has no towns.
  public init(
    settings: SimulationSettings, habits: String, file: String = "habits.yaml",
    divisions: DivisionTable, calendar: WorkCalendar
  ) throws {
    self.settings = settings
    self.habits = try HabitsReader(
      file: file, language: HabitLanguage(calendar: calendar)
    ).read(habits)
    population = try Population(settings: settings, divisions: divisions)
    staff = Staff(population: population, seed: settings.seed)
    accounts = staff.accounts(population: population)
  }

  /// Lets the year happen.
  ///
  /// - Parameters:
  ///   - desk: the desk across which everything goes.
  ///   - progress: told after each day.
  /// - Throws: what the desk throws, and ``SimulationFault`` for a year without working days.
  public func run(
    on desk: some DistrictDesk, progress: (SimulationProgress) -> Void = { _ in }
  ) async throws -> SimulationSummary {
    guard let first = BusinessDate(year: settings.year, month: 1, day: 1),
      desk.calendar.covers(first)
    else {
      throw SimulationFault(
        zh: "日历里没有\(settings.year)年，请换一个年份。", en: "The calendar has no year \(settings.year).")
    }
    let start = desk.calendar.firstWorkingDay(onOrAfter: first)
    let world = World(
      settings: settings, population: population, staff: staff, habits: habits,
      edition: desk.edition, calendar: desk.calendar, start: start)
    var year = SimulatedYear(world: world, accounts: accounts)
    let days = BusinessDate.isLeap(year: settings.year) ? 366 : 365
    for offset in 0..<days {
      try await year.pass(first.adding(days: offset), at: desk)
      progress(
        SimulationProgress(
          day: offset + 1, days: days, cases: year.summary.cases, acts: year.summary.acts))
    }
    return year.finished()
  }
}
