public import Ledger
public import LegalTime

/// The small tables of the reference store.
struct MemoryOffice: Sendable {
  var users: [String: UserRow] = [:]
  var sessions: [String: SessionRow] = [:]
  var drafts: [String: DraftRow] = [:]
  var readings: [ReadingRow] = []
  var settings: [String: String] = [:]
}

extension MemoryStore {
  public func save(_ user: UserRow) async throws(StoreFault) { office.users[user.id] = user }

  public func user(_ id: String) async throws(StoreFault) -> UserRow? { office.users[id] }

  public func users() async throws(StoreFault) -> [UserRow] {
    office.users.values.sorted { $0.id < $1.id }
  }

  public func save(_ session: SessionRow) async throws(StoreFault) {
    office.sessions[session.tokenDigest] = session
  }

  public func session(
    _ tokenDigest: String, at moment: Instant
  ) async throws(StoreFault) -> SessionRow? {
    office.sessions[tokenDigest].flatMap { $0.expiresAt > moment ? $0 : nil }
  }

  public func endSession(_ tokenDigest: String) async throws(StoreFault) {
    office.sessions[tokenDigest] = nil
  }

  public func endSessions(before moment: Instant) async throws(StoreFault) {
    office.sessions = office.sessions.filter { $0.value.expiresAt > moment }
  }

  public func save(_ draft: DraftRow) async throws(StoreFault) { office.drafts[draft.id] = draft }

  public func draft(_ id: String) async throws(StoreFault) -> DraftRow? { office.drafts[id] }

  public func drafts(of owner: String) async throws(StoreFault) -> [DraftRow] {
    office.drafts.values.filter { $0.owner == owner }.sorted {
      ($1.savedAt, $0.id) < ($0.savedAt, $1.id)
    }
  }

  public func discardDraft(_ id: String) async throws(StoreFault) { office.drafts[id] = nil }

  public func log(_ readings: [ReadingRow]) async throws(StoreFault) {
    office.readings += readings
  }

  public func readings(of object: String?, limit: Int) async throws(StoreFault) -> [ReadingRow] {
    Array(office.readings.reversed().filter { object == nil || $0.object == object }.prefix(limit))
  }

  public func setting(_ name: String) async throws(StoreFault) -> String? { office.settings[name] }

  public func set(_ name: String, _ value: String?) async throws(StoreFault) {
    office.settings[name] = value
  }
}
