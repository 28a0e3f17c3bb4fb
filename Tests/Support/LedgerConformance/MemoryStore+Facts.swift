public import Ledger
import LegalTime

extension MemoryStore {
  public func answer(_ queries: [FactQuery]) async throws(StoreFault) -> [[FactAnswer]] {
    queries.map { query in
      guard query.byTown else {
        let counted = counting(query)
        return [
          FactAnswer(
            town: query.town ?? "", value: value(query, counted), factCount: Int64(counted.count))
        ]
      }
      let towns = Set(counting(query).map(\.row.town)).sorted()
      return towns.map { town in
        var within = query
        within.town = town
        let facts = counting(within)
        return FactAnswer(
          town: town, value: value(query, facts), factCount: Int64(facts.count))
      }.filter { $0.factCount > 0 }
    }
  }

  /// The facts within the question's days whose key was not ended later.
  private func counting(_ query: FactQuery) -> [MemoryTables.Fact] {
    let all = tables.facts[query.figure] ?? []
    let counted = all.filter { fact in
      fact.row.role == .counts && fact.row.countedOn <= query.through
        && (query.from.map { fact.row.countedOn >= $0 } ?? true)
        && (!query.isCohort || fact.row.occurredOn <= query.through)
        && (query.town.map { fact.row.town == $0 } ?? true)
    }
    guard query.hasEnding else { return counted }
    return counted.filter { fact in
      !all.contains { ending in
        ending.row.role == .ends && ending.row.key == fact.row.key
          && ending.row.occurredOn <= query.through && ending.rank > lastRank(of: fact, counted)
      }
    }
  }

  /// A key stays when something counted after it was ended, whatever the town.
  private func lastRank(
    of fact: MemoryTables.Fact, _ counted: [MemoryTables.Fact]
  ) -> (Int32, Int64, Int) {
    counted.filter { $0.row.key == fact.row.key }.map(\.rank).max { $0 < $1 } ?? fact.rank
  }

  /// The facts that carry the value, each with what it carries.
  private func carrying(
    _ query: FactQuery, _ facts: [MemoryTables.Fact]
  ) -> [(fact: MemoryTables.Fact, value: Int64)] {
    switch query.measure {
    case .count: return facts.map { ($0, 1) }
    case .sum, .median: return facts.map { ($0, $0.row.value) }
    case .distinct:
      let keyed = Dictionary(grouping: facts.filter { $0.row.key != nil }, by: \.row.key)
      return keyed.values.compactMap { $0.min { $0.rank < $1.rank }.map { ($0, 1) } }
    case .sumOfLast:
      let keyed = Dictionary(grouping: facts.filter { $0.row.key != nil }, by: \.row.key)
      return keyed.values.compactMap { $0.max { $0.rank < $1.rank }.map { ($0, $0.row.value) } }
    case .months:
      let months = Dictionary(grouping: facts) { fact in
        let day = fact.row.countedOn.components
        return day.year * 12 + day.month
      }
      return months.values.compactMap { facts in
        facts.min {
          ($0.row.countedOn.dayNumber, $0.position, $0.row.item)
            < ($1.row.countedOn.dayNumber, $1.position, $1.row.item)
        }.map { ($0, 1) }
      }
    }
  }

  private func value(_ query: FactQuery, _ facts: [MemoryTables.Fact]) -> Int64 {
    if query.measure == .median {
      let sorted = facts.map(\.row.value).sorted()
      return sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
    }
    return carrying(query, facts).reduce(0) { $0 + $1.value }
  }

  public func contributions(
    to query: FactQuery, limit: Int, offset: Int
  ) async throws(StoreFault) -> ContributionPage {
    let carrying = carrying(query, counting(query))
    let rows = Dictionary(grouping: carrying, by: \.fact.row.caseID).map { id, facts in
      let first = facts.map(\.fact.row).min {
        ($0.countedOn, $0.actNumber) < ($1.countedOn, $1.actNumber)
      }
      return ContributionRow(
        caseID: id, actNumber: first?.actNumber ?? 0,
        countedOn: first?.countedOn ?? query.through,
        value: facts.reduce(0) { $0 + $1.value }, factCount: facts.count)
    }.sorted { ($0.countedOn, $0.caseID) < ($1.countedOn, $1.caseID) }
    return ContributionPage(
      rows: Array(rows.dropFirst(offset).prefix(limit)), caseCount: rows.count,
      total: rows.reduce(0) { $0 + $1.value })
  }

  public func keys(of query: FactQuery) async throws(StoreFault) -> [Int64: Int64] {
    var counts: [Int64: Int64] = [:]
    for fact in counting(query) {
      if let key = fact.row.key { counts[key, default: 0] += 1 }
    }
    return counts
  }

  public func gaps(in figure: String?, limit: Int) async throws(StoreFault) -> [FigureGap] {
    let gaps = tables.gaps.filter { figure == nil || $0.figure == figure }
    return Array(
      gaps.sorted { ($0.figure, $0.caseID, $0.actNumber) < ($1.figure, $1.caseID, $1.actNumber) }
        .prefix(limit))
  }
}
