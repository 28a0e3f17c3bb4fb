import Bureau
import CEL
import Casework
import Catalogue
import Hummingbird
import Ledger
import Pages

/// What anybody may see: matters, bundles, applying, tracking.
struct PortalRoutes {
  let site: Site

  func add(to router: Router<WebContext>) {
    router.get("/") { _, context in home(context) }
    router.get("/search") { request, context in
      let query = FormBody(encoded: request.uri.query ?? "")["q"] ?? ""
      return site.page(
        SearchPage(query: query, results: search(query).map(tile)), context, path: "/search")
    }
    router.get("/matters/:matter") { _, context in
      site.page(
        GuidePresenter(office: site.office, procedure: try matter(context)).page(), context)
    }
    router.get("/bundles/:bundle") { _, context in try bundle(context) }
    router.get("/matters/:matter/apply") { _, context in
      let caller = try requireCaller(context)
      let procedure = try matter(context)
      let draft = try await site.draft(of: procedure.id, caller)
      return try apply(procedure, context, texts: draft)
    }
    router.post("/matters/:matter/apply") { request, context in
      try await submit(request, context)
    }
  }

  /// The matters in force today that serve the public.
  private var matters: [Procedure] {
    site.office.edition.inForce(on: site.office.today).filter { !$0.heading.audience.isEmpty }
  }

  private static let areas: [(id: String, label: String)] = [
    ("licensing", "许可"), ("disability", "残疾人证"), ("public-service", "社保、就业与档案"),
    ("employment", "补贴与贷款"), ("training", "培训"), ("wages", "欠薪维权"), ("disputes", "调解仲裁"),
    ("mobility", "用工对接"), ("feedback", "评价"),
  ]

  private func tile(_ procedure: Procedure) -> MatterTile {
    MatterTile(
      name: procedure.heading.name, href: "/matters/\(procedure.id)",
      note: procedure.heading.summary)
  }

  private func home(_ context: WebContext) -> Response {
    let all = matters
    let groups = Self.areas.compactMap { area -> (label: String, matters: [MatterTile])? in
      let tiles = all.filter { $0.heading.area == area.id }.map(tile)
      return tiles.isEmpty ? nil : (area.label, tiles)
    }
    let bundles = site.office.edition.bundles.filter { $0.publishedOn <= site.office.today }.map {
      MatterTile(name: $0.name, href: "/bundles/\($0.id)", note: $0.event)
    }
    return site.page(HomePage(bundles: bundles, groups: groups), context, path: "/")
  }

  /// Matters whose name, keywords or summary hold every word asked for, names first.
  private func search(_ query: String) -> [Procedure] {
    let words = query.lowercased().split(whereSeparator: \.isWhitespace)
    if words.isEmpty { return [] }
    let hits = matters.compactMap { procedure -> (procedure: Procedure, rank: Int)? in
      let heading = procedure.heading
      let name = heading.name.lowercased()
      let rest = (heading.keywords + [heading.summary]).joined(separator: " ").lowercased()
      var rank = 0
      for word in words {
        if name.contains(word) {
          rank += 2
        } else if rest.contains(word) {
          rank += 1
        } else {
          return nil
        }
      }
      return (procedure, rank)
    }
    return hits.sorted { ($1.rank, $0.procedure.id) < ($0.rank, $1.procedure.id) }.map(\.procedure)
  }

  func matter(_ context: WebContext) throws -> Procedure {
    let id = context.parameters.get("matter") ?? ""
    guard let procedure = site.office.edition.procedure(id, on: site.office.today) else {
      throw OfficeFault.absent("事项 \(id)")
    }
    return procedure
  }

  private func bundle(_ context: WebContext) throws -> Response {
    let id = context.parameters.get("bundle") ?? ""
    guard let bundle = site.office.edition.bundle(id) else {
      throw OfficeFault.absent("“一件事” \(id)")
    }
    let parts = bundle.components.compactMap {
      site.office.edition.procedure($0.procedure, on: site.office.today)
    }
    let labels = parts.flatMap { $0.body.materials.filter { !$0.isMadeFromForm }.map(\.label) }
    var merged: [String] = []
    for label in labels where !merged.contains(label) { merged.append(label) }
    return site.page(
      BundlePage(
        name: bundle.name, notice: bundle.notice, components: parts.map(tile), materials: merged,
        saved: labels.count - merged.count), context)
  }

  @discardableResult
  private func requireCaller(_ context: WebContext) throws -> Caller {
    guard let caller = context.caller else { throw HTTPError(.unauthorized) }
    return caller
  }

  private func apply(
    _ procedure: Procedure, _ context: WebContext, texts: [String: [String]] = [:],
    problems: [FormProblem] = [], actID: String? = nil, caseID: CaseID? = nil
  ) throws -> Response {
    let form = CaseForm(office: site.office, procedure: procedure)
    let number = caseID ?? site.office.newCaseID()
    let page = ApplyPage(
      name: procedure.heading.name,
      crumbs: [Link("首页", "/"), Link(procedure.heading.name, "/matters/\(procedure.id)")],
      action: "/matters/\(procedure.id)/apply?\(FormBody.query([("case", number.text)]))",
      actID: try actID ?? Secrets.token(), submit: procedure.openingAct?.label ?? "提交",
      fields: form.openingFields(texts: texts, problems: problems), problems: problems)
    return site.page(page, context, status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  private func submit(_ request: Request, _ context: WebContext) async throws -> Response {
    let body = try await FormBody.checked(request, context)
    let caller = try requireCaller(context)
    let procedure = try matter(context)
    let number = FormBody(encoded: request.uri.query ?? "")["case"].flatMap(CaseNumber.parse)
    let caseID = number ?? site.office.newCaseID()
    if body["_save"] != nil {
      try await site.saveDraft(of: procedure.id, texts: body.texts, caller)
      return site.page(
        PlainPage(
          heading: "已经存好", sentence: "填的内容都在，用同一个账号在任何设备上打开这张表就能接着填。",
          links: [Link("接着填", "/matters/\(procedure.id)/apply"), Link("回首页", "/")]), context)
    }
    let form = CaseForm(office: site.office, procedure: procedure)
    let reading = form.readOpening(body.texts)
    let actID = body["_act"] ?? ""
    guard reading.problems.isEmpty else {
      return try apply(
        procedure, context, texts: body.texts, problems: reading.problems, actID: actID,
        caseID: caseID)
    }
    do {
      let command = try site.office.opening(
        of: procedure.id, caseID: caseID, actID: ActID(actID), form: reading.form,
        materials: reading.materials, extra: reading.extra, by: caller)
      _ = try await site.office.perform(command)
    } catch let refusal as Refusal {
      return try apply(
        procedure, context, texts: body.texts, problems: form.problems(of: refusal), actID: actID,
        caseID: caseID)
    }
    try await site.discardDraft(of: procedure.id, caller)
    return Site.redirect(caller.isStaff ? "/desk/cases/\(caseID)" : "/cases/\(caseID)")
  }
}
