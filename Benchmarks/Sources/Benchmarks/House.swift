import Catalogue
import Foundation
import Identifiers
import LegalTime

/// The repository's own rules and tables, read once.
struct House {
  let root: URL
  let calendar: WorkCalendar
  let edition: CatalogueEdition
  let divisions: DivisionTable
  let habits: String
  let templates: [String: String]

  /// Reads the repository at a folder.
  init(root: URL) throws {
    let root = root.resolvingSymlinksInPath()
    self.root = root
    let notices = try Self.files(root, "Calendars", ".json").map {
      try JSONDecoder().decode(HolidayNotice.self, from: $0.data)
    }
    calendar = try WorkCalendar(notices: notices)
    let sources = try Self.files(root, "Catalogue", ".yaml").map {
      SourceFile(path: $0.path, text: String(decoding: $0.data, as: UTF8.self))
    }
    let loaded = CatalogueLoader(calendar: calendar).load(files: sources)
    guard let edition = loaded.edition else {
      throw Trouble("the catalogue cannot be loaded: run 'tongban catalogue lint'.")
    }
    self.edition = edition
    divisions = try DivisionTable(
      csv: try Self.files(root, "Divisions", ".csv").map {
        String(decoding: $0.data, as: UTF8.self)
      })
    habits = try String(
      contentsOf: root.appending(path: "Demo/habits.yaml"), encoding: .utf8)
    let pages = try Self.files(root, "Templates", ".mustache").map {
      (String($0.path.dropLast(".mustache".count)), String(decoding: $0.data, as: UTF8.self))
    }
    templates = Dictionary(pages, uniquingKeysWith: { first, _ in first })
  }

  private static func files(
    _ root: URL, _ folder: String, _ ending: String
  ) throws -> [(path: String, data: Data)] {
    let folder = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(ending) }.sorted()
      .map { ($0, try Data(contentsOf: folder.appending(path: $0))) }
  }
}
