import Bureau
import Casework
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import Pages

/// Turns what went wrong into one clear sentence: a page for people, JSON for the API.
struct FaultPages: RouterMiddleware {
  let site: Site

  struct Problem: Encodable {
    let message: String
  }

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      if request.uri.path.hasPrefix("/api/"), let refusal = error as? Refusal {
        return try Site.json(RefusalBody(refusal), status: .unprocessableContent)
      }
      let (status, message) = Self.explain(error)
      if status == .internalServerError {
        context.logger.error(
          "request failed", metadata: ["tongban.error": "\(type(of: error))"])
      }
      if request.uri.path.hasPrefix("/api/") {
        return try Site.json(Problem(message: message), status: status)
      }
      if status == .unauthorized {
        return Site.redirect("/sign-in?\(FormBody.query([("next", request.uri.path)]))")
      }
      return site.page(
        PlainPage(heading: heading(status), sentence: message, links: [Link("回首页", "/")]), context,
        status: status)
    }
  }

  private func heading(_ status: HTTPResponse.Status) -> String {
    switch status {
    case .notFound: "没有找到"
    case .forbidden: "不能这样做"
    case .conflict: "别人刚刚办过"
    case .internalServerError, .serviceUnavailable: "系统出了问题"
    default: "请改一改再来"
    }
  }

  static func explain(_ error: any Error) -> (HTTPResponse.Status, String) {
    switch error {
    case let refusal as Refusal: return (.unprocessableContent, refusal.message)
    case let fault as OfficeFault:
      let status: HTTPResponse.Status =
        switch fault {
        case .absent: .notFound
        case .conflict: .conflict
        case .forbidden: .forbidden
        case .store: .serviceUnavailable
        }
      return (status, fault.message)
    case let fault as StoreFault: return (.serviceUnavailable, fault.messageZH)
    case let fault as HTTPError:
      if fault.status == .notFound { return (.notFound, fault.body ?? "没有这个页面，请检查地址。") }
      return (fault.status, fault.body ?? "请求不对：\(fault.status.reasonPhrase)")
    default: return (.internalServerError, "系统出了问题，已经记下；已确认的办件都在，请稍后再试。")
    }
  }
}

/// A refusal as the API tells it.
struct RefusalBody: Encodable {
  struct FieldLine: Encodable {
    let path: String
    let message: String
  }
  struct TraceLine: Encodable {
    let condition: String
    let value: String
  }

  let `guard`: String
  let message: String
  let basis: [String]
  let remedy: String
  let fields: [FieldLine]
  let trace: [TraceLine]

  init(_ refusal: Refusal) {
    `guard` = refusal.guardID
    message = refusal.message
    basis = refusal.bases
    remedy = refusal.remedy
    fields = refusal.fields.map { FieldLine(path: $0.path, message: $0.message) }
    trace = refusal.trace.map { TraceLine(condition: $0.condition, value: $0.value) }
  }
}
