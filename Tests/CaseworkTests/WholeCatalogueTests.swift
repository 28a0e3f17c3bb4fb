import Casebook
import Casework
import Catalogue
import Testing

@Suite("全部事项")
struct WholeCatalogueTests {
  @Test("目录里的每一个例子都照写的那样发生")
  func examples() throws {
    let shelf = try Shelf()
    let loader = CatalogueLoader(calendar: shelf.calendar, strictness: .lenient)
    let loaded = loader.load(files: shelf.catalogue)
    let edition = try #require(loaded.edition)
    let read = ExampleReader.read(files: shelf.catalogue, edition: edition)
    #expect(read.findings.map(\.description) == [])
    let report = ExampleRunner(edition: edition, calendar: shelf.calendar).run(read.files)
    let errors = report.findings.filter { $0.severity == .error }
    #expect(errors.map(\.description) == [])
    #expect(report.played > 1_000)
  }
}
