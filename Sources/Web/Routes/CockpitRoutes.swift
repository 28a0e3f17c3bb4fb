import Bureau
import Casework
import Catalogue
import Figures
import HTTPTypes
import Hummingbird
import Ledger
import LegalTime
import NIOCore
import Pages
import Paperwork

/// The cockpit: all figures, one figure down to its cases, the report and its exports.
struct CockpitRoutes {
  let site: Site

  private static let pageSize = 50

  func add(to router: Router<WebContext>) {
    router.get("/cockpit") { request, context in try await figures(request, context) }
    router.get("/cockpit/figures/:figure") { request, context in
      try await figure(request, context)
    }
    router.get("/cockpit/report") { request, context in try await report(request, context) }
    router.get("/cockpit/report/:file") { request, context in
      try await export(request, context)
    }
  }

  private func query(_ request: Request) -> FormBody { FormBody(encoded: request.uri.query ?? "") }

  /// The period asked for; the year of today's business date otherwise.
  static func period(_ text: String?, today: BusinessDate) throws -> Period {
    guard let text, !text.isEmpty else { return try Period(parsing: "\(today.year)") }
    do {
      return try Period(parsing: text)
    } catch {
      throw HTTPError(.badRequest, message: error.messageZH)
    }
  }

  private func staff(_ context: WebContext) throws {
    guard let caller = context.caller else { throw HTTPError(.unauthorized) }
    guard caller.isStaff else { throw OfficeFault.forbidden("进入驾驶舱") }
  }

  private func figures(_ request: Request, _ context: WebContext) async throws -> Response {
    try staff(context)
    let period = try Self.period(query(request)["period"], today: site.office.today)
    let readings = try await site.office.figures.figures(in: period)
    let trends = try await site.office.figures.trends(in: period)
    let numbered = readings.filter { $0.definition.number != nil }
    let others = readings.filter { $0.definition.number == nil }
    let groups = [("报告里的数字", numbered), ("旁证", others)]
    let page = FiguresPage(
      heading: "\(period.label)的数字", period: period.text,
      parts: groups.map { title, readings in
        (
          title,
          readings.map { reading in
            FiguresPage.Tile(
              name: reading.definition.name,
              href: "/cockpit/figures/\(reading.id)?period=\(period.text)",
              value: reading.printed.text, unit: reading.printed.unit,
              trend: (trends[reading.id] ?? []).map { $0.value.height ?? 0 })
          }
        )
      })
    return site.page(page, context, path: "/cockpit")
  }

  private func figure(_ request: Request, _ context: WebContext) async throws -> Response {
    try staff(context)
    let query = query(request)
    let id = context.parameters.get("figure") ?? ""
    let period = try Self.period(query["period"], today: site.office.today)
    let detail = try await known { try await site.office.figures.detail(of: id, in: period) }
    let reading = detail.reading
    var page = FigurePage(name: reading.definition.name, period: period.text)
    page.value = reading.printed.text
    page.unit = reading.printed.unit
    page.exact = exact(reading.value)
    page.definition = reading.definition.definition
    let form = reading.definition.presentation
    let unit = reading.definition.unit
    page.months = detail.steps.map { step in
      BarChart.Entry(
        label: period.steps.count > 12 ? step.period.text : "\(step.period.first.month)月",
        height: step.value.height ?? 0, text: form.print(step.value, unit: unit).number)
    }
    page.towns = detail.towns.map { town in
      BarChart.Entry(
        label: site.office.place(town.town), height: town.value.height ?? 0,
        text: form.print(town.value, unit: unit).number)
    }
    page.checks = reading.checks.map { check in
      StatusLine(
        label: check.text, status: check.holds.map { $0 ? "相符" : "不符" } ?? "无法判断",
        tone: check.holds.map { $0 ? .good : .bad } ?? .plain)
    }
    let number = max(1, query["page"].flatMap(Int.init) ?? 1)
    let opening = try await known {
      try await site.office.figures.opening(
        of: id, in: period, limit: Self.pageSize,
        offset: (number - 1) * Self.pageSize)
    }
    try await fill(&page, opening, period: period, number: number, id: id)
    return site.page(page, context)
  }

  private func fill(
    _ page: inout FigurePage, _ opening: FigureOpening, period: Period, number: Int, id: String
  ) async throws {
    switch opening {
    case .cases(let contributions):
      for row in contributions.rows {
        let listed = try await site.office.store.caseRow(row.caseID)
        page.rows.append(
          FigurePage.Row(
            number: row.caseID.text, href: "/desk/cases/\(row.caseID)",
            name: listed.map(site.office.name(of:)) ?? "", on: "\(row.countedOn)",
            town: listed.map { site.office.place($0.town) } ?? "", value: "\(row.value)"))
      }
      page.pager = Pager.of(
        total: contributions.caseCount, page: number, size: Self.pageSize,
        path: "/cockpit/figures/\(id)?period=\(period.text)&page=")
    case .sides(let numerator, let denominator):
      page.rows = [numerator, denominator].map { side in
        FigurePage.Row(
          number: side.definition.name, href: "/cockpit/figures/\(side.id)?period=\(period.text)",
          name: side.id == numerator.id ? "分子" : "分母", on: period.text, town: "",
          value: exact(side.value))
      }
    case .matters(let matters):
      page.rows = matters.map { matter in
        FigurePage.Row(
          number: matter.name, href: "/matters/\(matter.id)", name: "本期办件\(matter.caseCount)件",
          on: period.text, town: "", value: "1")
      }
    }
  }

  private func exact(_ value: FigureValue) -> String {
    switch value {
    case .whole(let number): "\(number)"
    case .ratio(let part, let base): "\(part)/\(base)"
    case .notConnected: "未接入"
    }
  }

  private func known<T: Sendable>(_ work: () async throws -> T) async throws -> T {
    do {
      return try await work()
    } catch FigureFault.unknown(let id) {
      throw OfficeFault.absent("指标 \(id)")
    }
  }

  private func composed(_ request: Request) async throws -> Report {
    let query = query(request)
    let period = try Self.period(query["period"], today: site.office.today)
    return try await site.office.report(query["outline"] ?? "annual-report", period: period)
  }

  private func report(_ request: Request, _ context: WebContext) async throws -> Response {
    try staff(context)
    let report = try await composed(request)
    let paper = ReportPaper(report)
    let formats = [("Word", "docx"), ("网页", "html"), ("Markdown", "md"), ("JSON", "json")]
    let page = ReportPage(
      name: report.name, period: report.period.label,
      exports: formats.map { label, ending in
        Link(label, "/cockpit/report/report.\(ending)?period=\(report.period.text)")
      },
      parts: report.parts.map { part in
        (
          part.title,
          part.sections.map { section in
            (section.title, section.paragraphs.map { Markup.html(paper.runs($0)) })
          }
        )
      })
    return site.page(page, context)
  }

  private func export(_ request: Request, _ context: WebContext) async throws -> Response {
    try staff(context)
    let file = context.parameters.get("file") ?? ""
    let report = try await composed(request)
    let document = ReportPaper(report).document
    switch file {
    case "report.html": return Site.html(document.html)
    case "report.md": return Site.text(document.markdown, type: "text/markdown; charset=utf-8")
    case "report.json": return try Site.json(report)
    case "report.docx":
      return Response(
        status: .ok,
        headers: [
          .contentType:
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        ],
        body: .init(byteBuffer: ByteBuffer(bytes: try WordDocument(document).bytes())))
    default: throw OfficeFault.absent("导出格式 \(file)")
    }
  }
}
