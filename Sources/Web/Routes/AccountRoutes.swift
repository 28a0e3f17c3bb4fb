import Bureau
import Casework
import Catalogue
import Hummingbird
import Ledger
import Pages

/// Signing in and out, and a party's own cases.
struct AccountRoutes {
  let site: Site

  private static let login = Field(id: "login", label: "账号", type: .text)
  private static let password = Field(id: "password", label: "密码", type: .text)
  private static let number = Field(
    id: "number", label: "办件编号", type: .text, hint: "回执上的编号，像 250926-7K3MQ9X")
  private static let key = Field(
    id: "key", label: "证件号码或统一社会信用代码", type: .text, hint: "申请时填的那个号码", isSensitive: true)

  func add(to router: Router<WebContext>) {
    router.get("/sign-in") { request, context in
      try await form(context, next: FormBody(encoded: request.uri.query ?? "")["next"] ?? "")
    }
    router.post("/sign-in") { request, context in try await signIn(request, context) }
    router.post("/sign-out") { request, context in
      _ = try await FormBody.checked(request, context)
      if let token = request.cookies[SignedIn.sessionCookie]?.value {
        try await site.office.signOut(token: token)
      }
      var response = Site.redirect("/")
      response.setCookie(SignedIn.cookie(SignedIn.sessionCookie, "", maxAge: 0))
      return response
    }
    router.get("/track") { _, context in track(context, texts: [:], problems: []) }
    router.post("/track") { request, context in try await find(request, context) }
    router.get("/cases/:case") { _, context in try await own(context) }
    router.get("/cases/:case/acts/:act") { _, context in
      let (standing, _) = try await ownStanding(context)
      let id = context.parameters.get("act") ?? ""
      guard let rule = standing.subject.procedure.act(id), rule.roles.contains(.applicant) else {
        throw OfficeFault.absent("这一步 \(id)")
      }
      return site.page(
        try site.actPage(
          standing.subject, rule, base: "/cases/", texts: [:], problems: [], actID: nil), context)
    }
    router.post("/cases/:case/acts/:act") { request, context in
      let body = try await FormBody.checked(request, context)
      let (standing, caller) = try await ownStanding(context)
      return try await site.perform(
        body, context, caller: caller, id: standing.subject.id,
        act: context.parameters.get("act") ?? "", base: "/cases/")
    }
  }

  private func form(
    _ context: WebContext, next: String, login: String = "", problems: [FormProblem] = []
  ) async throws -> Response {
    var accounts: [(name: String, role: String, login: String)] = []
    if site.isDemo {
      accounts = try await site.office.store.users().prefix(40).map {
        ($0.name, $0.roles.map(\.label).joined(separator: "、"), $0.id)
      }
    }
    return site.page(
      SignInPage(
        next: next,
        fields: [FormField(Self.login, values: [login]), FormField(Self.password, isSecret: true)],
        problems: problems, accounts: accounts, password: site.demoPassword), context,
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
    let body = try await FormBody.checked(request, context)
    let next = body["next"] ?? ""
    let login = body["login"] ?? ""
    guard
      let entry = try await site.office.signIn(login: login, password: body["password"] ?? "")
    else {
      return try await form(
        context, next: next, login: login,
        problems: [FormProblem(field: "login", message: "账号或密码不对，请检查后再试。")])
    }
    // Only a path of ours may follow, never another site.
    let isOurs = next.hasPrefix("/") && !next.hasPrefix("//") && !next.contains("\\")
    var response = Site.redirect(isOurs ? next : entry.caller.isStaff ? "/desk" : "/")
    response.setCookie(
      SignedIn.cookie(SignedIn.sessionCookie, entry.token, maxAge: 12 * 3_600))
    return response
  }

  private func track(
    _ context: WebContext, texts: [String: [String]], problems: [FormProblem]
  ) -> Response {
    let fields = [Self.number, Self.key].map { FormField($0, values: texts[$0.id] ?? []) }
    return site.page(
      TrackPage(fields: fields, problems: problems), context, path: "/track",
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  /// Shows a case to whoever knows its number and the party's key; says the same whichever of them is wrong.
  private func find(_ request: Request, _ context: WebContext) async throws -> Response {
    let body = try await FormBody.checked(request, context)
    let key = (body["key"] ?? "").uppercased().filter { !$0.isWhitespace }
    if let id = CaseNumber.parse(body["number"] ?? ""),
      let file = try await site.office.store.caseFile(id), file.row.partyKey == key, !key.isEmpty
    {
      let visitor = site.visitor(key: key)
      return site.page(try site.presenter(file, visitor).own(), context, path: "/track")
    }
    return track(
      context, texts: body.texts,
      problems: [FormProblem(field: "number", message: "编号和证件号码对不上，请照回执再填一遍。")])
  }

  private func ownStanding(
    _ context: WebContext
  ) async throws -> (Office.Standing, Caller) {
    guard let caller = context.caller else { throw HTTPError(.unauthorized) }
    let text = context.parameters.get("case") ?? ""
    guard let id = CaseNumber.parse(text) else { throw OfficeFault.absent("办件 \(text)") }
    let standing = try await site.office.standing(of: id)
    guard site.office.maySee(standing.subject, caller) else {
      throw OfficeFault.absent("办件 \(text)")
    }
    return (standing, caller)
  }

  private func own(_ context: WebContext) async throws -> Response {
    let (standing, caller) = try await ownStanding(context)
    guard let file = try await site.office.store.caseFile(standing.subject.id) else {
      throw OfficeFault.absent("办件 \(standing.subject.id)")
    }
    return site.page(try site.presenter(file, caller).own(), context)
  }
}
