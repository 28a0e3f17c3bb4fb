import Bureau
import HTTPTypes
import Hummingbird

/// Finds out who is calling: by the session's cookie for pages, by the bearer token for the API.
struct SignedIn: RouterMiddleware {
  static let sessionCookie = "tb_session"
  static let visitorCookie = "tb_form"

  let office: Office

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if request.uri.path.hasPrefix("/public/") { return try await next(request, context) }
    let token = Self.bearer(request) ?? request.cookies[Self.sessionCookie]?.value
    if let token, !token.isEmpty { context.caller = try await office.caller(token: token) }
    var made: String?
    if context.caller == nil && !request.uri.path.hasPrefix("/api/") {
      if let known = request.cookies[Self.visitorCookie]?.value, known.count == 64 {
        context.visitorToken = known
      } else {
        let fresh = try Secrets.token()
        context.visitorToken = fresh
        made = fresh
      }
    }
    var response = try await next(request, context)
    if let made { response.setCookie(Self.cookie(Self.visitorCookie, made)) }
    return response
  }

  static func bearer(_ request: Request) -> String? {
    guard let header = request.headers[.authorization], header.hasPrefix("Bearer ") else {
      return nil
    }
    return String(header.dropFirst("Bearer ".count))
  }

  /// A cookie that scripts cannot read and other sites cannot send.
  static func cookie(_ name: String, _ value: String, maxAge: Int? = nil) -> Cookie {
    Cookie(
      name: name, value: value, maxAge: maxAge, path: "/", secure: false, httpOnly: true,
      sameSite: .strict)
  }
}

/// A form's body, once it has shown that it came from one of our pages.
extension FormBody {
  static func checked(_ request: Request, _ context: WebContext) async throws -> FormBody {
    let form = try await read(request)
    guard let token = form["csrf"], token == context.formToken, !token.isEmpty else {
      throw HTTPError(.forbidden, message: "这个表单已经过期，请返回上一页刷新后再提交，填的内容还在那一页。")
    }
    return form
  }
}
