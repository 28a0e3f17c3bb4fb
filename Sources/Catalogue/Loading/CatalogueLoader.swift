public import LegalTime

/// Turns the catalogue's files into an edition, and everything wrong with them into findings.
public struct CatalogueLoader {
  /// What becomes of files with errors.
  public enum Strictness: Sendable, Hashable {
    /// One error anywhere, and there is no edition.
    case strict
    /// What has errors is left out; for writing the catalogue, never for serving it.
    case lenient
  }

  /// Counts working days in `tb.workingDays`.
  public let calendar: WorkCalendar
  /// The day for which `checked` is judged; not judged when `nil`.
  public let today: BusinessDate?
  /// The law texts against which citations are compared; not compared when `nil`.
  public let laws: LawLibrary?
  /// What becomes of files with errors.
  public let strictness: Strictness

  /// Makes a loader.
  public init(
    calendar: WorkCalendar, today: BusinessDate? = nil, laws: LawLibrary? = nil,
    strictness: Strictness = .strict
  ) {
    self.calendar = calendar
    self.today = today
    self.laws = laws
    self.strictness = strictness
  }

  /// Loads with the strictness of a catalogue in service.
  public static func load(
    files: [SourceFile], calendar: WorkCalendar
  ) -> (edition: CatalogueEdition?, findings: [Finding]) {
    CatalogueLoader(calendar: calendar).load(files: files)
  }

  /// Loads all files; the findings are sorted by place. Worked examples are passed over.
  public func load(files: [SourceFile]) -> (edition: CatalogueEdition?, findings: [Finding]) {
    let findings = FindingList()
    let run = LoadingRun(loader: self, files: files, findings: findings)
    let edition = run.edition()
    let isUsable = strictness == .lenient || findings.errorCount == 0
    return (isUsable ? edition : nil, findings.findings.sorted())
  }
}
