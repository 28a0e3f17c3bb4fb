import LegalTime

/// Something read from a file, with the piece of the file it was read from.
struct Rooted<Value> {
  let value: Value
  let root: SourceNode
  let place: SourcePlace

  /// The place of the key or list element at the end of a path.
  func place(_ path: String...) -> SourcePlace {
    path.isEmpty ? place : root.place(of: path)
  }
}

/// A procedure under examination.
struct LintedProcedure {
  let procedure: Procedure
  let root: SourceNode
  let today: BusinessDate?
  let laws: LawLibrary?

  var body: Procedure.Body { procedure.body }

  /// The place of the key or list element at the end of a path, or of what encloses it.
  func place(_ path: String...) -> SourcePlace { root.place(of: path) }

  /// The ids a section declares, those of entries that could not be read among them.
  func ids(_ section: String) -> [String] { (root[section]?.entries ?? []).map(\.key) }

  /// Whether an act is written in the file; `rate` and `note` mostly are not.
  func isWritten(_ act: String) -> Bool { root["acts"]?[act] != nil }

  /// A finding at the end of a path.
  func finding(
    _ rule: String, _ severity: Finding.Severity = .error, at place: SourcePlace, zh: String,
    en: String, remedy: String
  ) -> Finding {
    Finding(
      file: place.file, line: place.line, column: place.column, severity: severity, rule: rule,
      zh: zh, en: en, remedy: remedy)
  }
}

/// The whole catalogue under examination.
struct LintedCatalogue {
  let procedures: [LintedProcedure]
  let sources: [ProcedureSource]
  let figures: [Rooted<FigureDefinition>]
  let bundles: [Rooted<LifeEventBundle>]
  let outlines: [Rooted<ReportOutline>]

  /// The ids of all procedures whose file could be read at all.
  var procedureIDs: Set<String> { Set(sources.map(\.id)) }

  func finding(
    _ rule: String, _ severity: Finding.Severity = .error, at place: SourcePlace, zh: String,
    en: String, remedy: String
  ) -> Finding {
    Finding(
      file: place.file, line: place.line, column: place.column, severity: severity, rule: rule,
      zh: zh, en: en, remedy: remedy)
  }
}

/// A rule over one procedure.
struct ProcedureRule: Sendable {
  let id: String
  /// Whether it draws conclusions that only hold when every entry could be read.
  var concludes = false
  let check: @Sendable (LintedProcedure) -> [Finding]
}

/// A rule over the whole catalogue.
struct CatalogueRule: Sendable {
  let id: String
  let check: @Sendable (LintedCatalogue) -> [Finding]
}

/// All the rules by which a catalogue is examined; each stands in a file of its own.
enum CatalogueLint {
  static var procedureRules: [ProcedureRule] {
    [
      basis, unusedLaw, references, fieldReferences, clockRuns, clockLengths, clockActs, states,
      opening, outcomeRemedies, outcomeBasis, papers, closing, unusedGuards, numbersInGuards,
      review, citations, clockNumbers,
    ]
  }
  static var catalogueRules: [CatalogueRule] {
    [versions, bundles, renewals, figures, outlines]
  }
}
