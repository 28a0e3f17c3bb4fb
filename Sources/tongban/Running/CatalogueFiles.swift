import Catalogue
import Foundation
import LegalTime

/// Reads the catalogue's folder; the loader itself is pure.
struct CatalogueFiles {
  /// Every YAML file, paths relative to the folder.
  let files: [SourceFile]
  /// The folder.
  let folder: URL

  /// Reads a folder, at most ten thousand files of at most a megabyte.
  init(folder: URL) throws {
    self.folder = folder
    guard let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil),
      FileManager.default.fileExists(atPath: folder.path)
    else {
      throw Complaint(
        "the catalogue's folder \(folder.path) cannot be read: check that it exists and that you may read it."
      )
    }
    var files: [SourceFile] = []
    while let url = walker.nextObject() as? URL {
      guard url.pathExtension == "yaml" || url.pathExtension == "yml" else { continue }
      let path = String(url.path.dropFirst(folder.path.count + 1))
      guard files.count < 10_000 else {
        throw Complaint(
          "\(folder.path) holds more than 10000 YAML files: name the catalogue's own folder.")
      }
      guard let data = try? Data(contentsOf: url), let text = String(data: data, encoding: .utf8)
      else {
        throw Complaint(
          "\(path) cannot be read as UTF-8 text: save it as UTF-8 and check that you may read it.")
      }
      guard data.count <= 1 << 20 else {
        throw Complaint("\(path) is longer than a megabyte: split it.")
      }
      files.append(SourceFile(path: path, text: text))
    }
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The edition, or a complaint that shows the findings that stand in the way.
  func edition(calendar: WorkCalendar) throws -> CatalogueEdition {
    let loaded = CatalogueLoader(calendar: calendar).load(files: files)
    let errors = loaded.findings.filter { $0.severity == .error }
    if let edition = loaded.edition, errors.isEmpty { return edition }
    for finding in errors.prefix(20) { Output.talk("\(finding)") }
    throw Complaint(
      "the catalogue has \(errors.count) errors: mend them, then try again ('tongban catalogue lint' lists all)."
    )
  }
}
