public import Casework
public import Ledger
import LegalTime

/// The reference store: everything in memory, every question answered the plain way.
public actor MemoryStore: BureauStore {
  var projector: Projector
  let digester = Digester()
  var entries: [LedgerEntry] = []
  var byCase: [CaseID: [Int]] = [:]
  var byAct: [ActID: Int] = [:]
  var tables = MemoryTables()
  var office = MemoryOffice()
  /// Lets a test spoil an entry.
  private var spoiled: [Int: LedgerEntry] = [:]

  /// An empty store.
  public init(projector: Projector) { self.projector = projector }

  public func append(_ batch: [Append]) async -> [AppendResult] { batch.map(append) }

  private func append(_ request: Append) -> AppendResult {
    guard let first = request.acts.first else {
      return .failed(StoreFault(.other, detail: "no act to append"))
    }
    if let place = byAct[first.id] { return .already(receipt(at: place)) }
    let count = byCase[first.caseID]?.count ?? 0
    guard first.number == count + 1 else { return .conflict(actCount: count) }
    do {
      let octets = try request.acts.map { act throws(StoreFault) in
        try CanonicalAct.octets(of: act).act
      }
      let changes = try projector.project(request.acts, onto: request.before, with: digester)
        .changes
      for (act, canonical) in zip(request.acts, octets) { store(act, canonical) }
      tables.apply(changes, position: Int64(entries.count))
      return .appended(receipt(at: entries.count - 1))
    } catch {
      return .failed(error)
    }
  }

  private func store(_ act: Act, _ canonical: [UInt8]) {
    let previous = byCase[act.caseID]?.last.map { entries[$0].hash } ?? .origin
    let hash = canonical.withUnsafeBytes { digester.link(previous, $0) }
    byCase[act.caseID, default: []].append(entries.count)
    byAct[act.id] = entries.count
    entries.append(
      LedgerEntry(
        position: Int64(entries.count + 1), act: act, previous: previous, hash: hash))
  }

  private func receipt(at place: Int) -> Receipt {
    let entry = entries[place]
    return Receipt(
      caseID: entry.act.caseID, actCount: entry.act.number, position: entry.position,
      head: entry.hash)
  }

  public func acts(of id: CaseID) async throws(StoreFault) -> [LedgerEntry] {
    (byCase[id] ?? []).map { entries[$0] }
  }

  public func acts(
    after position: Int64, limit: Int
  ) async throws(StoreFault) -> [LedgerEntry] {
    Array(entries.dropFirst(Int(position)).prefix(limit))
  }

  public func act(_ id: ActID) async throws(StoreFault) -> LedgerEntry? {
    byAct[id].map { entries[$0] }
  }

  public func summary() async throws(StoreFault) -> StoreSummary {
    StoreSummary(
      actCount: Int64(entries.count), caseCount: Int64(byCase.count),
      lastRecordedAt: entries.map(\.act.recordedAt).max(),
      figureFingerprint: projector.figureFingerprint)
  }

  public func rebuild(
    with projector: Projector, progress: @escaping @Sendable (Int64, Int64) -> Void
  ) async throws(StoreFault) {
    var fresh = MemoryTables()
    for places in byCase.values {
      let acts = places.map { entries[$0].act }
      let changes = try projector.project(acts, onto: nil, with: digester).changes
      fresh.apply(changes, positions: places.map { Int64($0 + 1) })
    }
    self.projector = projector
    tables = fresh
    progress(Int64(entries.count), Int64(entries.count))
  }

  public func verify(
    progress: @escaping @Sendable (Int64, Int64) -> Void
  ) async throws(StoreFault) -> Verification {
    let audit = ChainAudit()
    var findings: [Tampering] = []
    for (id, places) in byCase {
      var links: [ChainLink] = []
      for place in places {
        let entry = spoiled[place] ?? entries[place]
        let payload = try CanonicalAct.octets(of: entry.act).payload
        links.append(
          ChainLink(
            position: entry.position, act: entry.act, payload: payload, previous: entry.previous,
            hash: entry.hash))
      }
      let head = places.last.map { (actCount: places.count, hash: entries[$0].hash) }
      if let finding = audit.examine(id, links, head: head) { findings.append(finding) }
    }
    progress(Int64(entries.count), Int64(entries.count))
    findings.sort { ($0.position ?? .max, $0.caseID) < ($1.position ?? .max, $1.caseID) }
    return Verification(
      actCount: Int64(entries.count), caseCount: Int64(byCase.count), findings: findings)
  }

  /// Makes the audit see another act at a position, as if somebody had changed the stored one.
  public func spoil(_ position: Int64, _ change: @Sendable (inout Act) -> Void) {
    var entry = entries[Int(position) - 1]
    change(&entry.act)
    spoiled[Int(position) - 1] = entry
  }
}
