public import Catalogue
import Ledger
import LegalTime

/// Fills an outline with the figures of a period.
public struct ReportComposer: Sendable {
  /// Answers the figures.
  public let engine: FigureEngine
  /// Digest of the working-day calendar by which acts were decided.
  public let calendarFingerprint: String

  /// Makes a composer.
  public init(engine: FigureEngine, calendarFingerprint: String) {
    self.engine = engine
    self.calendarFingerprint = calendarFingerprint
  }

  /// Composes a report; the figures and the ledger's position belong to one moment.
  ///
  /// Errors: `FigureFault` when the outline names a figure that is not there, `StoreFault`.
  public func compose(
    _ outline: ReportOutline, for period: Period, town: String? = nil
  ) async throws -> Report {
    var before = try await engine.store.summary()
    var readings = try await engine.figures(
      outline.figures, in: period, town: town, withCompanions: false)
    // Acts stored between two questions would make the pinned position a false one.
    for _ in 0..<3 {
      let after = try await engine.store.summary()
      if after.actCount == before.actCount { break }
      before = after
      readings = try await engine.figures(
        outline.figures, in: period, town: town, withCompanions: false)
    }
    let printed = Dictionary(
      readings.map { ($0.id, $0.printed.text) }, uniquingKeysWith: { first, _ in first })
    return Report(
      outline: outline.id, name: outline.name, period: period, town: town,
      parts: outline.parts.map { part in
        Report.Part(
          title: part.title,
          sections: part.sections.map { section in
            Report.Section(
              title: section.title, paragraphs: paragraphs(of: section.pieces, printed))
          })
      },
      figures: readings.map(pinned),
      foundation: Report.Foundation(
        catalogue: engine.edition.fingerprint, calendar: calendarFingerprint,
        facts: before.figureFingerprint, actCount: before.actCount, caseCount: before.caseCount))
  }

  private func pinned(_ reading: FigureReading) -> Report.Figure {
    let figure = reading.definition
    return Report.Figure(
      id: figure.id, number: figure.number, name: figure.name, definition: figure.definition,
      definitionFingerprint: figure.fingerprint, value: reading.value, printed: reading.printed,
      checks: reading.checks)
  }

  /// A line break in the outline's text ends a paragraph.
  private func paragraphs(
    of pieces: [ReportOutline.Piece], _ printed: [String: String]
  ) -> [Report.Paragraph] {
    var paragraphs: [Report.Paragraph] = []
    var runs: [Report.Run] = []
    func end() {
      if !runs.isEmpty { paragraphs.append(Report.Paragraph(runs: runs)) }
      runs = []
    }
    for piece in pieces {
      switch piece {
      case .figure(let id): runs.append(.figure(id: id, text: printed[id] ?? id))
      case .text(let text):
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
          if place > 0 { end() }
          if !line.isEmpty { runs.append(.text(String(line))) }
        }
      }
    }
    end()
    return paragraphs
  }
}
