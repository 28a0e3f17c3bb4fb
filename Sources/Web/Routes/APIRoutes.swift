import Bureau
import CEL
import Casework
import Catalogue
import HTTPTypes
import Hummingbird
import Ledger
import LegalTime

/// The JSON API for cases and acts, as `Public/openapi.yaml` describes it.
struct APIRoutes {
  let site: Site

  private static let pageSize = 50

  func add(to router: Router<WebContext>) {
    router.post("/api/v1/sessions") { request, _ in try await signIn(request) }
    router.get("/api/v1/matters") { request, _ in try matters(request) }
    router.get("/api/v1/matters/:matter") { _, context in try matter(context) }
    router.get("/api/v1/cases") { request, context in try await cases(request, context) }
    router.post("/api/v1/cases") { request, context in try await open(request, context) }
    router.get("/api/v1/cases/:case") { _, context in try await show(context) }
    router.post("/api/v1/cases/:case/acts") { request, context in
      try await act(request, context)
    }
  }

  /// The body as a JSON object.
  private func object(_ request: Request) async throws -> MapValue {
    let buffer = try await request.body.collect(upTo: 1 << 20)
    do {
      guard case .map(let map) = try JSONText.parse(Array(buffer.readableBytesView)) else {
        throw HTTPError(.badRequest, message: "请求体要是一个 JSON 对象。")
      }
      return map
    } catch let fault as JSONText.Fault {
      throw HTTPError(.badRequest, message: "请求体不是 JSON：\(fault.message)。")
    }
  }

  private func text(_ body: MapValue, _ name: String) throws -> String {
    guard let text = body[name]?.stringValue, !text.isEmpty else {
      throw HTTPError(.badRequest, message: "缺少 \(name)：请填一个非空的字符串。")
    }
    return text
  }

  private func actID(_ body: MapValue) throws -> ActID {
    let id = try text(body, "id")
    guard (8...80).contains(id.count), id.allSatisfy({ $0.isASCII && !$0.isWhitespace }) else {
      throw HTTPError(.badRequest, message: "id 要是 8 到 80 个 ASCII 字符，由调用方取名，重发时不变。")
    }
    return ActID(id)
  }

  private func payload(_ body: MapValue) throws -> [String: Value] {
    guard let payload = body["payload"]?.mapValue?.fields else {
      throw HTTPError(.badRequest, message: "缺少 payload：请填一个 JSON 对象。")
    }
    return payload
  }

  private func day(_ body: MapValue) throws -> BusinessDate? {
    guard let text = body["occurredOn"]?.stringValue else { return nil }
    guard let day = BusinessDate(text) else {
      throw HTTPError(.badRequest, message: "occurredOn 不是日期：请写成 2025-09-26 的样子。")
    }
    return day
  }

  private func caller(_ context: WebContext) throws -> Caller {
    guard let caller = context.caller else {
      throw HTTPError(
        .unauthorized, message: "请先用 POST /api/v1/sessions 登录，再带上 Authorization: Bearer。")
    }
    return caller
  }

  private func caseID(_ context: WebContext) throws -> CaseID {
    let text = context.parameters.get("case") ?? ""
    guard let id = CaseNumber.parse(text) else { throw OfficeFault.absent("办件 \(text)") }
    return id
  }

  private func signIn(_ request: Request) async throws -> Response {
    let body = try await object(request)
    guard
      let entry = try await site.office.signIn(
        login: try text(body, "login"), password: try text(body, "password"))
    else { throw HTTPError(.unauthorized, message: "账号或密码不对，请检查后再试。") }
    let answer = SessionBody(
      token: entry.token, name: entry.caller.user.name, role: entry.caller.role.rawValue)
    return try Site.json(answer, status: .created)
  }

  private func matters(_ request: Request) throws -> Response {
    let query = FormBody(encoded: request.uri.query ?? "")["q"]?.lowercased() ?? ""
    let found = site.office.edition.inForce(on: site.office.today).filter { procedure in
      query.isEmpty || procedure.heading.name.lowercased().contains(query)
        || procedure.heading.keywords.contains { $0.lowercased().contains(query) }
    }
    return try Site.json(MatterList(matters: found.map(MatterSummary.init)))
  }

  private func matter(_ context: WebContext) throws -> Response {
    let id = context.parameters.get("matter") ?? ""
    guard let procedure = site.office.edition.procedure(id, on: site.office.today) else {
      throw OfficeFault.absent("事项 \(id)")
    }
    return try Site.json(MatterBody(procedure))
  }

  private func cases(_ request: Request, _ context: WebContext) async throws -> Response {
    let caller = try caller(context)
    let query = FormBody(encoded: request.uri.query ?? "")
    var filter = CaseFilter()
    filter.text = query["q"] ?? ""
    if let matter = query["matter"] { filter.procedures = [matter] }
    if !caller.isStaff { filter.party = caller.user.partyKey ?? "" }
    let page = try await site.office.store.cases(
      filter, order: .newest, limit: Self.pageSize, after: query["after"])
    try await site.office.store.log([
      ReadingRow(
        readAt: site.office.time.now(), reader: caller.user.id, sort: "search", object: "",
        count: page.rows.count)
    ])
    return try Site.json(
      CaseListBody(
        cases: page.rows.map { CaseSummaryBody($0, site.office) },
        total: try await site.office.store.caseCount(filter), next: page.next))
  }

  private func open(_ request: Request, _ context: WebContext) async throws -> Response {
    let caller = try caller(context)
    let body = try await object(request)
    let stated = try payload(body)
    var extra = stated
    extra["form"] = nil
    extra["materials"] = nil
    let actID = try actID(body)
    // The same act sent again names the case it opened before.
    let known = try await site.office.store.act(actID)?.act.caseID
    var command = try site.office.opening(
      of: try text(body, "matter"), caseID: known ?? site.office.newCaseID(), actID: actID,
      form: stated["form"]?.mapValue?.fields ?? [:],
      materials: stated["materials"]?.listValue?.compactMap(\.stringValue) ?? [], extra: extra,
      by: caller)
    if let day = try day(body) { command.occurredOn = day }
    let receipt = try await site.office.perform(command)
    return try await answer(receipt.caseID, caller)
  }

  private func show(_ context: WebContext) async throws -> Response {
    let caller = try caller(context)
    return try await answer(try caseID(context), caller, status: .ok)
  }

  private func act(_ request: Request, _ context: WebContext) async throws -> Response {
    let caller = try caller(context)
    let id = try caseID(context)
    let body = try await object(request)
    let subject = try await site.office.standing(of: id).subject
    guard site.office.maySee(subject, caller) else { throw OfficeFault.absent("办件 \(id)") }
    let name = try text(body, "act")
    guard let rule = subject.procedure.act(name) else { throw OfficeFault.absent("这一步 \(name)") }
    let command = try site.office.command(
      for: rule, on: subject, actID: try actID(body),
      seen: body["seen"]?.intValue.map(Int.init), payload: try payload(body),
      occurredOn: try day(body), by: caller)
    _ = try await site.office.perform(command)
    return try await answer(id, caller)
  }

  private func answer(
    _ id: CaseID, _ caller: Caller, status: HTTPResponse.Status = .created
  ) async throws -> Response {
    guard let file = try await site.office.store.caseFile(id) else {
      throw OfficeFault.absent("办件 \(id)")
    }
    let presenter = try site.presenter(file, caller)
    return try Site.json(CaseBody(file, presenter.subject, site.office, caller), status: status)
  }
}
