import Catalogue
import Figures
import Testing

@Suite("The bureau's own catalogue") struct BureauCatalogueTests {
  @Test("has the 43 figures of the annual report, every one connected to acts or matters")
  func numbered() async throws {
    let edition = try #require(ShippedCatalogue.edition)
    #expect(edition.figures.compactMap(\.number) == Array(1...43))
    let engine = FigureEngine(store: FactShelf(), edition: edition)
    let readings = try await engine.figures(in: Period(parsing: "2025"))
    #expect(readings.count == edition.figures.count)
    #expect(readings.filter { $0.value == .notConnected }.map(\.id) == [])
  }

  @Test("prints all of them in the annual report")
  func outline() async throws {
    let edition = try #require(ShippedCatalogue.edition)
    let outline = try #require(edition.outline("annual-report"))
    let engine = FigureEngine(store: FactShelf(), edition: edition)
    let report = try await ReportComposer(engine: engine, calendarFingerprint: "")
      .compose(outline, for: Period(parsing: "2025"))
    #expect(Set(report.figures.compactMap(\.number)) == Set(1...43))
    #expect(report.figures.allSatisfy { !$0.printed.text.isEmpty })
    #expect(report.brokenChecks.map(\.text) == [])
  }

  @Test("counts matters from the catalogue itself")
  func matters() async throws {
    let edition = try #require(ShippedCatalogue.edition)
    let engine = FigureEngine(store: FactShelf(), edition: edition)
    let ids = [
      "delegated-disability-matters", "life-event-bundles", "cross-province-matters",
      "district-wide-matters", "city-wide-matters", "cross-region-matters",
    ]
    for reading in try await engine.figures(ids, in: Period(parsing: "2025")) {
      #expect(try #require(reading.value.number) > 0, "\(reading.id)")
    }
  }
}
