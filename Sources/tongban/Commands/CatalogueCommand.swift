import ArgumentParser
import Casework
import Catalogue
import Foundation
import LegalTime

struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "The law as data: list, show, lint and test it.",
    subcommands: [List.self, Lint.self, Show.self, Test.self])

  struct Place: ParsableArguments {
    @Option(help: "The catalogue's folder; the one Tongban was installed with otherwise.")
    var catalogue: String?
    @Option(help: "The folder that holds Calendars and Catalogue.") var home: String?

    func files() throws -> (files: CatalogueFiles, calendar: WorkCalendar) {
      let home = try Home.find(home)
      let folder =
        catalogue.map { URL(fileURLWithPath: $0) } ?? home.root.appendingPathComponent("Catalogue")
      return (try CatalogueFiles(folder: folder), try home.calendar())
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every matter, by area.")

    @OptionGroup var place: Place
    @Option(help: "text or json.") var format = "text"

    struct Line: Encodable {
      let id: String
      let version: String
      let area: String
      let item: String
      let name: String
    }

    func run() throws {
      let (files, calendar) = try place.files()
      let lines = try files.edition(calendar: calendar).procedures.map {
        Line(
          id: $0.id, version: "\($0.version)", area: $0.heading.area,
          item: $0.heading.item.label, name: $0.heading.name)
      }
      if format == "json" { return try Output.json(lines) }
      for line in lines.sorted(by: { ($0.area, $0.id) < ($1.area, $1.id) }) {
        Output.data("\(line.area)\t\(line.id)\t\(line.version)\t\(line.item)\t\(line.name)")
      }
    }
  }

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything wrong or doubtful, with file, line and what to write instead.")

    @OptionGroup var place: Place
    @Option(help: "A folder of law texts (*.md, *.txt) to compare citations with.")
    var laws: String?
    @Option(help: "The day on which readings of the law are judged fresh, YYYY-MM-DD.")
    var today: String?

    func run() throws {
      let (files, calendar) = try place.files()
      let day = try today.map { text in
        guard let day = BusinessDate(text) else {
          throw Complaint("--today '\(text)' is not a day: write YYYY-MM-DD.")
        }
        return day
      }
      let loader = CatalogueLoader(calendar: calendar, today: day, laws: try library())
      let findings = loader.load(files: files.files).findings
      for finding in findings { Output.data("\(finding)") }
      let errors = findings.count { $0.severity == .error }
      Output.talk(
        "\(files.files.count) files, \(errors) errors, \(findings.count - errors) warnings")
      if errors > 0 { throw ExitCode.failure }
    }

    private func library() throws -> LawLibrary? {
      guard let laws else { return nil }
      let folder = URL(fileURLWithPath: laws)
      guard
        let urls = try? FileManager.default.contentsOfDirectory(
          at: folder, includingPropertiesForKeys: nil)
      else {
        throw Complaint("--laws '\(laws)' cannot be read: name a folder of law texts.")
      }
      var texts: [String: String] = [:]
      for url in urls where ["md", "txt"].contains(url.pathExtension) {
        texts[url.deletingPathExtension().lastPathComponent] = try? String(
          contentsOf: url, encoding: .utf8)
      }
      guard !texts.isEmpty else {
        throw Complaint("--laws '\(laws)' holds no *.md or *.txt: name a folder of law texts.")
      }
      return LawLibrary(texts: texts)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One matter: states, acts, clocks, and the law of each.")

    @OptionGroup var place: Place
    @Argument(help: "The matter's id, such as labour-dispatch-licence.") var id: String

    func run() throws {
      let (files, calendar) = try place.files()
      let edition = try files.edition(calendar: calendar)
      guard let procedure = edition.latest(id) else {
        throw Complaint("there is no matter '\(id)': 'tongban catalogue list' shows them all.")
      }
      Output.data("\(procedure.heading.name)  \(procedure.id)  \(procedure.version)")
      Output.data("\(procedure.heading.item.label)，\(procedure.heading.organ)")
      Output.data(
        "\n状态：" + procedure.body.states.map { "\($0.label)(\($0.id))" }.joined(separator: " "))
      Output.data("\n行为：")
      for act in procedure.body.acts {
        let way = "\(act.from.isEmpty ? "开始" : act.from.joined(separator: "|")) → \(act.to ?? "不变")"
        let roles = act.roles.map(\.label).joined(separator: "、")
        Output.data("  \(act.label)(\(act.id))  \(act.kind.label)  \(roles)  \(way)")
        for basis in act.basis.compactMap(procedure.basis) { Output.data("      \(basis.cite)") }
      }
      Output.data("\n期限：")
      for clock in procedure.body.clocks {
        let length =
          switch clock.length {
          case .duration(let duration): duration.labelZH
          case .untilField(let field): "到 \(field)"
          }
        let promised = clock.promised.map { "，承诺\($0.labelZH)" } ?? ""
        Output.data("  \(clock.label)(\(clock.id))：\(length)\(promised)")
      }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Plays the worked examples; --mutate also changes each rule and sees whether an example notices."
    )

    @OptionGroup var place: Place
    @Argument(help: "Matters to test; all otherwise.") var ids: [String] = []
    @Flag(help: "Change each rule in turn and list the changes no example notices.")
    var mutate = false

    func run() throws {
      let (files, calendar) = try place.files()
      let edition = try files.edition(calendar: calendar)
      for id in ids where edition.latest(id) == nil {
        throw Complaint("there is no matter '\(id)': 'tongban catalogue list' shows them all.")
      }
      let read = ExampleReader.read(files: files.files, edition: edition)
      let examples = read.files.filter { ids.isEmpty || ids.contains($0.procedure) }
      let runner = ExampleRunner(edition: edition, calendar: calendar)
      let report = runner.run(examples)
      let findings = read.findings + report.findings
      for finding in findings { Output.data("\(finding)") }
      var survivors = 0
      if mutate && findings.allSatisfy({ $0.severity != .error }) {
        for id in Set(examples.map(\.procedure)).sorted() {
          guard let procedure = edition.latest(id) else { continue }
          let mutation = runner.mutate(procedure, files: examples.filter { $0.procedure == id })
          for survivor in mutation.survivors { Output.data("\(id): 没有例子发现：\(survivor.change)") }
          survivors += mutation.survivors.count
        }
      }
      let errors = findings.count { $0.severity == .error }
      Output.talk(
        "\(report.passed) of \(report.played) examples pass, \(errors) errors"
          + (mutate ? ", \(survivors) changes unnoticed" : ""))
      if errors > 0 || report.passed < report.played { throw ExitCode.failure }
    }
  }
}
