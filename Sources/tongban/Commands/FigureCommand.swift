import ArgumentParser
import Bureau
import Casework
import Catalogue
import Figures
import Ledger
import LedgerSQLite

struct FigureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure", abstract: "One figure; --cases lists exactly what it counts.")

  @OptionGroup var folder: DataFolder
  @Argument(help: "The figure's id; all figures when left out.") var id: String?
  @Option(help: "A year, quarter, month or span of days: 2025, 2025-Q1, 2025-03, A..B.")
  var period = "2025"
  @Option(help: "Only this town, by division code.") var town: String?
  @Flag(help: "List the cases and what each adds; of all figures when none is named.") var cases =
    false
  @Option(help: "text or json.") var format = "text"

  struct Line: Encodable {
    let id: String
    let name: String
    let printed: String
    let exact: FigureValue
  }

  struct CaseLine: Encodable {
    let figure: String
    /// The case's number, or the matter's id where the catalogue itself is counted.
    let counted: String
    let day: String
    let value: Int64
  }

  func run() async throws {
    let period = try readPeriod(period)
    let engine = try folder.open(.read).office.figures
    do {
      if cases { return try await listCases(engine, period) }
      let readings = try await engine.figures(id.map { [$0] }, in: period, town: town)
      let lines = readings.map {
        Line(
          id: $0.id, name: $0.definition.name, printed: $0.printed.textWithUnit, exact: $0.value)
      }
      if format == "json" { return try Output.json(lines) }
      for line in lines { Output.data("\(line.id)\t\(line.printed)\t\(line.name)") }
    } catch let fault as FigureFault {
      throw Complaint(fault.messageEN)
    }
  }

  private func listCases(_ engine: FigureEngine, _ period: Period) async throws {
    var lines: [CaseLine] = []
    if let id {
      lines = try await caseLines(of: id, engine, period)
    } else {
      // All figures but the ratios, which count nothing themselves.
      for figure in engine.edition.figures where figure.over == nil {
        lines += try await caseLines(of: figure.id, engine, period)
      }
    }
    if format == "json" { return try Output.json(lines) }
    for line in lines { Output.data("\(line.figure)\t\(line.counted)\t\(line.day)\t\(line.value)") }
  }

  private func caseLines(
    of id: String, _ engine: FigureEngine, _ period: Period
  ) async throws -> [CaseLine] {
    switch try await engine.opening(of: id, in: period, town: town, limit: 1) {
    case .matters(let matters):
      return matters.map { CaseLine(figure: id, counted: $0.id, day: "\(period.last)", value: 1) }
    case .sides(let numerator, let denominator):
      throw Complaint(
        "\(id) is a ratio: list the cases of \(numerator.id) and of \(denominator.id).")
    case .cases:
      var lines: [CaseLine] = []
      var total = Int.max
      while lines.count < total {
        let page = try await engine.contributions(
          to: id, in: period, town: town, limit: 5_000, offset: lines.count)
        total = page.caseCount
        if page.rows.isEmpty { break }
        lines += page.rows.map {
          CaseLine(figure: id, counted: $0.caseID.text, day: "\($0.countedOn)", value: $0.value)
        }
      }
      return lines
    }
  }
}

/// The period of an option, or a complaint that says how to write one.
func readPeriod(_ text: String) throws -> Period {
  do {
    return try Period(parsing: text)
  } catch {
    throw Complaint(error.messageEN)
  }
}
