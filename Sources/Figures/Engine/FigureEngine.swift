public import Catalogue
public import Ledger
import LegalTime

/// Answers what the figures are, from the facts of a store and from the catalogue itself.
///
/// Errors: `FigureFault` for the question, `StoreFault` for the store.
public struct FigureEngine: Sendable {
  /// Where the facts are.
  public let store: any LedgerStore
  /// The figures and the matters they count.
  public let edition: CatalogueEdition

  /// Makes an engine.
  public init(store: any LedgerStore, edition: CatalogueEdition) {
    self.store = store
    self.edition = edition
  }

  /// Figures for a period, in the catalogue's order or the order asked, all at one moment of the store.
  ///
  /// - Parameters:
  ///   - ids: the figures; all when `nil`.
  ///   - town: a division code, to count one town's cases alone.
  public func figures(
    _ ids: [String]? = nil, in period: Period, town: String? = nil
  ) async throws -> [FigureReading] {
    try await figures(ids, in: period, town: town, withCompanions: true)
  }

  /// The same, without companions where nobody shows them: each costs a question.
  func figures(
    _ ids: [String]?, in period: Period, town: String?, withCompanions: Bool
  ) async throws -> [FigureReading] {
    let wanted = try definitions(ids)
    let all = needed(by: wanted, withCompanions: withCompanions)
    let values = try await values(of: all, in: [period], town: town)
    return readings(of: wanted, values: values[0], period, town)
  }

  /// The figures month by month, by id; all in one question to the store.
  public func trends(
    of ids: [String]? = nil, in period: Period, town: String? = nil
  ) async throws -> [String: [FigureStep]] {
    let wanted = try definitions(ids)
    let steps = period.steps
    let values = try await values(of: withSides(wanted), in: steps, town: town)
    return Dictionary(
      wanted.map { figure in
        let line = zip(steps, values).map { step, values in
          FigureStep(period: step, value: values[figure.id] ?? .notConnected)
        }
        return (figure.id, line)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The definitions with these ids, or all.
  func definitions(_ ids: [String]?) throws(FigureFault) -> [FigureDefinition] {
    guard let ids else { return edition.figures }
    var found: [FigureDefinition] = []
    for id in ids { found.append(try definition(id)) }
    return found
  }

  /// The definition with this id.
  func definition(_ id: String) throws(FigureFault) -> FigureDefinition {
    guard let figure = edition.figure(id) else { throw .unknown(id: String(id.prefix(80))) }
    return figure
  }

  private func readings(
    of wanted: [FigureDefinition], values: [String: FigureValue], _ period: Period, _ town: String?
  ) -> [FigureReading] {
    let judge = CheckJudge(figures: edition.figures, values: values)
    return wanted.map { figure in
      let value = values[figure.id] ?? .notConnected
      return FigureReading(
        definition: figure, period: period, town: town, value: value,
        printed: figure.presentation.print(value, unit: figure.unit),
        companions: figure.companions.compactMap { id in
          guard let other = edition.figure(id), let value = values[id] else { return nil }
          return FigureReading.Companion(
            id: id, name: other.name, value: value,
            printed: other.presentation.print(value, unit: other.unit))
        },
        checks: figure.checks.map { judge.judge($0) })
    }
  }
}
