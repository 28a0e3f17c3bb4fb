import CEL
import Catalogue
import Ledger
import LegalTime

extension FigureEngine {
  /// The figures with the sides of their ratios.
  func withSides(_ figures: [FigureDefinition]) -> [FigureDefinition] {
    expanded(figures) { figure in
      figure.over.map { [$0.numerator, $0.denominator] } ?? []
    }
  }

  /// The figures with everything their readings show: sides, companions, figures in their checks.
  func needed(by figures: [FigureDefinition], withCompanions: Bool) -> [FigureDefinition] {
    var ids: [String: String] = [:]
    for figure in edition.figures { ids[figure.expressionName] = figure.id }
    let direct = figures.flatMap { figure in
      (withCompanions ? figure.companions : [])
        + figure.checks.flatMap(\.variablesUsed).compactMap { ids[$0] }
    }
    return withSides(figures + direct.compactMap { edition.figure($0) })
  }

  private func expanded(
    _ figures: [FigureDefinition], by others: (FigureDefinition) -> [String]
  ) -> [FigureDefinition] {
    var seen: Set<String> = []
    var found: [FigureDefinition] = []
    var open = figures
    while let figure = open.popLast() {
      guard seen.insert(figure.id).inserted else { continue }
      found.append(figure)
      open.append(contentsOf: others(figure).compactMap { edition.figure($0) })
    }
    return found
  }

  /// The values of figures in each of several periods; the facts are asked for in one question.
  func values(
    of figures: [FigureDefinition], in periods: [Period], town: String?
  ) async throws -> [[String: FigureValue]] {
    var questions: [FactQuery] = []
    var places: [(period: Int, figure: String)] = []
    let connected = Set(figures.filter(isConnected).map(\.id))
    for (place, period) in periods.enumerated() {
      for figure in figures where connected.contains(figure.id) {
        guard let question = question(about: figure, in: period, town: town) else { continue }
        questions.append(question)
        places.append((place, figure.id))
      }
    }
    let answers = questions.isEmpty ? [] : try await store.answer(questions)
    var values = [[String: FigureValue]](repeating: [:], count: periods.count)
    for (place, answer) in zip(places, answers) {
      values[place.period][place.figure] = .whole(answer.reduce(0) { $0 + $1.value })
    }
    for figure in figures where figure.aggregate.countsCatalogue {
      for (place, period) in periods.enumerated() {
        let counted = try await matters(countedBy: figure, in: period, town: town)
        values[place][figure.id] = .whole(Int64(counted.count))
      }
    }
    for figure in figures {
      guard let (numerator, denominator) = figure.over else { continue }
      for place in values.indices {
        values[place][figure.id] = ratio(values[place][numerator], values[place][denominator])
      }
    }
    return values
  }

  private func ratio(_ numerator: FigureValue?, _ denominator: FigureValue?) -> FigureValue {
    guard let numerator = numerator?.number, let denominator = denominator?.number else {
      return .notConnected
    }
    return .ratio(numerator: numerator, denominator: denominator)
  }

  /// Whether any procedure has the acts that a figure counts.
  private func isConnected(_ figure: FigureDefinition) -> Bool {
    guard let source = figure.source else { return false }
    func has(_ procedures: some Sequence<Procedure>) -> Bool {
      procedures.contains { procedure in
        procedure.body.acts.contains { source.names($0, of: procedure) }
      }
    }
    if source.procedures.isEmpty { return has(edition.procedures) }
    return source.procedures.contains { has(edition.versions(of: $0)) }
  }

  /// The question to the facts that a figure asks; `nil` for ratios and figures about the catalogue.
  func question(
    about figure: FigureDefinition, in period: Period, town: String?, byTown: Bool = false
  ) -> FactQuery? {
    guard let measure = figure.aggregate.measure else { return nil }
    return FactQuery(
      figure: figure.id, measure: measure, from: figure.window == .toDate ? nil : period.first,
      through: period.last, isCohort: figure.dating == .opened, hasEnding: figure.ending != nil,
      town: town, byTown: byTown)
  }
}

extension FigureDefinition.Aggregate {
  /// What the store makes of the facts; `nil` where a figure rests on no facts of its own.
  var measure: FactQuery.Measure? {
    switch self {
    case .count: .count
    case .sum: .sum
    case .distinct: .distinct
    case .sumOfLast: .sumOfLast
    case .months: .months
    case .median: .median
    case .ratio, .matters, .bundles: nil
    }
  }
}
