import CEL
import Casework
import Catalogue
import Figures
import Ledger
import LegalTime
import Testing

private func fact(
  _ figure: String, _ day: String, case id: CaseID = "c1", town: String = "", key: Int64? = nil,
  value: Int64 = 1, role: FactRow.Role = .counts, occurred: String? = nil, item: Int = 0
) -> FactRow {
  let counted = BusinessDate(day) ?? .earliest
  return FactRow(
    figure: figure, role: role, countedOn: counted,
    occurredOn: occurred.flatMap { BusinessDate($0) } ?? counted, town: town, caseID: id,
    actNumber: 1, item: item, key: key, value: value)
}

private func engine(_ store: FactShelf) -> FigureEngine {
  FigureEngine(store: store, edition: SmallCatalogue.edition())
}

private let year2025: Period = {
  guard let period = Period(year: 2025) else { preconditionFailure("2025") }
  return period
}()

@Suite("The figure engine") struct EngineTests {
  @Test("answers all figures in one question to the store")
  func oneQuestion() async throws {
    let store = FactShelf([fact("visits", "2025-03-01")])
    let readings = try await engine(store).figures(in: year2025)
    #expect(readings.count == SmallCatalogue.edition().figures.count)
    #expect(store.asked.count == 1)
    #expect(Set(store.asked[0].map(\.figure)).count == store.asked[0].count)
  }

  @Test("gives the figures in the order asked and knows which it does not have")
  func order() async throws {
    let engine = engine(FactShelf())
    let readings = try await engine.figures(["heads", "visits"], in: year2025)
    #expect(readings.map(\.id) == ["heads", "visits"])
    await #expect(throws: FigureFault.unknown(id: "visitz")) {
      try await engine.figures(["visitz"], in: year2025)
    }
  }

  @Test("counts a stock from the beginning and a flow from the period's first day")
  func windows() async throws {
    let store = FactShelf([
      fact("visits", "2024-12-31"), fact("visits", "2025-12-31"), fact("visits", "2026-01-01"),
      fact("on-panel", "2019-01-01", key: 1), fact("on-panel", "2025-02-01", key: 2),
      fact("on-panel", "2025-05-01", key: 2, role: .ends),
      fact("on-panel", "2026-02-01", key: 1, role: .ends),
    ])
    let readings = try await engine(store).figures(["visits", "on-panel"], in: year2025)
    #expect(readings.map(\.value) == [.whole(1), .whole(1)])
  }

  @Test("follows a cohort to the period's end and no further")
  func cohort() async throws {
    let store = FactShelf([
      fact("cohort", "2025-02-01", occurred: "2025-04-01"),
      fact("cohort", "2025-02-01", occurred: "2026-04-01"),
      fact("cohort", "2024-02-01", occurred: "2025-04-01"),
    ])
    let readings = try await engine(store).figures(["cohort"], in: year2025)
    #expect(readings[0].value == .whole(1))
  }

  @Test("keeps a ratio as its two numbers and claims nothing of an empty base")
  func ratios() async throws {
    let store = FactShelf([
      fact("visits", "2025-03-01"), fact("visits", "2025-03-02"),
      fact("enterprises", "2025-03-01", key: 5),
    ])
    let reading = try await engine(store).figures(["pass-rate"], in: year2025)[0]
    #expect(reading.value == .ratio(numerator: 1, denominator: 2))
    #expect(reading.printed.textWithUnit == "50.0%")
    let empty = try await engine(FactShelf()).figures(["pass-rate"], in: year2025)[0]
    #expect(empty.value.hasNoBase)
    #expect(empty.printed.text == "—")
    guard
      case .sides(let part, let whole) = try await engine(store).opening(
        of: "pass-rate", in: year2025)
    else {
      Issue.record("a ratio opens to its sides")
      return
    }
    #expect((part.value, whole.value) == (.whole(1), .whole(2)))
  }

  @Test("judges conditions between figures and says them in Chinese")
  func checks() async throws {
    let store = FactShelf([fact("visits", "2025-03-01")])
    let reading = try await engine(store).figures(["visits"], in: year2025)[0]
    #expect(reading.checks.map(\.holds) == [true, false])
    #expect(reading.checks[0].text == "走访（1次） >= 企业（0家）")
    #expect(reading.companions.map(\.id) == ["enterprises"])
  }

  @Test("says that a figure without a source is not connected, and not 0")
  func notConnected() async throws {
    let edition = SmallCatalogue.edition(
      figures: SmallCatalogue.figures + SmallCatalogue.unconnected)
    let engine = FigureEngine(store: FactShelf(), edition: edition)
    let reading = try await engine.figures(["ghosts"], in: year2025)[0]
    #expect(reading.value == .notConnected)
    #expect(reading.printed.text == "未接入")
  }

  @Test("shows months and towns, and what could not be counted")
  func detail() async throws {
    let store = FactShelf([
      fact("visits", "2025-03-01", town: "440606101"), fact("visits", "2025-03-09", case: "c2"),
      fact("visits", "2025-12-01", town: "440606101"),
    ])
    let detail = try await engine(store).detail(of: "visits", in: year2025)
    #expect(detail.reading.value == .whole(3))
    #expect(detail.steps.compactMap(\.value.number) == [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(detail.steps.last?.period.text == "2025-12")
    #expect(detail.towns.map(\.town) == ["", "440606101"])
    #expect(detail.towns.compactMap(\.value.number) == [1, 2])
    #expect(detail.gaps.map(\.caseNumber) == ["250301-ABC"])
    let town = try await engine(store).figures(["visits"], in: year2025, town: "440606101")
    #expect(town[0].value == .whole(2))
  }
}

@Suite("Figures about the catalogue") struct CatalogueFigureTests {
  private func ids(_ figure: String, _ period: String, _ store: FactShelf = FactShelf())
    async throws -> [String]
  {
    let engine = engine(store)
    let reading = try await engine.figures([figure], in: Period(parsing: period))[0]
    guard
      case .matters(let matters) = try await engine.opening(of: figure, in: Period(parsing: period))
    else { return ["not a figure about the catalogue"] }
    #expect(reading.value == .whole(Int64(matters.count)))
    return matters.map(\.id)
  }

  @Test("count matters by where they are handled")
  func scopes() async throws {
    #expect(try await ids("city-wide", "2025") == ["letter"])
    #expect(try await ids("city-wide", "2019") == [])
  }

  @Test("count a matter as revised in the period of its revision only")
  func revised() async throws {
    #expect(try await ids("revised", "2025-Q3") == ["visit"])
    #expect(try await ids("revised", "2025-Q2") == [])
    #expect(try await ids("revised", "2026") == [])
  }

  @Test("count a Saturday matter when a session of the period named it")
  func held() async throws {
    let key = FigureKey.hash(.string("card"), with: Digester())
    let store = FactShelf(heldKeys: [key: 3])
    #expect(try await ids("saturdays", "2025", store) == ["card"])
    #expect(try await ids("saturdays", "2025-02", store) == [])
    #expect(try await ids("saturdays", "2025") == [])
  }

  @Test("count bundles from their publication on, each with its cases")
  func bundles() async throws {
    #expect(try await ids("bundles", "2025-Q1") == [])
    #expect(try await ids("bundles", "2025") == ["move-house"])
    let store = FactShelf(openedCases: ["move-house": 4, "letter": 9])
    for (figure, count) in [("bundles", 4), ("city-wide", 9)] {
      guard case .matters(let lines) = try await engine(store).opening(of: figure, in: year2025)
      else { continue }
      #expect(lines.map(\.caseCount) == [count])
    }
  }

  @Test("do not open to cases themselves")
  func noCases() async throws {
    await #expect(throws: FigureFault.hasNoCases(id: "bundles")) {
      try await engine(FactShelf()).contributions(to: "bundles", in: year2025, limit: 9)
    }
  }
}
