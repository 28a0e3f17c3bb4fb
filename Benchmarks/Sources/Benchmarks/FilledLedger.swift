import Bureau
import Casework
import Foundation
import Ledger
import LedgerSQLite
import LegalTime
import Simulation

/// A ledger with a district's year in it, made through the full command path; the stage for what needs a large store.
struct FilledLedger {
  /// Acts of a simulated case on the average, to choose the number of cases by.
  private static let actsPerCase = 4.35
  private static let year = 2025

  let house: House
  let folder: URL
  let office: Office
  let store: SQLiteLedger
  let accounts: [DemoAccount]
  /// How the appending went.
  let tally: MeasuringDesk.Tally
  /// Commands of whole cases, to be sent again under other names.
  let lives: [[Command]]

  /// The ledger's file.
  var path: String { store.path }

  /// Lets a district work until about so many acts are stored.
  init(acts: Int, house: House, folder: URL) async throws {
    self.house = house
    self.folder = folder
    let end = BusinessDate(year: Self.year, month: 12, day: 31) ?? .latest
    let projector = Projector(edition: house.edition, calendar: house.calendar)
    let settings = SimulationSettings(
      year: Self.year, cases: max(1_000, Int(Double(acts) / Self.actsPerCase)))
    store = try SQLiteLedger(folder: folder.path, projector: projector)
    office = Office(
      store: store, edition: house.edition, calendar: house.calendar, divisions: house.divisions,
      district: settings.district, time: FixedTime(Instant.at(end, hour: 18)))
    let simulation = try DistrictSimulation(
      settings: settings, habits: house.habits, divisions: house.divisions,
      calendar: house.calendar)
    let desk = MeasuringDesk(
      office, ledger: store.path, copy: folder.appending(path: "reference.sqlite").path)
    let summary = try await simulation.run(on: desk) { progress in
      guard progress.day.isMultiple(of: 90) else { return }
      Talk.say("  day \(progress.day): \(progress.cases) cases, \(progress.acts) acts")
    }
    try await desk.finish()
    guard summary.surprises.isEmpty else {
      throw Trouble("the simulated year went otherwise than planned: \(summary.surprises[0]).")
    }
    accounts = summary.accounts
    tally = await desk.tally
    lives = await desk.lives
  }
}

/// What is said while the benchmarks run; the table alone goes to standard output.
enum Talk {
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
