import Catalogue
public import Figures
import LegalTime

extension Office {
  /// The bureau's figures.
  public var figures: FigureEngine { FigureEngine(store: store, edition: edition) }

  /// An outline over a period, every number computed now.
  ///
  /// - Throws: `OfficeFault.absent` when there is no such outline.
  public func report(_ outlineID: String, period: Period, town: String? = nil) async throws
    -> Report
  {
    guard let outline = edition.outline(outlineID) else {
      throw OfficeFault.absent("报告提纲 \(outlineID)")
    }
    let composer = ReportComposer(engine: figures, calendarFingerprint: calendar.fingerprint)
    return try await composer.compose(outline, for: period, town: town)
  }
}
