public import Hummingbird
public import Logging

/// The web application: every route of portal, workbench, cockpit and API.
public struct WebServer: Sendable {
  private let site: Site
  private let address: String
  private let port: Int
  private let logger: Logger

  /// Prepares a server for an address and port.
  public init(site: Site, address: String, port: Int, logger: Logger) {
    self.site = site
    self.address = address
    self.port = port
    self.logger = logger
  }

  /// All routes with what stands before them.
  static func router(_ site: Site) -> Router<WebContext> {
    let router = Router(context: WebContext.self)
    router.add(middleware: MeterRequests(meter: site.meter))
    router.add(middleware: SecurityHeaders())
    router.add(middleware: SignedIn(office: site.office))
    router.add(middleware: FaultPages(site: site))
    // Innermost, because it looks for a file only where no route answered.
    router.add(
      middleware: FileMiddleware<WebContext, _>(
        site.publicFolder, urlBasePath: "/public", searchForIndexHtml: false))
    PortalRoutes(site: site).add(to: router)
    AccountRoutes(site: site).add(to: router)
    DeskRoutes(site: site).add(to: router)
    CockpitRoutes(site: site).add(to: router)
    APIRoutes(site: site).add(to: router)
    FigureAPIRoutes(site: site).add(to: router)
    SystemRoutes(site: site).add(to: router)
    return router
  }

  /// The application, to be run as a service; `onReady` is called with the port it listens on.
  public func application(
    onReady: @escaping @Sendable (Int) async -> Void
  ) -> some ApplicationProtocol {
    Application(
      router: Self.router(site),
      configuration: .init(address: .hostname(address, port: port), serverName: "tongban"),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
      logger: logger)
  }
}
