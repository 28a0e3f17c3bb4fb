import CEL
import Catalogue
import Ledger
import LegalTime

extension FigureEngine {
  /// The ids of the matters or bundles that a figure counts as of the last day of a period.
  func matters(
    countedBy figure: FigureDefinition, in period: Period, town: String?
  ) async throws -> [String] {
    if figure.aggregate == .bundles {
      return edition.bundles.filter { isOpen($0, on: period.last) }.map(\.id)
    }
    guard let condition = figure.matters else { return [] }
    var named: Set<Int64>?
    if figure.held != nil {
      let query = FactQuery(
        figure: figure.id, measure: .distinct, from: period.first, through: period.last,
        town: town)
      named = Set(try await store.keys(of: query).keys)
    }
    let digester = Digester()
    var counted: [String] = []
    for procedure in edition.inForce(on: period.last) {
      if let named, !named.contains(FigureKey.hash(.string(procedure.id), with: digester)) {
        continue
      }
      let matter = matter(procedure, in: period, town: town)
      do {
        let verdict = try condition.evaluate(MapBindings(["matter": matter]))
        if verdict.boolValue == true { counted.append(procedure.id) }
      } catch {
        throw FigureFault.notComputable(
          id: figure.id, reason: "\(procedure.id): \(error.message)")
      }
    }
    return counted
  }

  /// Published, told in one notice, and at least two of its matters are in force.
  private func isOpen(_ bundle: LifeEventBundle, on day: BusinessDate) -> Bool {
    bundle.publishedOn <= day && !bundle.notice.isEmpty
      && bundle.components.count { edition.procedure($0.procedure, on: day) != nil } >= 2
  }

  /// A procedure as figures about the catalogue see it; for a town, what is open in that town.
  private func matter(_ procedure: Procedure, in period: Period, town: String?) -> Value {
    let heading = procedure.heading
    let handling = procedure.body.handling
    let day = period.last
    let isAway = handling.from.map { $0 <= day } ?? true
    let isRevised = edition.versions(of: procedure.id).contains { version in
      version.heading.revision.map { period.span.contains($0.on) } ?? false
    }
    return [
      "id": .string(heading.id), "item": .string(heading.item.rawValue),
      "area": .string(heading.area), "group": .string(heading.group ?? ""),
      "scopes": texts(isAway ? handling.scopes.map(\.rawValue) : []),
      "modes": texts(handling.modes.map(\.rawValue)),
      "channels": texts(handling.channels.map(\.rawValue)),
      "delegated": .string(delegation(of: procedure, on: day, town)?.form.rawValue ?? ""),
      "saturday": .bool(isOpenOnSaturdays(handling, on: day, town)),
      "audience": texts(heading.audience.map(\.rawValue)), "revised": .bool(isRevised),
    ]
  }

  private func texts(_ words: [String]) -> Value { .list(words.map(Value.string)) }

  private func delegation(
    of procedure: Procedure, on day: BusinessDate, _ town: String?
  ) -> Delegation? {
    guard let delegation = procedure.body.delegated, delegation.from <= day,
      delegation.until.map({ day <= $0 }) ?? true
    else { return nil }
    guard let town else { return delegation }
    return delegation.covers(town: town, on: day) ? delegation : nil
  }

  private func isOpenOnSaturdays(
    _ handling: Handling, on day: BusinessDate, _ town: String?
  ) -> Bool {
    guard let saturday = handling.saturday, saturday.from <= day else { return false }
    guard let town else { return true }
    return saturday.places.isEmpty || saturday.places.contains(town)
  }
}
