import Casework
import Catalogue
import Figures
import FoundationEssentials
import Identifiers
import Ledger
import LegalTime
import Simulation
import Testing

/// A simulated year of the district, worked through once for all tests.
private struct DistrictYear: Sendable {
  let edition: CatalogueEdition
  let acts: [Act]
  let facts: [FactRow]
  let gaps: [FigureGap]
  let faults: [String]

  static let year = Task { try await DistrictYear() }

  private init() async throws {
    let edition = try #require(ShippedCatalogue.edition)
    let calendar = try WorkCalendar(notices: [])
    let desk = RecordingDesk(edition: edition, calendar: calendar)
    let tables = ["provinces", "cities", "areas", "towns-guangdong"].compactMap { name in
      ShippedCatalogue.text("Divisions/\(name).csv")
    }
    let simulation = try DistrictSimulation(
      settings: SimulationSettings(year: 2025, seed: 7, cases: SimulationSettings.leastCases),
      habits: ShippedCatalogue.text("Demo/habits.yaml") ?? "",
      divisions: try DivisionTable(csv: tables), calendar: calendar)
    _ = try await simulation.run(on: desk)
    self.edition = edition
    acts = await desk.acts
    facts = await desk.facts
    gaps = await desk.gaps
    faults = await desk.faults
  }

  var engine: FigureEngine {
    var held: [Int64: Int64] = [:]
    for fact in facts where fact.figure == "saturday-matters" {
      if let key = fact.key { held[key, default: 0] += 1 }
    }
    return FigureEngine(store: FactShelf(facts, heldKeys: held), edition: edition)
  }
}

@Suite("A district's year against a recount from its raw acts") struct DistrictRecountTests {
  @Test(
    "every figure of the report is what its words say", arguments: ["2025", "2025-Q1", "2025-05"])
  func agreement(text: String) async throws {
    let year = try await DistrictYear.year.value
    let period = try Period(parsing: text)
    var expected = RawYear(year.acts, span: period.span).recount(year.edition)
    // Which sessions were held is given to the store for the whole year, so a part of it would differ.
    if text != "2025" { expected["saturday-matters"] = nil }
    let readings = try await year.engine.figures(expected.keys.sorted(), in: period)
    for reading in readings {
      #expect(reading.value.number == expected[reading.id], "\(reading.id) in \(text)")
    }
    let numbered = Set(year.edition.figures.filter { $0.number != nil }.map(\.id))
    guard text == "2025" else { return }
    #expect(numbered.subtracting(expected.keys) == [])
    #expect(expected.filter { $0.value == 0 }.keys.sorted() == [])
  }

  @Test("the cases of every figure add up to it")
  func contributions() async throws {
    let year = try await DistrictYear.year.value
    let period = try Period(parsing: "2025")
    let engine = year.engine
    for reading in try await engine.figures(in: period) {
      switch try await engine.opening(of: reading.id, in: period, limit: .max) {
      case .cases(let page):
        #expect(reading.value == .whole(page.rows.reduce(0) { $0 + $1.value }), "\(reading.id)")
      case .matters(let matters):
        #expect(reading.value == .whole(Int64(matters.count)), "\(reading.id)")
      case .sides(let part, let whole):
        #expect(
          reading.value
            == .ratio(
              numerator: part.value.number ?? -1, denominator: whole.value.number ?? -1),
          "\(reading.id)")
      }
    }
  }

  @Test("nothing that a figure names is left out, and no condition between figures is broken")
  func completeness() async throws {
    let year = try await DistrictYear.year.value
    #expect(year.faults == [])
    #expect(Set(year.gaps.map { "\($0.figure): \($0.message)" }).sorted() == [])
    let readings = try await year.engine.figures(in: Period(parsing: "2025"))
    #expect(readings.flatMap(\.checks).filter { $0.holds != true }.map(\.text) == [])
  }
}
