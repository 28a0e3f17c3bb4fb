public import LegalTime

/// The catalogue as loaded: every version of every matter, the bundles, the figures and the outlines.
public struct CatalogueEdition: Sendable {
  /// All versions of all procedures, by id, then oldest first.
  public let procedures: [Procedure]
  /// All life-event bundles, by id.
  public let bundles: [LifeEventBundle]
  /// All figures: numbered ones in the report's order, then companions as written.
  public let figures: [FigureDefinition]
  /// All report outlines, by id.
  public let outlines: [ReportOutline]
  /// Hex digest over all sources; two editions with the same digest say the same.
  public let fingerprint: String

  private let versions: [String: [Procedure]]
  private let bundleIndex: [String: Int]
  private let figureIndex: [String: Int]

  /// Makes an edition; the loader is its main user.
  public init(
    procedures: [Procedure], bundles: [LifeEventBundle], figures: [FigureDefinition],
    outlines: [ReportOutline], fingerprint: String
  ) {
    self.procedures = procedures.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
    self.bundles = bundles.sorted { $0.id < $1.id }
    let numbered = figures.filter { $0.number != nil }.sorted {
      ($0.number ?? 0) < ($1.number ?? 0)
    }
    self.figures = numbered + figures.filter { $0.number == nil }
    self.outlines = outlines.sorted { $0.id < $1.id }
    self.fingerprint = fingerprint
    versions = Dictionary(grouping: self.procedures, by: \.id)
    func index(_ ids: [String]) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    bundleIndex = index(self.bundles.map(\.id))
    figureIndex = index(self.figures.map(\.id))
  }

  /// The version in force on a day.
  public func procedure(_ id: String, on day: BusinessDate) -> Procedure? {
    versions[id]?.last { $0.isInForce(on: day) }
  }

  /// One version, whether in force or not; a case keeps the version under which it was opened.
  public func procedure(_ id: String, version: BusinessDate) -> Procedure? {
    versions[id]?.first { $0.version == version }
  }

  /// All versions of a procedure, oldest first.
  public func versions(of id: String) -> [Procedure] { versions[id] ?? [] }

  /// The newest version of a procedure, in force or yet to come.
  public func latest(_ id: String) -> Procedure? { versions[id]?.last }

  /// The ids of all procedures, sorted.
  public var procedureIDs: [String] { versions.keys.sorted() }

  /// The version of every procedure in force on a day, by id.
  public func inForce(on day: BusinessDate) -> [Procedure] {
    procedureIDs.compactMap { procedure($0, on: day) }
  }

  /// The bundle with this id.
  public func bundle(_ id: String) -> LifeEventBundle? { bundleIndex[id].map { bundles[$0] } }

  /// The figure with this id.
  public func figure(_ id: String) -> FigureDefinition? { figureIndex[id].map { figures[$0] } }

  /// The outline with this id.
  public func outline(_ id: String) -> ReportOutline? { outlines.first { $0.id == id } }
}
