import Bureau
import Casework
import Catalogue
import Foundation
import Hummingbird
import Ledger
import LedgerSQLite
import LegalTime
import Logging
import Pages
import ServiceLifecycle
import Web

/// The case page of the workbench, over the loopback interface from request to last octet, one at a time, for cases
/// at random in the whole store. The reference is the server's health page, which shows what the connection, the
/// routing and one question to the store cost.
///
/// The limit of the machine: a few dozen rows by their keys (some tens of microseconds), one entry in the reading log
/// made durable (a sync of the disk), and the page's text of some twenty kilobytes.
struct CasePages {
  static let name = "page"
  private static let rounds = 600

  let ledger: FilledLedger

  func run() async throws -> [Line] {
    let token = try await signIn()
    let paths = try await randomCases().map { "/desk/cases/\($0)" }
    let site = Site(
      office: ledger.office, pages: try PageLibrary(templates: ledger.house.templates),
      isDemo: false, demoPassword: "",
      publicFolder: ledger.house.root.appending(path: "Public").path, openAPI: "{}")
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = .error
      return handler
    }
    let logger = Logger(label: "benchmarks")
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let server = WebServer(site: site, address: "127.0.0.1", port: 0, logger: logger)
    let application = server.application { found in port.yield(found) }
    let group = ServiceGroup(
      configuration: .init(services: [application], logger: logger))
    let serving = Task { try await group.run() }
    var iterator = ports.makeAsyncIterator()
    guard let found = await iterator.next() else { throw Trouble("the server did not start.") }
    let measured = try await Task.detached { try measure(paths, port: found, token: token) }.value
    await group.triggerGracefulShutdown()
    try await serving.value
    return measured
  }

  private func measure(_ paths: [String], port: Int, token: String) throws -> [Line] {
    let connection = try Loopback(port: port, cookie: "\(Self.cookie)=\(token)")
    var pages: [Double] = []
    var floor: [Double] = []
    var octets = 0
    for (turn, path) in paths.enumerated() {
      var start = ContinuousClock.now
      octets += try connection.get(path)
      pages.append(Stopwatch.seconds(since: start))
      guard turn.isMultiple(of: 3) else { continue }
      start = ContinuousClock.now
      _ = try connection.get("/health")
      floor.append(Stopwatch.seconds(since: start))
    }
    Talk.say(
      "  \(paths.count) pages of \(octets / max(paths.count, 1)) octets; nine in ten within"
        + " \(Quantity.seconds(pages.ninetieth).text)")
    return [
      Line(
        figure: "case page, median", ours: .seconds(pages.median),
        referenceName: "health page of the same server", reference: .seconds(floor.median),
        required: .seconds(0.005))
    ]
  }

  private static let cookie = "tb_session"

  private func signIn() async throws -> String {
    let clerk = "benchmark-clerk"
    try await ledger.office.register(
      id: clerk, name: "Benchmark", password: "benchmark-password", roles: [.reviewer])
    guard
      let entry = try await ledger.office.signIn(login: clerk, password: "benchmark-password")
    else { throw Trouble("the account just made cannot sign in.") }
    return entry.token
  }

  private func randomCases() async throws -> [CaseID] {
    var generator = SeededNumbers(seed: 7)
    let acts = try await ledger.store.summary().actCount
    var found: [CaseID] = []
    for _ in 0..<Self.rounds {
      let position = Int64.random(in: 0..<max(acts - 1, 1), using: &generator)
      let entries = try await ledger.store.acts(after: position, limit: 1)
      found += entries.map(\.act.caseID)
    }
    return found
  }
}
