import Casework
import Catalogue
import Figures
import FoundationEssentials
import Ledger
import LegalTime
import Testing

@Suite("A composed report") struct ReportTests {
  private let facts = (0..<3).map { number in
    FactRow(
      figure: ["visits", "visits", "fines"][number],
      countedOn: BusinessDate(dayNumber: 20_150 + number),
      occurredOn: BusinessDate(dayNumber: 20_150 + number), town: "", caseID: "c1",
      actNumber: number + 1, item: 0, key: nil, value: number == 2 ? 1_234_500 : 1)
  }

  private func report(_ store: FactShelf) async throws -> Report {
    let edition = SmallCatalogue.edition()
    let engine = FigureEngine(store: store, edition: edition)
    let outline = try #require(edition.outline("small-report"))
    return try await ReportComposer(engine: engine, calendarFingerprint: "calendar")
      .compose(outline, for: Period(parsing: "2025"))
  }

  @Test("prints every figure in its presentation, in the outline's words")
  func words() async throws {
    let report = try await report(FactShelf(facts))
    let paragraphs = report.parts[0].sections[0].paragraphs
    #expect(
      paragraphs.map(\.text) == ["走访2次，0家企业，罚款1.23万元。", "合格率0.0%，一年几次：2。"])
    #expect(paragraphs[0].runs[1] == .figure(id: "visits", text: "2"))
    #expect(report.figures.map(\.id) == ["visits", "enterprises", "fines", "pass-rate"])
    #expect(report.figure("fines")?.value == .whole(1_234_500))
    #expect(report.brokenChecks.map(\.source) == ["visits == 0"])
  }

  @Test("keeps what it rests on")
  func foundation() async throws {
    let report = try await report(FactShelf(facts))
    #expect(report.foundation.actCount == 7)
    #expect(report.foundation.calendar == "calendar")
    #expect(report.foundation.facts == "facts")
    #expect(report.foundation.catalogue == SmallCatalogue.edition().fingerprint)
  }

  @Test("is asked again when acts were stored in between, so that its position is true")
  func position() async throws {
    let store = FactShelf(facts, actCounts: [7, 8, 8])
    #expect(try await report(store).foundation.actCount == 8)
    #expect(store.asked.count == 2)
  }

  @Test("is the same after writing and reading JSON, exact values included")
  func json() async throws {
    let report = try await report(FactShelf(facts))
    let octets = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(Report.self, from: octets) == report)
    let values: [FigureValue] = [
      .whole(.max), .whole(.min), .ratio(numerator: 3, denominator: 0), .notConnected,
    ]
    let again = try JSONDecoder().decode([FigureValue].self, from: JSONEncoder().encode(values))
    #expect(again == values)
  }

  @Test("pins a definition by how it counts, not by its name")
  func fingerprints() throws {
    let before = SmallCatalogue.edition()
    let renamed = SmallCatalogue.edition(
      figures: SmallCatalogue.figures.replacing("name: 罚款", with: "name: 罚款金额"))
    let changed = SmallCatalogue.edition(
      figures: SmallCatalogue.figures.replacing("'act.fine'", with: "'act.heads'"))
    let fingerprint = try #require(before.figure("fines")).fingerprint
    #expect(renamed.figure("fines")?.fingerprint == fingerprint)
    #expect(changed.figure("fines")?.fingerprint != fingerprint)
    #expect(Set(before.figures.map(\.fingerprint)).count == before.figures.count)
  }
}
