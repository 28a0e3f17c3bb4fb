public import LegalTime

/// The small tables beside the ledger: accounts, sessions, drafts, the reading log, settings.
public protocol OfficeStore: Sendable {
  /// Adds an account or replaces the one with the same id.
  func save(_ user: UserRow) async throws(StoreFault)
  /// The account with this id.
  func user(_ id: String) async throws(StoreFault) -> UserRow?
  /// All accounts by id.
  func users() async throws(StoreFault) -> [UserRow]

  /// Adds a session or replaces the one with the same token.
  func save(_ session: SessionRow) async throws(StoreFault)
  /// The session with this token digest, unless it ended before the moment.
  func session(_ tokenDigest: String, at moment: Instant) async throws(StoreFault) -> SessionRow?
  /// Ends a session.
  func endSession(_ tokenDigest: String) async throws(StoreFault)
  /// Removes sessions that ended before the moment.
  func endSessions(before moment: Instant) async throws(StoreFault)

  /// Adds a draft or replaces the one with the same id.
  func save(_ draft: DraftRow) async throws(StoreFault)
  /// The draft with this id.
  func draft(_ id: String) async throws(StoreFault) -> DraftRow?
  /// The drafts of an owner, the last saved first.
  func drafts(of owner: String) async throws(StoreFault) -> [DraftRow]
  /// Throws a draft away.
  func discardDraft(_ id: String) async throws(StoreFault)

  /// Adds lines to the reading log.
  func log(_ readings: [ReadingRow]) async throws(StoreFault)
  /// The last lines of the reading log, newest first; of one object when named.
  func readings(of object: String?, limit: Int) async throws(StoreFault) -> [ReadingRow]

  /// The setting with this name.
  func setting(_ name: String) async throws(StoreFault) -> String?
  /// Sets or, with `nil`, removes a setting.
  func set(_ name: String, _ value: String?) async throws(StoreFault)
}

/// A store with everything a bureau needs.
public typealias BureauStore = LedgerStore & OfficeStore
