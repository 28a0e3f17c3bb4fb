import ArgumentParser
import Bureau
import Figures
import Foundation
import LedgerSQLite
import Paperwork

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "An outline over a period, every number computed: html, md, docx, json.")

  @OptionGroup var folder: DataFolder
  @Option(help: "The outline.") var outline = "annual-report"
  @Option(help: "A year, quarter, month or span of days.") var period = "2025"
  @Option(help: "The file to write; its ending says the form: .html, .md, .docx or .json.")
  var out: String

  func run() async throws {
    let ending = URL(fileURLWithPath: out).pathExtension
    guard ["html", "md", "docx", "json"].contains(ending) else {
      throw Complaint("--out '\(out)' has no known ending: end it in .html, .md, .docx or .json.")
    }
    let period = try readPeriod(period)
    let office = try folder.open(.read).office
    let report: Report
    do {
      report = try await office.report(outline, period: period)
    } catch OfficeFault.absent {
      throw Complaint("there is no outline '\(outline)': the files in Catalogue/reports name them.")
    }
    let document = ReportPaper(report).document
    let bytes: Data
    switch ending {
    case "html": bytes = Data(document.html.utf8)
    case "md": bytes = Data(document.markdown.utf8)
    case "docx": bytes = Data(try WordDocument(document).bytes())
    default:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      bytes = try encoder.encode(report)
    }
    do {
      try bytes.write(to: URL(fileURLWithPath: out), options: .atomic)
    } catch {
      throw Complaint(
        "'\(out)' cannot be written: choose another file, or give yourself the right to write there."
      )
    }
    for check in report.brokenChecks { Output.talk("figures disagree: \(check.text)") }
    Output.data(out)
  }
}
