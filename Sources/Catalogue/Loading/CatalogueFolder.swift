/// Sorts the catalogue's files by what their path says they are.
struct CatalogueFolder {
  /// The areas of the bureau's work, each a folder.
  static let areas: Set<String> = [
    "licensing", "disability", "public-service", "inspection", "penalty", "wages", "associations",
    "employment", "training", "monitoring", "mobility", "disputes", "outreach", "officers",
    "feedback",
  ]

  private(set) var fragments: [SourceFile] = []
  private(set) var procedures: [SourceFile] = []
  private(set) var bundles: [SourceFile] = []
  private(set) var figures: [SourceFile] = []
  private(set) var outlines: [SourceFile] = []

  init(_ files: [SourceFile], findings: FindingList) {
    for file in files.sorted(by: { $0.path < $1.path }) {
      guard file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml") else { continue }
      guard !file.isExamples else { continue }
      let parts = file.path.split(separator: "/").map(String.init)
      let area = parts.count >= 3 ? parts[parts.count - 3] : ""
      switch parts.dropLast().last {
      case "common": fragments.append(file)
      case "bundles": bundles.append(file)
      case "figures": figures.append(file)
      case "reports": outlines.append(file)
      case _ where Self.areas.contains(area): procedures.append(file)
      default:
        findings.add(
          "path", at: SourcePlace(file: file.path, line: 1, column: nil),
          zh: "不知道这个文件是什么", en: "the path does not say what the file is",
          remedy: "事项放在 领域/事项/日期.yaml，其余放在 common、bundles、figures、reports")
      }
    }
  }

  /// The file's name without its folder and its ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}
