import Casework
import Catalogue
public import Ledger
import LegalTime

extension FigureEngine {
  /// Everything the page of a figure shows apart from what it opens to.
  public func detail(
    of id: String, in period: Period, town: String? = nil
  ) async throws -> FigureDetail {
    let figure = try definition(id)
    let reading = try await figures([id], in: period, town: town)[0]
    let steps = try await trends(of: [id], in: period, town: town)[id] ?? []
    let gaps = try await store.gaps(in: id, limit: 100)
    return FigureDetail(
      reading: reading, steps: steps,
      towns: town == nil ? try await towns(of: figure, in: period) : [],
      gaps: gaps.map { gap in
        FigureGapLine(
          caseNumber: gap.caseID.text, actNumber: gap.actNumber, message: gap.message)
      })
  }

  /// What a figure opens to, cases a part at a time.
  public func opening(
    of id: String, in period: Period, town: String? = nil, limit: Int = 50, offset: Int = 0
  ) async throws -> FigureOpening {
    let figure = try definition(id)
    if let (numerator, denominator) = figure.over {
      let sides = try await figures([numerator, denominator], in: period, town: town)
      return .sides(numerator: sides[0], denominator: sides[1])
    }
    if figure.aggregate.countsCatalogue {
      return .matters(try await countedMatters(of: figure, in: period, town: town))
    }
    return .cases(
      try await contributions(to: id, in: period, town: town, limit: limit, offset: offset))
  }

  /// The cases behind a figure, a part at a time; the values of all of them add up to the figure.
  public func contributions(
    to id: String, in period: Period, town: String? = nil, limit: Int, offset: Int = 0
  ) async throws -> ContributionPage {
    let figure = try definition(id)
    guard let question = question(about: figure, in: period, town: town) else {
      throw FigureFault.hasNoCases(id: id)
    }
    return try await store.contributions(
      to: question, limit: max(0, limit), offset: max(0, offset))
  }

  private func countedMatters(
    of figure: FigureDefinition, in period: Period, town: String?
  ) async throws -> [CountedMatter] {
    let ids = try await matters(countedBy: figure, in: period, town: town)
    var filter = CaseFilter()
    filter.openedIn = period.span
    filter.towns = town.map { [$0] } ?? []
    if figure.aggregate == .bundles {
      var lines: [CountedMatter] = []
      for id in ids {
        filter.bundle = id
        lines.append(
          CountedMatter(
            id: id, name: edition.bundle(id)?.name ?? id,
            caseCount: try await store.caseCount(filter)))
      }
      return lines
    }
    guard !ids.isEmpty else { return [] }
    filter.procedures = ids
    let counts = try await store.caseCounts(filter, by: .procedure)
    return ids.map { id in
      CountedMatter(
        id: id, name: edition.procedure(id, on: period.last)?.heading.name ?? id,
        caseCount: counts[id] ?? 0)
    }
  }

  private func towns(
    of figure: FigureDefinition, in period: Period
  ) async throws -> [FigureTown] {
    let sides = figure.over.map { [$0.numerator, $0.denominator] } ?? [figure.id]
    let questions = sides.compactMap { edition.figure($0) }.compactMap {
      question(about: $0, in: period, town: nil, byTown: true)
    }
    guard questions.count == sides.count else { return [] }
    let answers = try await store.answer(questions)
    let byTown = answers.map { answer in
      Dictionary(answer.map { ($0.town, $0.value) }, uniquingKeysWith: +)
    }
    return Set(byTown.flatMap(\.keys)).sorted().map { town in
      let values = byTown.map { $0[town] ?? 0 }
      return FigureTown(
        town: town,
        value: values.count == 2
          ? .ratio(numerator: values[0], denominator: values[1]) : .whole(values[0]))
    }
  }
}
