public import Figures
public import Paperwork

/// A report as a document: every figure a link to its cases.
public struct ReportPaper: Sendable {
  private let report: Report

  /// Prepares a report.
  public init(_ report: Report) {
    self.report = report
  }

  /// The path of a figure's cases in the cockpit.
  public func path(of figure: String) -> String {
    "/cockpit/figures/\(figure)?period=\(report.period.text)"
  }

  /// The runs of a paragraph.
  public func runs(_ paragraph: Report.Paragraph) -> [PaperDocument.Run] {
    paragraph.runs.map { run in
      switch run {
      case .text(let text): PaperDocument.Run(text)
      case .figure(let id, let text): PaperDocument.Run(text, link: path(of: id))
      }
    }
  }

  /// The whole document, with a table of what every figure counts.
  public var document: PaperDocument {
    var blocks: [PaperDocument.Block] = []
    for part in report.parts {
      blocks.append(.heading(1, part.title))
      for section in part.sections {
        if !section.title.isEmpty { blocks.append(.heading(2, section.title)) }
        blocks += section.paragraphs.map { .paragraph(runs($0)) }
      }
    }
    blocks.append(.heading(1, "附：数字的口径"))
    blocks.append(
      .table(
        ["数字", "值", "口径"],
        report.figures.map { figure in
          [
            PaperDocument.Run(figure.name),
            PaperDocument.Run(figure.printed.textWithUnit, link: path(of: figure.id)),
            PaperDocument.Run(figure.definition),
          ]
        }))
    let base = report.foundation
    return PaperDocument(
      title: report.name,
      subtitle: "\(report.period.label)　依据\(base.caseCount)个办件的\(base.actCount)个行为",
      blocks: blocks)
  }
}
