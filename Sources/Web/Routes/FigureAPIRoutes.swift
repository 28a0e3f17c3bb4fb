import Bureau
import Casework
import Catalogue
import Figures
import Hummingbird
import Ledger
import LegalTime

/// Figures over the JSON API.
struct FigureAPIRoutes {
  let site: Site

  private static let pageSize = 100

  struct FigureLine: Encodable {
    let id: String
    let name: String
    let value: String
    let unit: String
    let exact: FigureValue
  }

  struct FigureList: Encodable {
    let period: String
    let figures: [FigureLine]
  }

  struct ContributionLine: Encodable {
    let `case`: String?
    let matter: String?
    let value: Int64
    let day: String?
  }

  struct ContributionList: Encodable {
    let figure: String
    let total: Int
    let page: Int
    let contributions: [ContributionLine]
  }

  func add(to router: Router<WebContext>) {
    router.get("/api/v1/figures") { request, context in
      let period = try period(request, context)
      let readings = try await site.office.figures.figures(in: period)
      return try Site.json(
        FigureList(
          period: period.text,
          figures: readings.map {
            FigureLine(
              id: $0.id, name: $0.definition.name, value: $0.printed.text,
              unit: $0.printed.unit, exact: $0.value)
          }))
    }
    router.get("/api/v1/figures/:figure/cases") { request, context in
      try await cases(request, context)
    }
  }

  private func period(_ request: Request, _ context: WebContext) throws -> Period {
    guard let caller = context.caller else {
      throw HTTPError(.unauthorized, message: "请先登录，再带上 Authorization: Bearer。")
    }
    guard caller.isStaff else { throw OfficeFault.forbidden("查看指标") }
    let text = FormBody(encoded: request.uri.query ?? "")["period"]
    return try CockpitRoutes.period(text, today: site.office.today)
  }

  private func cases(_ request: Request, _ context: WebContext) async throws -> Response {
    let period = try period(request, context)
    let id = context.parameters.get("figure") ?? ""
    let page = FormBody(encoded: request.uri.query ?? "")["page"].flatMap(Int.init) ?? 1
    let number = max(1, min(page, 1_000_000))
    let opening: FigureOpening
    do {
      opening = try await site.office.figures.opening(
        of: id, in: period, limit: Self.pageSize, offset: (number - 1) * Self.pageSize)
    } catch FigureFault.unknown {
      throw OfficeFault.absent("指标 \(id)")
    }
    let lines: [ContributionLine]
    var total = 0
    switch opening {
    case .cases(let found):
      total = found.caseCount
      lines = found.rows.map {
        ContributionLine(
          case: $0.caseID.text, matter: nil, value: $0.value, day: "\($0.countedOn)")
      }
    case .matters(let matters):
      total = matters.count
      lines = matters.map { ContributionLine(case: nil, matter: $0.id, value: 1, day: nil) }
    case .sides(let numerator, let denominator):
      throw HTTPError(
        .badRequest, message: "\(id) 是比率：请分别打开 \(numerator.id) 和 \(denominator.id)。")
    }
    return try Site.json(
      ContributionList(figure: id, total: total, page: number, contributions: lines))
  }
}
