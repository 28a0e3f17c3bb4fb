import Casework
import Catalogue
import Ledger
import LegalTime
import Synchronization

/// A store that holds facts and nothing else; the order of the facts is the order of storing.
final class FactShelf: LedgerStore {
  let facts: [FactRow]
  let heldKeys: [Int64: Int64]
  let openedCases: [String: Int]
  let actCounts: [Int64]
  private let questions = Mutex<[[FactQuery]]>([])
  private let summaries = Mutex(0)

  init(
    _ facts: [FactRow] = [], heldKeys: [Int64: Int64] = [:], openedCases: [String: Int] = [:],
    actCounts: [Int64] = [7]
  ) {
    self.facts = facts
    self.heldKeys = heldKeys
    self.openedCases = openedCases
    self.actCounts = actCounts
  }

  /// What was asked, call by call.
  var asked: [[FactQuery]] { questions.withLock { $0 } }

  func answer(_ queries: [FactQuery]) async throws(StoreFault) -> [[FactAnswer]] {
    questions.withLock { $0.append(queries) }
    return queries.map { query in
      let counted = counting(query)
      guard query.byTown else {
        let values = carrying(query, counted).reduce(0) { $0 + $1.value }
        return [FactAnswer(town: "", value: values, factCount: Int64(counted.count))]
      }
      return Dictionary(grouping: counted, by: \.town).map { town, facts in
        let values = carrying(query, facts).reduce(0) { $0 + $1.value }
        return FactAnswer(town: town, value: values, factCount: Int64(facts.count))
      }.sorted { $0.town < $1.town }
    }
  }

  func contributions(
    to query: FactQuery, limit: Int, offset: Int
  ) async throws(StoreFault) -> ContributionPage {
    let carried = carrying(query, counting(query))
    let rows = Dictionary(grouping: carried, by: \.fact.caseID).map { id, facts in
      ContributionRow(
        caseID: id, actNumber: facts.map(\.fact.actNumber).min() ?? 0,
        countedOn: facts.map(\.fact.countedOn).min() ?? query.through,
        value: facts.reduce(0) { $0 + $1.value }, factCount: facts.count)
    }.sorted { ($0.countedOn, $0.caseID) < ($1.countedOn, $1.caseID) }
    return ContributionPage(
      rows: Array(rows.dropFirst(offset).prefix(limit)), caseCount: rows.count,
      total: rows.reduce(0) { $0 + $1.value })
  }

  private func counting(_ query: FactQuery) -> [FactRow] {
    let ends = query.hasEnding ? ends(of: query.figure, through: query.through) : [:]
    return facts.enumerated().filter { place, fact in
      fact.figure == query.figure && fact.role == .counts && fact.countedOn <= query.through
        && (query.from.map { fact.countedOn >= $0 } ?? true)
        && (!query.isCohort || fact.occurredOn <= query.through)
        && (query.town.map { fact.town == $0 } ?? true)
        && (ends[fact.key ?? 0].map { (fact.occurredOn, place) > $0 } ?? true)
    }.map(\.element)
  }

  /// The last end of each key, by the day in law, then by the order of storing.
  private func ends(
    of figure: String, through day: BusinessDate
  ) -> [Int64: (BusinessDate, Int)] {
    var last: [Int64: (BusinessDate, Int)] = [:]
    for (place, fact) in facts.enumerated()
    where fact.figure == figure && fact.role == .ends && fact.occurredOn <= day {
      let key = fact.key ?? 0
      let known = last[key] ?? (.earliest, -1)
      if known < (fact.occurredOn, place) { last[key] = (fact.occurredOn, place) }
    }
    return last
  }

  private func carrying(
    _ query: FactQuery, _ facts: [FactRow]
  ) -> [(fact: FactRow, value: Int64)] {
    var seen: Set<Int64> = []
    switch query.measure {
    case .count: return facts.map { ($0, 1) }
    case .sum: return facts.map { ($0, $0.value) }
    case .distinct: return facts.filter { seen.insert($0.key ?? 0).inserted }.map { ($0, 1) }
    case .sumOfLast:
      let latest = facts.enumerated().sorted {
        ($0.element.occurredOn, $0.offset) > ($1.element.occurredOn, $1.offset)
      }
      return latest.map(\.element).filter { seen.insert($0.key ?? 0).inserted }.map {
        ($0, $0.value)
      }
    case .months:
      return facts.filter { seen.insert(Int64($0.countedOn.firstOfMonth.dayNumber)).inserted }
        .map { ($0, 1) }
    case .median:
      let sorted = facts.sorted { $0.value < $1.value }
      return sorted.isEmpty ? [] : [sorted[(sorted.count - 1) / 2]].map { ($0, $0.value) }
    }
  }

  func keys(of query: FactQuery) async throws(StoreFault) -> [Int64: Int64] { heldKeys }

  func gaps(in figure: String?, limit: Int) async throws(StoreFault) -> [FigureGap] {
    [FigureGap(figure: figure ?? "", caseID: "250301-ABC", actNumber: 2, message: "没有核实金额")]
  }

  func summary() async throws(StoreFault) -> StoreSummary {
    let turn = summaries.withLock { count in
      count += 1
      return count - 1
    }
    return StoreSummary(
      actCount: actCounts[min(turn, actCounts.count - 1)], caseCount: 3, lastRecordedAt: nil,
      figureFingerprint: "facts")
  }

  func caseCount(_ filter: CaseFilter) async throws(StoreFault) -> Int {
    openedCases[filter.bundle ?? ""] ?? 0
  }

  func caseCounts(
    _ filter: CaseFilter, by grouping: CaseGrouping
  ) async throws(StoreFault) -> [String: Int] {
    openedCases.filter { filter.procedures.contains($0.key) }
  }
}

/// What figures never ask.
extension FactShelf {
  func append(_ batch: [Append]) async -> [AppendResult] { [] }
  func acts(of id: CaseID) async throws(StoreFault) -> [LedgerEntry] { [] }
  func acts(after position: Int64, limit: Int) async throws(StoreFault) -> [LedgerEntry] { [] }
  func act(_ id: ActID) async throws(StoreFault) -> LedgerEntry? { nil }
  func caseRow(_ id: CaseID) async throws(StoreFault) -> CaseRow? { nil }
  func caseFile(_ id: CaseID) async throws(StoreFault) -> CaseFile? { nil }
  func cases(
    _ filter: CaseFilter, order: CaseOrder, limit: Int, after: String?
  ) async throws(StoreFault) -> CasePage { CasePage(rows: [], next: nil) }
  func expiredClocks(on day: BusinessDate, limit: Int) async throws(StoreFault) -> [ClockRow] { [] }
  func overdueClocks(on day: BusinessDate, limit: Int) async throws(StoreFault) -> [ClockRow] { [] }
  func tasks(for roles: RoleSet, limit: Int) async throws(StoreFault) -> [TaskRow] { [] }
  func party(_ key: String) async throws(StoreFault) -> PartyRow? { nil }
  func certificate(_ id: String) async throws(StoreFault) -> CertificateRow? { nil }
  func certificates(
    holders: [String], kind: String?
  ) async throws(StoreFault) -> [CertificateRow] { [] }
  func materials(of party: String) async throws(StoreFault) -> [MaterialRow] { [] }
  func rebuild(
    with projector: Projector, progress: @escaping @Sendable (Int64, Int64) -> Void
  ) async throws(StoreFault) {}
  func verify(
    progress: @escaping @Sendable (Int64, Int64) -> Void
  ) async throws(StoreFault) -> Verification {
    Verification(actCount: 0, caseCount: 0, findings: [])
  }
}
