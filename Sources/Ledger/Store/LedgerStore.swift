public import Casework
public import LegalTime

/// What every store of acts must do; held to by one conformance suite.
///
/// Appends are idempotent by act id, optimistic by act number, and durable when acknowledged. Read models
/// change in the same transaction as the acts they are made of.
public protocol LedgerStore: Sendable {
  /// Appends each request or none of it, in order, in one durable transaction; a conflicting request fails alone.
  func append(_ batch: [Append]) async -> [AppendResult]

  /// The acts of a case in order; empty when there is no such case.
  func acts(of id: CaseID) async throws(StoreFault) -> [LedgerEntry]
  /// The acts of all cases after a position, in the order in which they were stored.
  func acts(after position: Int64, limit: Int) async throws(StoreFault) -> [LedgerEntry]
  /// The act with this id.
  func act(_ id: ActID) async throws(StoreFault) -> LedgerEntry?

  /// The row of a case.
  func caseRow(_ id: CaseID) async throws(StoreFault) -> CaseRow?
  /// Everything a case page shows.
  func caseFile(_ id: CaseID) async throws(StoreFault) -> CaseFile?
  /// Cases that pass a filter, a part at a time.
  func cases(
    _ filter: CaseFilter, order: CaseOrder, limit: Int, after: String?
  ) async throws(StoreFault) -> CasePage
  /// How many cases pass a filter.
  func caseCount(_ filter: CaseFilter) async throws(StoreFault) -> Int
  /// How many cases pass a filter, by group.
  func caseCounts(
    _ filter: CaseFilter, by grouping: CaseGrouping
  ) async throws(StoreFault) -> [String: Int]

  /// Running clocks whose due day is over at the end of `day`, due on it or before, and whose running out an act
  /// must follow.
  func expiredClocks(on day: BusinessDate, limit: Int) async throws(StoreFault) -> [ClockRow]
  /// Running clocks past their due day at the end of `day`, the longest first.
  func overdueClocks(on day: BusinessDate, limit: Int) async throws(StoreFault) -> [ClockRow]
  /// Open tasks that one of the roles does, the most urgent first.
  func tasks(for roles: RoleSet, limit: Int) async throws(StoreFault) -> [TaskRow]

  /// The party with this key.
  func party(_ key: String) async throws(StoreFault) -> PartyRow?
  /// The certificate with this id.
  func certificate(_ id: String) async throws(StoreFault) -> CertificateRow?
  /// All certificates of these holders, of one kind when named.
  func certificates(
    holders: [String], kind: String?
  ) async throws(StoreFault) -> [CertificateRow]
  /// What a party handed in with earlier cases.
  func materials(of party: String) async throws(StoreFault) -> [MaterialRow]

  /// Answers questions about facts, all at one moment, in the order asked.
  func answer(_ queries: [FactQuery]) async throws(StoreFault) -> [[FactAnswer]]
  /// The cases behind an answer, a part at a time; `byTown` is ignored.
  func contributions(
    to query: FactQuery, limit: Int, offset: Int
  ) async throws(StoreFault) -> ContributionPage
  /// The keys of a figure's facts within the question's days, each with its number of facts.
  func keys(of query: FactQuery) async throws(StoreFault) -> [Int64: Int64]
  /// Acts that a figure names but cannot count; all figures when `nil`.
  func gaps(in figure: String?, limit: Int) async throws(StoreFault) -> [FigureGap]

  /// How much there is.
  func summary() async throws(StoreFault) -> StoreSummary
  /// Makes every read model anew from the acts; reports how many acts are done, of how many.
  func rebuild(
    with projector: Projector, progress: @escaping @Sendable (Int64, Int64) -> Void
  ) async throws(StoreFault)
  /// Recomputes every chain; reports how many acts are done, of how many.
  func verify(
    progress: @escaping @Sendable (Int64, Int64) -> Void
  ) async throws(StoreFault) -> Verification
}

/// How much a store holds.
public struct StoreSummary: Sendable, Hashable {
  /// Acts.
  public var actCount: Int64
  /// Cases.
  public var caseCount: Int64
  /// The last moment at which an act was recorded; `nil` when there is none.
  public var lastRecordedAt: Instant?
  /// Digest of the figures by which the stored facts were computed; facts are stale when the catalogue's differ.
  public var figureFingerprint: String

  /// Makes a summary.
  public init(
    actCount: Int64, caseCount: Int64, lastRecordedAt: Instant?, figureFingerprint: String
  ) {
    self.actCount = actCount
    self.caseCount = caseCount
    self.lastRecordedAt = lastRecordedAt
    self.figureFingerprint = figureFingerprint
  }
}

/// The result of recomputing every chain.
public struct Verification: Sendable, Hashable {
  /// How many acts were looked at.
  public var actCount: Int64
  /// How many cases.
  public var caseCount: Int64
  /// The first thing found wrong of each case, by position; empty when nothing was changed.
  public var findings: [Tampering]

  /// Makes a result.
  public init(actCount: Int64, caseCount: Int64, findings: [Tampering]) {
    self.actCount = actCount
    self.caseCount = caseCount
    self.findings = findings
  }

  /// Whether nothing was altered, removed, inserted or reordered.
  public var isIntact: Bool { findings.isEmpty }
}
