import Foundation

/// One Swift file of the repository, split into lines.
struct SourceText {
  /// Path relative to the repository's root.
  let path: String
  let lines: [String]

  /// The module a file under `Sources` belongs to.
  var module: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }
}

/// The repository as it lies on disk.
enum SourceTree {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file under the given folders, sorted by path.
  static func swiftFiles(under folders: [String]) throws -> [SourceText] {
    var found: [SourceText] = []
    for folder in folders {
      let base = root.appendingPathComponent(folder)
      let walker = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
      while let url = walker?.nextObject() as? URL {
        guard url.pathExtension == "swift" else { continue }
        let text = try String(contentsOf: url, encoding: .utf8)
        let path = String(url.path.dropFirst(root.path.count + 1))
        found.append(SourceText(path: path, lines: text.components(separatedBy: "\n")))
      }
    }
    return found.sorted { $0.path < $1.path }
  }
}
