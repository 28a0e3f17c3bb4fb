import Bureau
import HTTPTypes
import Hummingbird
import Ledger

/// Health, metrics and the API's description.
struct SystemRoutes {
  let site: Site

  struct Health: Encodable {
    let status: String
    let acts: Int64
  }

  func add(to router: Router<WebContext>) {
    router.get("/health") { _, _ in
      let summary = try await site.office.store.summary()
      return try Site.json(Health(status: "ok", acts: summary.actCount))
    }
    router.get("/metrics") { _, _ in
      let summary = try await site.office.store.summary()
      let own = """
        # HELP tongban_acts Acts in the ledger.
        # TYPE tongban_acts gauge
        tongban_acts \(summary.actCount)
        # HELP tongban_cases Cases in the ledger.
        # TYPE tongban_cases gauge
        tongban_cases \(summary.caseCount)

        """
      return Site.text(
        own + site.meter.exposition, type: "text/plain; version=0.0.4; charset=utf-8")
    }
    router.get("/openapi.json") { _, _ in
      Site.text(site.openAPI, type: "application/json; charset=utf-8")
    }
  }
}
