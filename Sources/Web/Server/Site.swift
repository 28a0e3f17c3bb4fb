public import Bureau
import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
public import Pages

/// What every route stands on: the office, the pages, the settings, and how an answer is made of them.
public struct Site: Sendable {
  /// The bureau.
  public let office: Office
  /// The templates.
  public let pages: PageLibrary
  /// Whether the data are invented.
  public let isDemo: Bool
  /// The demo accounts' password, shown at the sign-in page of a demo.
  public let demoPassword: String
  /// The folder of style and script, and the API's description as JSON.
  public let publicFolder: String
  public let openAPI: String

  let meter = RequestMeter()

  /// Makes a site.
  public init(
    office: Office, pages: PageLibrary, isDemo: Bool, demoPassword: String, publicFolder: String,
    openAPI: String
  ) {
    self.office = office
    self.pages = pages
    self.isDemo = isDemo
    self.demoPassword = demoPassword
    self.publicFolder = publicFolder
    self.openAPI = openAPI
  }

  /// A page in its frame.
  func page(
    _ page: some Page, _ context: WebContext, path: String = "", notice: Frame.Notice? = nil,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    let frame = Frame(
      district: office.place(office.district), nav: navigation(context),
      user: context.caller.map { Frame.User(name: $0.user.name, role: $0.role.label) },
      csrf: context.formToken, isDemo: isDemo, notice: notice, path: path)
    return Self.html(pages.render(page, in: frame), status: status)
  }

  private func navigation(_ context: WebContext) -> [Link] {
    var links = [Link("办事", "/"), Link("查进度", "/track")]
    if let caller = context.caller, caller.isStaff {
      links += [Link("我的一天", "/desk"), Link("收件", "/desk/intake"), Link("驾驶舱", "/cockpit")]
    }
    return links
  }

  static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  static func text(_ text: String, type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = try encoder.encode(value)
    return Response(
      status: status,
      headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  static func redirect(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}
