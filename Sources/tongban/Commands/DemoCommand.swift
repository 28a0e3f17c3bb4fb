import ArgumentParser
import Bureau
import Casework
import Catalogue
import Foundation
import LegalTime
import Simulation

/// The batch desk of an office is where the simulated district works.
struct SimulatedDesk: DistrictDesk {
  let desk: BatchDesk

  var edition: CatalogueEdition { desk.edition }
  var calendar: WorkCalendar { desk.calendar }

  func perform(_ commands: [Command]) async throws -> [Result<[Act], Refusal>] {
    try await desk.perform(commands)
  }

  func runScheduler(on day: BusinessDate) async throws -> [Act] {
    try await desk.runScheduler(on: day)
  }
}

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract:
      "A simulated year of a district, through the same commands as real users, from a seed.")

  /// The password of every demonstration account.
  static let password = "tongban-demo"

  @OptionGroup var folder: DataFolder
  @Option(help: "The year that is simulated.") var year = 2025
  @Option(help: "The seed; the same seed gives the same year.") var seed: UInt64 = 1
  @Option(help: "About how many cases, 1000 to 1000000.") var cases = 20_000
  @Option(help: "Division code of the district.") var district = "440606"

  func validate() throws {
    guard (1_000...1_000_000).contains(cases) else {
      throw ValidationError("--cases \(cases) is out of range: give 1000 to 1000000.")
    }
    guard (2019...2030).contains(year) else {
      throw ValidationError("--year \(year) is out of range: give 2019 to 2030.")
    }
  }

  func run() async throws {
    guard !folder.holdsLedger else {
      throw Complaint(
        "'\(folder.data)' holds a ledger already: choose an empty folder with --data, or move that one away."
      )
    }
    let home = try Home.find(folder.home)
    let habits = home.root.appendingPathComponent("Demo/habits.yaml")
    guard let text = try? String(contentsOf: habits, encoding: .utf8) else {
      throw Complaint("\(habits.path) cannot be read: it says how the simulated district works.")
    }
    let simulation: DistrictSimulation
    do {
      simulation = try DistrictSimulation(
        settings: SimulationSettings(year: year, seed: seed, cases: cases, district: district),
        habits: text, file: habits.lastPathComponent, divisions: try home.divisions(),
        calendar: try home.calendar())
    } catch let fault as SimulationFault {
      throw Complaint(fault.messageEN)
    }
    let end = BusinessDate(year: year, month: 12, day: 31) ?? .latest
    try folder.create(DataFolder.Identity(district: district, isDemo: true, standsAt: end))
    let bureau = try folder.openNew(time: FixedTime(Instant.at(end, hour: 18)))
    let progress = ProgressLine("simulating \(year)")
    let summary = try await simulation.run(on: SimulatedDesk(desk: BatchDesk(bureau.office))) {
      progress.show(Int64($0.day), Int64($0.days))
    }
    for account in summary.accounts {
      try await bureau.office.register(
        id: account.login, name: account.name, password: Self.password, roles: [account.role],
        town: account.town, partyKey: account.officerID)
    }
    Output.talk("\(summary.cases) cases, \(summary.acts) acts, \(summary.refusals) refused by law")
    for line in summary.untouched.prefix(20) { Output.talk("without cases: \(line)") }
    for line in summary.surprises.prefix(20) { Output.talk("unexpected: \(line)") }
  }
}
