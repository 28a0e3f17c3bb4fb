public import Catalogue
import FoundationEssentials
public import LegalTime

/// The catalogue and the holiday notices as they lie in the repository.
public struct Shelf {
  /// All files of the catalogue.
  public let catalogue: [SourceFile]
  /// The working-day calendar of all notices.
  public let calendar: WorkCalendar

  /// Reads both; throws when a file cannot be read.
  public init() throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    catalogue = try Self.files(in: root.appending(path: "Catalogue"), ending: ".yaml").map {
      SourceFile(path: $0.path, text: String(decoding: $0.data, as: UTF8.self))
    }
    let notices = try Self.files(in: root.appending(path: "Calendars"), ending: ".json").map {
      try JSONDecoder().decode(HolidayNotice.self, from: $0.data)
    }
    calendar = try WorkCalendar(notices: notices)
  }

  private static func files(
    in folder: URL, ending: String
  ) throws -> [(path: String, data: Data)] {
    let folder = folder.resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(ending) }.sorted().map { path in
      (path, try Data(contentsOf: folder.appending(path: path)))
    }
  }
}
