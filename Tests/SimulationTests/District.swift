import Catalogue
import Foundation
import Identifiers
import LegalTime
import Simulation
import Testing

/// The project's own catalogue, calendars, divisions and habits, and years simulated with them.
enum District {
  static let root: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func calendar() throws -> WorkCalendar {
    let notices = try (2019...2026).map { year in
      try JSONDecoder().decode(
        HolidayNotice.self, from: Data(try text("Calendars/\(year).json").utf8))
    }
    return try WorkCalendar(notices: notices)
  }

  static func edition(_ calendar: WorkCalendar, more: [SourceFile] = []) throws -> CatalogueEdition
  {
    var files = more
    let folder = root.appending(path: "Catalogue/").resolvingSymlinksInPath()
    for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
    where path.hasSuffix(".yaml") {
      files.append(SourceFile(path: path, text: try text("Catalogue/\(path)")))
    }
    files.sort { $0.path < $1.path }
    let loader = CatalogueLoader(calendar: calendar, strictness: .lenient)
    return try #require(loader.load(files: files).edition)
  }

  static func divisions() throws -> DivisionTable {
    try DivisionTable(
      csv: ["provinces", "cities", "areas", "towns-guangdong"].map {
        try text("Divisions/\($0).csv")
      })
  }

  static func simulation(
    seed: UInt64, cases: Int, district: String = "440606", habits: String? = nil
  ) throws -> DistrictSimulation {
    try DistrictSimulation(
      settings: SimulationSettings(year: 2025, seed: seed, cases: cases, district: district),
      habits: try habits ?? text("Demo/habits.yaml"), divisions: try divisions(),
      calendar: try calendar())
  }

  /// A year in memory, made afresh.
  static func year(
    seed: UInt64, cases: Int = 1_000, district: String = "440606", habits: String? = nil,
    more: [SourceFile] = []
  ) async throws -> (summary: SimulationSummary, desk: MemoryDesk) {
    let calendar = try calendar()
    let desk = MemoryDesk(
      edition: try edition(calendar, more: more), calendar: calendar, district: district)
    let simulation = try simulation(seed: seed, cases: cases, district: district, habits: habits)
    return (try await simulation.run(on: desk), desk)
  }

  /// A year in memory that several tests look at.
  static func sharedYear(
    seed: UInt64
  ) async throws -> (summary: SimulationSummary, desk: MemoryDesk) {
    try await years.year(seed: seed)
  }

  private static let years = SharedYears()

  private actor SharedYears {
    private var made: [UInt64: Task<(summary: SimulationSummary, desk: MemoryDesk), any Error>] =
      [:]

    func year(seed: UInt64) async throws -> (summary: SimulationSummary, desk: MemoryDesk) {
      let task = made[seed] ?? Task { try await District.year(seed: seed) }
      made[seed] = task
      return try await task.value
    }
  }
}
