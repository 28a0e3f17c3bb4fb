import ArgumentParser
import Bureau
import Catalogue
import Foundation
import Hummingbird
import Ledger
import LedgerSQLite
import LegalTime
import Logging
import Pages
import ServiceLifecycle
import UnixSignals
import Web
import Yams

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "The web application: portal, workbench, cockpit, API.")

  @OptionGroup var folder: DataFolder
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on; 0 for any that is free.") var port = 8080
  @Option(help: "A report that was written for this ledger, to be named when ready.")
  var report: String?

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port \(port) is out of range: give 0 to 65535.")
    }
  }

  func run() async throws {
    let time = try folder.timeToShow()
    let bureau = try folder.open(.write, time: time)
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = .warning
      return handler
    }
    let logger = Logger(label: "tongban")
    let home = bureau.home.root
    let site = Site(
      office: bureau.office, pages: try pages(home), isDemo: bureau.isDemo,
      demoPassword: bureau.isDemo ? DemoCommand.password : "",
      publicFolder: home.appendingPathComponent("Public").path, openAPI: try openAPI(home))
    let shown = (isDemo: bureau.isDemo, report: report, host: host)
    let accounts = bureau.isDemo ? try await bureau.office.store.users() : []
    let server = WebServer(site: site, address: host, port: port, logger: logger)
    let application = server.application { port in
      Output.data("http://\(shown.host):\(port)")
      if shown.isDemo {
        Output.data("accounts (password \(DemoCommand.password)):")
        for account in accounts {
          let roles = account.roles.map(\.label).joined(separator: "、")
          Output.data("  \(account.id)  \(account.name)  \(roles)")
        }
      }
      if let report = shown.report { Output.data("report: \(report)") }
    }
    let services: [any Service] = [SchedulerService(office: bureau.office), application]
    var configuration = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(20)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch {
      throw Complaint(
        "the server could not run on \(host):\(port) (\(error)): stop what uses the port, or choose another with --port."
      )
    }
  }

  private func pages(_ home: URL) throws -> PageLibrary {
    let folder = home.appendingPathComponent("Templates")
    var templates: [String: String] = [:]
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let url = walker?.nextObject() as? URL {
      guard url.pathExtension == "mustache" else { continue }
      let name = url.deletingPathExtension().path.dropFirst(folder.path.count + 1)
      templates[String(name)] = try String(contentsOf: url, encoding: .utf8)
    }
    do {
      return try PageLibrary(templates: templates)
    } catch {
      throw Complaint("\(error)")
    }
  }

  private func openAPI(_ home: URL) throws -> String {
    let file = home.appendingPathComponent("Public/openapi.yaml")
    do {
      let value = try Yams.load(yaml: String(contentsOf: file, encoding: .utf8)) ?? [:]
      let bytes = try JSONSerialization.data(
        withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      throw Complaint("\(file.path) cannot be used: \(error)")
    }
  }
}

/// Does what clocks bring about, every minute; safe beside others and after a restart.
struct SchedulerService: Service {
  let office: Office

  func run() async throws {
    let logger = Logger(label: "tongban.scheduler")
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      do {
        _ = try await office.runScheduler(on: office.today)
      } catch {
        logger.error("scheduler round failed", metadata: ["tongban.error": "\(error.message)"])
      }
      do {
        try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(60)) }
      } catch {
        return
      }
    }
  }
}
