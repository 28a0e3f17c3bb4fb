import Bureau
import CEL
import Casework
import Catalogue
import Hummingbird
import Ledger
import LegalTime
import Pages

/// The staff's workbench: the day, the case, the act, the counter.
struct DeskRoutes {
  let site: Site

  private static let pageSize = 30

  func add(to router: Router<WebContext>) {
    router.get("/desk") { request, context in try await day(request, context) }
    router.get("/desk/intake") { _, context in try intake(context) }
    router.get("/desk/cases/:case") { request, context in try await show(request, context) }
    router.get("/desk/cases/:case/acts/:act") { _, context in try await form(context) }
    router.post("/desk/cases/:case/acts/:act") { request, context in
      try await perform(request, context)
    }
  }

  private func staff(_ context: WebContext) throws -> Caller {
    guard let caller = context.caller else { throw HTTPError(.unauthorized) }
    guard caller.isStaff else { throw OfficeFault.forbidden("进入工作台") }
    return caller
  }

  /// What waits for this caller: by role, and within a town where the caller sits in one.
  private func waiting(_ caller: Caller) -> CaseFilter {
    var filter = CaseFilter()
    filter.isClosed = false
    filter.awaits = RoleSet(caller.user.roles)
    if !caller.user.town.isEmpty { filter.towns = [caller.user.town] }
    return filter
  }

  private func day(_ request: Request, _ context: WebContext) async throws -> Response {
    let caller = try staff(context)
    let query = FormBody(encoded: request.uri.query ?? "")
    let today = site.office.today
    let store = site.office.store
    let all = waiting(caller)
    var late = all
    late.dueThrough = today.adding(days: -1)
    var soon = all
    soon.dueThrough = today.adding(days: 3)
    let counts = [
      try await store.caseCount(all), try await store.caseCount(late),
      try await store.caseCount(soon),
    ]
    var filter = all
    let view = query["view"] ?? "all"
    if view == "late" { filter = late }
    if view == "soon" { filter = soon }
    filter.text = query["q"] ?? ""
    let page = try await store.cases(
      filter, order: .due, limit: Self.pageSize, after: query["after"])
    let next = page.next.map {
      "/desk?" + FormBody.query([("view", view), ("q", filter.text), ("after", $0)])
    }
    return site.page(
      DayPage(
        greeting: "\(caller.user.name)，今天是\(today)",
        tiles: [
          DayPage.Tile(label: "在等我办", href: "/desk", value: counts[0]),
          DayPage.Tile(label: "已超期", href: "/desk?view=late", value: counts[1]),
          DayPage.Tile(label: "三天内到期（含超期）", href: "/desk?view=soon", value: counts[2]),
        ],
        heading: "按到期日排", rows: page.rows.map(row),
        pager: Pager(previous: query["after"] == nil ? nil : "/desk", next: next, range: "")),
      context, path: "/desk")
  }

  private func row(_ row: CaseRow) -> DayPage.Row {
    let due = Words.due(row.dueOn, today: site.office.today)
    return DayPage.Row(
      name: site.office.name(of: row), href: "/desk/cases/\(row.caseID)", due: due.text,
      tone: due.tone, party: row.heading, state: site.office.stateLabel(of: row),
      number: row.caseID.text)
  }

  /// Every matter that this caller may open, for the counter.
  private func intake(_ context: WebContext) throws -> Response {
    let caller = try staff(context)
    let tiles = site.office.edition.inForce(on: site.office.today).filter { procedure in
      guard let opening = procedure.openingAct else { return false }
      return caller.role(for: opening) != nil
        || (opening.roles.contains(.applicant) && caller.user.roles.contains(.clerk))
    }.map {
      MatterTile(
        name: $0.heading.name, href: "/matters/\($0.id)/apply", note: $0.heading.item.label)
    }
    return site.page(
      HomePage(bundles: [], groups: [("可以收件的事项", tiles)]), context, path: "/desk/intake")
  }

  private func caseID(_ context: WebContext) throws -> CaseID {
    let text = context.parameters.get("case") ?? ""
    guard let id = CaseNumber.parse(text) else { throw OfficeFault.absent("办件 \(text)") }
    return id
  }

  private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let caller = try staff(context)
    let id = try caseID(context)
    guard let file = try await site.office.store.caseFile(id) else {
      throw OfficeFault.absent("办件 \(id)")
    }
    var presenter = try site.presenter(file, caller)
    presenter.reveals = FormBody(encoded: request.uri.query ?? "")["reveal"] == "1"
    var related: [CaseRow] = []
    if let party = file.row.partyKey {
      var filter = CaseFilter()
      filter.party = party
      related = try await site.office.store.cases(
        filter, order: .newest, limit: 8, after: nil
      ).rows
    }
    try await site.office.store.log([
      ReadingRow(
        readAt: site.office.time.now(), reader: caller.user.id,
        sort: presenter.reveals ? "reveal" : "case", object: id.text)
    ])
    return site.page(presenter.desk(related: related), context)
  }

  private func rule(_ context: WebContext, _ procedure: Procedure) throws -> ActRule {
    let id = context.parameters.get("act") ?? ""
    guard let rule = procedure.act(id) else { throw OfficeFault.absent("这一步 \(id)") }
    return rule
  }

  private func form(_ context: WebContext) async throws -> Response {
    _ = try staff(context)
    let standing = try await site.office.standing(of: try caseID(context))
    let rule = try rule(context, standing.subject.procedure)
    return try actPage(context, standing.subject, rule, base: "/desk/cases/")
  }

  private func perform(_ request: Request, _ context: WebContext) async throws -> Response {
    let body = try await FormBody.checked(request, context)
    let caller = try staff(context)
    return try await site.perform(
      body, context, caller: caller, id: try caseID(context),
      act: context.parameters.get("act") ?? "",
      base: "/desk/cases/")
  }

  private func actPage(
    _ context: WebContext, _ subject: Case, _ rule: ActRule, base: String
  ) throws -> Response {
    site.page(
      try site.actPage(subject, rule, base: base, texts: [:], problems: [], actID: nil), context)
  }
}
