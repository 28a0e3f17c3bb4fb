import ArgumentParser
import Bureau
import Catalogue
import Foundation
import Identifiers
import Ledger
import LedgerSQLite
import LegalTime

/// Where a bureau's data and rules lie; shared by every command that needs a bureau.
struct DataFolder: ParsableArguments {
  @Option(help: "The data folder.") var data = "data"
  @Option(help: "The folder that holds Catalogue, Calendars and Divisions.") var home: String?
  @Option(help: "The catalogue's folder, where it is not the one of --home.") var catalogue: String?

  /// What a folder's data belong to; written once, by whoever makes the folder.
  struct Identity: Codable {
    var district: String
    var isDemo: Bool
    /// The day at which a demonstration's time stands still.
    var standsAt: BusinessDate?
  }

  private var identityFile: URL { URL(fileURLWithPath: data).appendingPathComponent("bureau.json") }

  /// Makes the folder and says whose data it holds.
  func create(_ identity: Identity) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try JSONEncoder().encode(identity).write(to: identityFile, options: .atomic)
    } catch {
      throw Complaint(
        "the data folder '\(data)' cannot be written: choose another with --data, or give yourself the right to write there."
      )
    }
  }

  /// Whether there is a ledger in the folder.
  var holdsLedger: Bool {
    FileManager.default.fileExists(atPath: data + "/" + SQLiteLedger.fileName)
  }

  private func identity() throws -> Identity {
    guard holdsLedger else {
      throw Complaint(
        "there is no ledger in '\(data)': make a demonstration with 'tongban demo --data \(data)', or name the right folder with --data."
      )
    }
    guard let bytes = try? Data(contentsOf: identityFile),
      let identity = try? JSONDecoder().decode(Identity.self, from: bytes)
    else {
      throw Complaint(
        "\(identityFile.path) is missing or damaged: restore it from the backup; it names the district that the data belong to."
      )
    }
    return identity
  }

  /// Opens the bureau.
  func open(
    _ access: SQLiteLedger.Access, time: any TimeSource = SystemTime()
  ) throws -> OpenBureau {
    try open(try identity(), access, time: time)
  }

  /// The time a server goes by: the machine's; a demonstration of a past year stays at that year's end, so that its
  /// clocks and lists look as they did then.
  func timeToShow() throws -> any TimeSource {
    let identity = try identity()
    guard let day = identity.standsAt else { return SystemTime() }
    return ShiftedTime(from: Instant.at(day, hour: 18))
  }

  /// Opens a bureau in a folder that has just been created.
  func openNew(time: any TimeSource) throws -> OpenBureau {
    guard let bytes = try? Data(contentsOf: identityFile),
      let identity = try? JSONDecoder().decode(Identity.self, from: bytes)
    else { throw Complaint("\(identityFile.path) cannot be read back: check the disk.") }
    return try open(identity, .write, time: time)
  }

  private func open(
    _ identity: Identity, _ access: SQLiteLedger.Access, time: any TimeSource
  ) throws -> OpenBureau {
    let home = try Home.find(home)
    let calendar = try home.calendar()
    let folder = catalogue.map { URL(fileURLWithPath: $0) }
    let files = try CatalogueFiles(folder: folder ?? home.root.appendingPathComponent("Catalogue"))
    let edition = try files.edition(calendar: calendar)
    let store: SQLiteLedger
    do {
      store = try SQLiteLedger(
        folder: data, access: access, projector: Projector(edition: edition, calendar: calendar))
    } catch {
      throw Complaint(error.messageEN)
    }
    let office = Office(
      store: store, edition: edition, calendar: calendar, divisions: try home.divisions(),
      district: identity.district, time: time)
    return OpenBureau(home: home, office: office, store: store, isDemo: identity.isDemo)
  }
}

/// An opened bureau and what it was opened from.
struct OpenBureau {
  let home: Home
  let office: Office
  let store: SQLiteLedger
  let isDemo: Bool
}

extension Home {
  /// The names of divisions.
  func divisions() throws -> DivisionTable {
    let folder = root.appendingPathComponent("Divisions")
    let texts = try files(in: folder, ending: "csv").map {
      try String(contentsOf: $0, encoding: .utf8)
    }
    do {
      return try DivisionTable(csv: texts)
    } catch {
      throw Complaint("the division tables in \(folder.path) cannot be used: \(error.messageEN)")
    }
  }
}
