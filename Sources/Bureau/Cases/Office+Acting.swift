import CEL
public import Casework
import Catalogue
public import Ledger
public import LegalTime

extension Office {
  /// A case as it stands, with every act that led there.
  public struct Standing: Sendable {
    /// The fold.
    public let subject: Case
    /// Its acts.
    public let entries: [LedgerEntry]
  }

  /// The case as it stands.
  ///
  /// - Throws: `OfficeFault.absent` when there is none.
  public func standing(of id: CaseID) async throws(OfficeFault) -> Standing {
    let entries = try await reading { try await store.acts(of: id) }
    guard let first = entries.first,
      let procedure = edition.procedure(first.act.procedureID, version: first.act.version),
      let subject = Case.fold(entries.map(\.act), procedure: procedure)
    else { throw .absent("办件 \(id)") }
    return Standing(subject: subject, entries: entries)
  }

  /// Does what a command asks, if the law allows it, and answers when it is durable.
  ///
  /// A conflict with somebody else's act is decided anew unless the command names the version it saw.
  ///
  /// - Throws: `Refusal` when the law says no, `OfficeFault` when the machine or the situation does.
  public func perform(_ command: Command) async throws -> Receipt {
    for _ in 0..<5 {
      let before = try await subject(of: command)
      if let before, let seen = command.expectedVersion, seen != before.actCount,
        try await receipt(of: command) == nil
      {
        throw OfficeFault.conflict
      }
      let context = try await context(for: command, subject: before)
      let acts: [Act]
      switch decide(before, command, context) {
      case .acts(let decided): acts = decided
      case .refusal(let refusal):
        // The same act sent twice was done the first time, and cannot be done again.
        if let receipt = try await receipt(of: command) { return receipt }
        throw refusal
      }
      guard let result = await store.append([Append(acts: acts, before: before)]).first else {
        throw OfficeFault.conflict
      }
      switch result {
      case .appended(let receipt), .already(let receipt): return receipt
      case .failed(let fault): throw OfficeFault.store(fault)
      case .conflict: if command.expectedVersion != nil { throw OfficeFault.conflict }
      }
    }
    throw OfficeFault.conflict
  }

  private func subject(of command: Command) async throws(OfficeFault) -> Case? {
    if command.procedureID != nil {
      let entries = try await reading { try await store.acts(of: command.caseID) }
      if entries.isEmpty { return nil }
    }
    return try await standing(of: command.caseID).subject
  }

  private func receipt(of command: Command) async throws(OfficeFault) -> Receipt? {
    guard let entry = try await reading({ try await store.act(command.actID) }),
      entry.act.caseID == command.caseID, entry.act.name == command.act
    else { return nil }
    return Receipt(
      caseID: entry.act.caseID, actCount: entry.act.number, position: entry.position,
      head: entry.hash)
  }

  /// Everything a decision must know beyond the case: certificates of the officers named, what is held of the party.
  public func context(
    for command: Command, subject: Case?
  ) async throws(OfficeFault) -> Context {
    let procedure = command.procedureID.flatMap { edition.procedure($0, on: command.occurredOn) }
    var context = Context(
      procedure: subject?.procedure ?? procedure, calendar: calendar, today: today,
      district: district)
    var named = Set(
      command.payload["officers"]?.listValue?.compactMap(\.stringValue) ?? [])
    if command.role.isStaff { named.insert(command.actor) }
    let officers = named.sorted()
    let certificates = try await reading {
      try await store.certificates(holders: officers, kind: nil)
    }
    for officer in officers { context.officers[officer] = OfficerStanding() }
    for certificate in certificates {
      guard let span = certificate.validity else { continue }
      context.officers[certificate.holder]?.valid[certificate.kind, default: []].append(span)
    }
    if let party = party(of: command, subject: subject, procedure: context.procedure) {
      context.held = try await held(by: party)
    }
    return context
  }

  private func party(of command: Command, subject: Case?, procedure: Procedure?) -> String? {
    if let subject { return subject.subject }
    guard let field = procedure?.body.party.id else { return nil }
    return command.payload["form"]?.mapValue?[field]?.stringValue
  }

  private func held(by party: String) async throws(OfficeFault) -> [Context.Held] {
    let certificates = try await reading {
      try await store.certificates(holders: [party], kind: nil)
    }
    let materials = try await reading { try await store.materials(of: party) }
    let shown = certificates.compactMap { certificate in
      certificate.validity.map {
        Context.Held(reference: "certificate/\(certificate.kind)", valid: $0)
      }
    }
    return shown
      + materials.map {
        Context.Held(
          reference: "earlier/\($0.material)", valid: DateSpan($0.receivedOn, .latest))
      }
  }

  /// Does everything that clocks have brought about by the start of a day; safe to run twice and beside others.
  ///
  /// - Returns: how many acts were stored.
  public func runScheduler(on day: BusinessDate) async throws(OfficeFault) -> Int {
    var stored = 0
    // Each round takes a bounded part of what is due; a round without progress ends it.
    for _ in 0..<10_000 {
      let clocks = try await reading {
        try await store.expiredClocks(on: day.adding(days: -1), limit: 500)
      }
      var appends: [Append] = []
      for id in Set(clocks.map(\.caseID)).sorted() {
        appends += try await automaticAppends(for: id, on: day)
      }
      if appends.isEmpty { return stored }
      var progress = 0
      for result in await store.append(appends) {
        switch result {
        case .appended: progress += 1
        case .failed(let fault): throw .store(fault)
        case .already, .conflict: continue
        }
      }
      stored += progress
      if progress == 0 { return stored }
    }
    return stored
  }

  private func automaticAppends(
    for id: CaseID, on day: BusinessDate
  ) async throws(OfficeFault) -> [Append] {
    let before = try await standing(of: id).subject
    let acts = automaticActs(of: before, on: day, recordedAt: time.now())
    return acts.isEmpty ? [] : [Append(acts: acts, before: before)]
  }

  /// The acts that a case's clocks have brought about by a day, one following from another.
  func automaticActs(of before: Case, on day: BusinessDate, recordedAt: Instant) -> [Act] {
    var subject = before
    var acts: [Act] = []
    for _ in 0..<32 {
      guard var command = Casework.automaticActs(subject, on: day, calendar: calendar).first
      else { break }
      command.recordedAt = recordedAt
      let context = Context(
        procedure: subject.procedure, calendar: calendar, today: max(today, day),
        district: district)
      guard case .acts(let decided) = decide(subject, command, context) else { break }
      for act in decided { subject.apply(act) }
      acts += decided
    }
    return acts
  }

  /// Runs a read and turns the store's fault into the office's.
  func reading<T: Sendable>(_ work: () async throws -> T) async throws(OfficeFault) -> T {
    do {
      return try await work()
    } catch let fault as StoreFault {
      throw .store(fault)
    } catch {
      throw .store(StoreFault(.other, detail: "\(error)"))
    }
  }
}
