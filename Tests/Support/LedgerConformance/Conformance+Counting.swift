import Catalogue
import Ledger
import LegalTime

extension ConformanceCheck {
  static let counting: [ConformanceCheck] = [
    ConformanceCheck(sentence: "每种数法、每段时间、每个镇街的答案与参照一致") { make in
      let (store, reference, _) = try await pair(make, seed: 21, count: 1_500)
      let queries = allQueries
      let answers = try await store.answer(queries)
      let same = try await reference.answer(queries)
      for (place, query) in queries.enumerated() {
        try expectEqual(answers[place], same[place], "answer to \(query)")
      }
      try expect(
        answers.joined().contains { $0.value > 20 }, "the sample is rich enough to count")
    },
    ConformanceCheck(sentence: "每个数点开的办件与参照一致，加起来等于这个数") { make in
      let (store, reference, _) = try await pair(make, seed: 22, count: 1_200)
      for query in allQueries where !query.byTown {
        let page = try await store.contributions(to: query, limit: 10_000, offset: 0)
        let same = try await reference.contributions(to: query, limit: 10_000, offset: 0)
        try expectEqual(page, same, "cases behind \(query)")
        guard query.measure != .median else { continue }
        let value = try await store.answer([query])[0].reduce(0) { $0 + $1.value }
        try expectEqual(page.total, value, "total of \(query)")
        try expectEqual(page.rows.reduce(0) { $0 + $1.value }, value, "sum of rows of \(query)")
        let part = try await store.contributions(to: query, limit: 5, offset: 3)
        try expectEqual(part.rows, Array(page.rows.dropFirst(3).prefix(5)), "a part of \(query)")
        try expectEqual(part.caseCount, page.caseCount, "cases of \(query)")
      }
    },
    ConformanceCheck(sentence: "数字里出现过哪些键，与参照一致") { make in
      let (store, reference, _) = try await pair(make, seed: 23, count: 800)
      for figure in ["companies", "taught", "granted-in-standing", "guest-firms"] {
        for query in queries(of: figure) where !query.byTown {
          let keys = try await store.keys(of: query)
          try expectEqual(keys, try await reference.keys(of: query), "keys of \(query)")
        }
      }
    },
    ConformanceCheck(sentence: "数不了的行为不会悄悄漏掉") { make in
      let (store, reference, _) = try await pair(make, seed: 24, count: 800)
      let gaps = try await store.gaps(in: nil, limit: 1_000)
      try expectEqual(gaps, try await reference.gaps(in: nil, limit: 1_000), "gaps")
      try expect(!gaps.isEmpty, "seed 24 has reviews of no heads")
      try expect(gaps.allSatisfy { $0.figure == "uncountable" }, "no other figure has gaps")
      let none = try await store.gaps(in: "received", limit: 10)
      try expectEqual(none, [], "gaps of another figure")
    },
  ]

  private static let spans: [(BusinessDate?, BusinessDate)] = {
    func day(_ text: String) -> BusinessDate { BusinessDate(text) ?? .earliest }
    return [
      (day("2025-01-01"), day("2025-12-31")), (day("2024-11-01"), day("2024-12-31")),
      (day("2025-02-10"), day("2025-05-20")), (nil, day("2025-03-31")),
      (nil, day("2025-04-17")), (day("2025-03-01"), day("2025-03-31")),
      (day("2030-01-01"), day("2030-12-31")),
    ]
  }()

  private static func queries(of figure: String) -> [FactQuery] {
    guard let definition = SampleDistrict.edition.figure(figure) else { return [] }
    let measure: FactQuery.Measure =
      switch definition.aggregate {
      case .sum: .sum
      case .distinct, .matters, .bundles: .distinct
      case .sumOfLast: .sumOfLast
      case .months: .months
      case .median: .median
      case .count, .ratio: .count
      }
    return spans.flatMap { from, through in
      [nil, "", "440604011", "elsewhere"].flatMap { town in
        [false, true].map { byTown in
          FactQuery(
            figure: figure, measure: measure, from: from, through: through,
            isCohort: definition.dating == .opened, hasEnding: definition.ending != nil,
            town: town, byTown: byTown)
        }
      }
    }
  }

  private static var allQueries: [FactQuery] {
    SampleDistrict.edition.figures.map(\.id).flatMap { queries(of: $0) }
  }
}
