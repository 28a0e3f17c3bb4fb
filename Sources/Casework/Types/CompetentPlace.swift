import Catalogue
import LegalTime

/// Who is competent for a step of a case.
public enum CompetentPlace: Sendable, Hashable {
  /// The district's bureau, by division code.
  case district(String)
  /// A town to which the power was moved, by division code.
  case town(String)

  /// The division code.
  public var code: String {
    switch self {
    case .district(let code), .town(let code): code
    }
  }
}

extension Case {
  /// Who decides: the town where the power was delegated to it on the day of submission
  /// (行政许可法第二十四条、行政处罚法第二十四条); a case submitted before stays with the district.
  public var competentPlace: CompetentPlace {
    guard let delegated = procedure.body.delegated, delegated.form != .frontOffice else {
      return .district(district)
    }
    return place(under: delegated)
  }

  /// Who takes in: the town too where only the counter was moved there.
  public var receivingPlace: CompetentPlace {
    guard let delegated = procedure.body.delegated else { return .district(district) }
    return place(under: delegated)
  }

  private func place(under delegated: Delegation) -> CompetentPlace {
    !town.isEmpty && delegated.covers(town: town, on: openedOn)
      ? .town(town) : .district(district)
  }
}
