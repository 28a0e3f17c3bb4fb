import Casework
import Figures
import Ledger
import LegalTime
import Testing

/// What happened, before anything is made of it.
private struct Visit {
  var caseID: CaseID
  var opened: BusinessDate
  var day: BusinessDate
  var company: Int64
  var fine: Int64
  var heads: Int64
  var town: String
  var isLeaving: Bool
}

private func visits(seed: UInt64) -> [Visit] {
  var random = Dice(seed: seed)
  return (0..<random.roll(0...120)).map { number in
    let opened = BusinessDate(dayNumber: 19_900 + random.roll(0...700))
    return Visit(
      caseID: CaseID("c\(random.roll(0...40))"), opened: opened,
      day: BusinessDate(dayNumber: Int(opened.dayNumber) + number),
      company: Int64(random.roll(1...12)), fine: Int64(random.roll(0...5_000_000)),
      heads: Int64(random.roll(1...900)), town: ["", "440606101", "440606102"][random.roll(0...2)],
      isLeaving: random.roll(0...9) == 0)
  }
}

/// A generator whose numbers follow from its seed alone.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }
}

private let counted = [
  "visits", "enterprises", "fines", "heads", "busy-months", "middle", "on-panel", "cohort",
]

private func facts(_ visits: [Visit]) -> [FactRow] {
  visits.flatMap { visit in
    counted.compactMap { figure -> FactRow? in
      guard !visit.isLeaving || figure == "on-panel" else { return nil }
      let value: Int64 =
        switch figure {
        case "fines": visit.fine
        case "heads", "middle": visit.heads
        default: 1
        }
      return FactRow(
        figure: figure, role: visit.isLeaving ? .ends : .counts,
        countedOn: figure == "cohort" ? visit.opened : visit.day, occurredOn: visit.day,
        town: visit.town, caseID: visit.caseID, actNumber: 1, item: 0, key: visit.company,
        value: value)
    }
  }
}

/// Counts again from what happened, following the definitions' words alone.
private func recount(_ figure: String, _ all: [Visit], in period: Period) -> Int64 {
  let made = all.filter { !$0.isLeaving }
  let within = made.filter { period.span.contains($0.day) }
  switch figure {
  case "visits": return Int64(within.count)
  case "enterprises": return Int64(Set(within.map(\.company)).count)
  case "fines": return within.reduce(0) { $0 + $1.fine }
  case "heads":
    var last: [Int64: Visit] = [:]
    for visit in within where last[visit.company].map({ $0.day <= visit.day }) ?? true {
      last[visit.company] = visit
    }
    return last.values.reduce(0) { $0 + $1.heads }
  case "busy-months":
    return Int64(period.months.count { month in within.contains { month.span.contains($0.day) } })
  case "middle":
    let sorted = within.map(\.heads).sorted()
    return sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
  case "on-panel":
    let companies = Set(made.filter { $0.day <= period.last }.map(\.company))
    return Int64(
      companies.count { company in
        let mine = all.enumerated().filter {
          $0.element.company == company && $0.element.day <= period.last
        }
        let latest = mine.max { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        return latest?.element.isLeaving == false
      })
  default:
    return Int64(made.count { period.span.contains($0.opened) && $0.day <= period.last })
  }
}

@Suite("Figures against an independent recount") struct RecountTests {
  @Test(
    "every way of counting agrees, and its cases add up to it", arguments: UInt64(1)...60)
  func agreement(seed: UInt64) async throws {
    let all = visits(seed: seed)
    let engine = FigureEngine(store: FactShelf(facts(all)), edition: SmallCatalogue.edition())
    for text in ["2025", "2025-Q2", "2024-11", "2024-12-15..2025-01-10"] {
      let period = try Period(parsing: text)
      let readings = try await engine.figures(counted, in: period)
      for reading in readings {
        let expected = recount(reading.id, all, in: period)
        #expect(reading.value == .whole(expected), "seed \(seed), \(text), \(reading.id)")
        let total = try await total(of: reading.id, in: period, engine)
        #expect(total == expected, "seed \(seed), \(text), cases of \(reading.id)")
      }
    }
  }

  /// Adds the cases up page by page, as a reader would.
  private func total(of id: String, in period: Period, _ engine: FigureEngine) async throws -> Int64
  {
    var sum: Int64 = 0
    var offset = 0
    var seen: Set<CaseID> = []
    while true {
      let page = try await engine.contributions(to: id, in: period, limit: 7, offset: offset)
      if page.rows.isEmpty { break }
      sum += page.rows.reduce(0) { $0 + $1.value }
      offset += page.rows.count
      #expect(page.rows.allSatisfy { seen.insert($0.caseID).inserted })
    }
    return sum
  }
}
