import CEL
import Casework
import Catalogue
import LegalTime

/// The first part of the report: the catalogue itself, as of the last day.
extension RawYear {
  func service(_ edition: CatalogueEdition) -> [String: Int64] {
    let day = span.last
    let inForce = edition.procedureIDs.compactMap { id in
      edition.versions(of: id).last { $0.isInForce(on: day) }
    }
    func away(_ scope: Handling.Scope, _ condition: (Procedure) -> Bool = { _ in true }) -> Int64 {
      Int64(
        inForce.filter { procedure in
          let handling = procedure.body.handling
          return handling.scopes.contains(scope) && (handling.from ?? .earliest) <= day
            && condition(procedure)
        }.count)
    }
    let named = Set(
      acts("saturday-session", named: "hold-session").flatMap { $0.list("matters") }
        .compactMap(\.stringValue))
    return [
      "delegated-disability-matters": Int64(
        inForce.filter { procedure in
          guard procedure.heading.group == "disability-certificate",
            let delegation = procedure.body.delegated
          else { return false }
          return delegation.form != .frontOffice && delegation.from <= day
            && (delegation.until ?? .latest) >= day
        }.count),
      "life-event-bundles": Int64(edition.bundles.filter { $0.publishedOn <= day }.count),
      "cross-province-matters": away(.crossProvince) { !$0.body.handling.modes.isEmpty },
      "district-wide-matters": away(.districtWide), "city-wide-matters": away(.cityWide),
      "cross-region-matters": away(.crossRegion),
      "saturday-matters": Int64(
        inForce.filter { procedure in
          guard let saturday = procedure.body.handling.saturday else { return false }
          return saturday.from <= day && named.contains(procedure.id)
        }.count),
      "licence-matters-reviewed": Int64(
        inForce.filter { procedure in
          procedure.heading.area == "licensing"
            && procedure.heading.item == .administrativeLicence
            && (procedure.heading.revision.map { span.contains($0.on) } ?? false)
        }.count),
    ]
  }

  /// Everything the annual report prints, apart from ratios.
  func recount(_ edition: CatalogueEdition) -> [String: Int64] {
    [service(edition), order, employment, ruleOfLaw].reduce(into: [:]) { all, part in
      all.merge(part) { first, _ in first }
    }
  }
}
