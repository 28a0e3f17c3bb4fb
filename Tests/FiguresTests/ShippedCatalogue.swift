import Catalogue
import FoundationEssentials
import LegalTime

/// The data as the repository has it.
enum ShippedCatalogue {
  private static let root: String = {
    var folders = #filePath.split(separator: "/").dropLast(3)
    folders.append("")
    return "/" + folders.joined(separator: "/")
  }()

  /// The text of a file of the repository.
  static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: root + path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The catalogue; procedures with errors are left out, which the tests then notice.
  static let edition: CatalogueEdition? = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root + "Catalogue/")) ?? []
    let files = paths.filter { $0.hasSuffix(".yaml") }.compactMap { path in
      text("Catalogue/" + path).map { SourceFile(path: path, text: $0) }
    }
    guard let calendar = try? WorkCalendar(notices: []) else { return nil }
    return CatalogueLoader(calendar: calendar, strictness: .lenient).load(files: files).edition
  }()
}
