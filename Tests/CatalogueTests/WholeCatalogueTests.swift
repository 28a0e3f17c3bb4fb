import Catalogue
import Foundation
import Testing

@Suite("真目录")
struct WholeCatalogueTests {
  static let files: [SourceFile] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Catalogue")
      .resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".yaml") }.sorted().compactMap { path in
      (try? String(contentsOf: root.appending(path: path), encoding: .utf8))
        .map { SourceFile(path: path, text: $0) }
    }
  }()

  @Test("整个目录没有一处错误，例子里没有一个空名字")
  func noErrors() throws {
    let loader = CatalogueLoader(calendar: SampleCatalogue.calendar)
    let (edition, findings) = loader.load(files: Self.files)
    let errors = findings.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
    let read = ExampleReader.read(files: Self.files, edition: try #require(edition))
    #expect(
      read.findings.isEmpty, "\(read.findings.map(\.description).joined(separator: "\n"))")
    #expect(!read.files.isEmpty)
  }

  @Test("每个事项都画得出图：每个状态都有位置，结果都在开始的右边")
  func diagrams() throws {
    let loader = CatalogueLoader(calendar: SampleCatalogue.calendar, strictness: .lenient)
    let edition = try #require(loader.load(files: Self.files).edition)
    for procedure in edition.procedures {
      let diagram = StateDiagram(of: procedure)
      #expect(diagram.nodes.count == procedure.body.states.count + 1)
      #expect(diagram.nodes.allSatisfy { $0.rank < diagram.columns && $0.row < diagram.rows })
      #expect(Set(diagram.nodes.map { [$0.rank, $0.row] }).count == diagram.nodes.count)
      #expect(diagram.nodes.allSatisfy { $0.kind == .start || $0.rank > 0 }, "\(procedure.id)")
    }
  }
}
