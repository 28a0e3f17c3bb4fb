public import Casework
public import Catalogue
import Ledger
public import LegalTime

/// Many commands across one durable commit, by the same guards as single ones: for imports and the simulated district.
///
/// Keeps the cases it has touched in memory, so that a year's work does not read each case again for each act.
public actor BatchDesk {
  /// The catalogue in use.
  public nonisolated let edition: CatalogueEdition
  /// The working-day calendar in use.
  public nonisolated let calendar: WorkCalendar

  private let office: Office
  private var cases: [CaseID: Case] = [:]

  /// Opens a desk in an office.
  public init(_ office: Office) {
    self.office = office
    edition = office.edition
    calendar = office.calendar
  }

  /// Performs commands in order, each on the day it names as today; one durable commit for all that the law allows.
  public func perform(_ commands: [Command]) async throws -> [Result<[Act], Refusal>] {
    var results: [Result<[Act], Refusal>] = []
    var appends: [Append] = []
    for command in commands {
      if let waiting = commandsOwnOfficers(command, behind: appends) {
        // A certificate issued just before must be readable before somebody acts by it.
        try await store(waiting)
        appends = []
      }
      let before = try await subject(of: command)
      var context = try await office.context(for: command, subject: before)
      context.today = command.occurredOn
      switch decide(before, command, context) {
      case .refusal(let refusal): results.append(.failure(refusal))
      case .acts(let acts):
        appends.append(Append(acts: acts, before: before))
        remember(acts, on: before)
        results.append(.success(acts))
      }
    }
    try await store(appends)
    return results
  }

  /// Lets the scheduler do what follows from clocks that have run out by the start of the day; the acts it did.
  public func runScheduler(on day: BusinessDate) async throws -> [Act] {
    var done: [Act] = []
    for _ in 0..<10_000 {
      let clocks = try await office.store.expiredClocks(on: day.adding(days: -1), limit: 2_000)
      var appends: [Append] = []
      for id in Set(clocks.map(\.caseID)).sorted() {
        let before = try await subject(id)
        let acts = office.automaticActs(of: before, on: day, recordedAt: Instant.at(day))
        guard !acts.isEmpty else { continue }
        appends.append(Append(acts: acts, before: before))
        remember(acts, on: before)
        done += acts
      }
      if appends.isEmpty { return done }
      try await store(appends)
    }
    return done
  }

  private func commandsOwnOfficers(_ command: Command, behind appends: [Append]) -> [Append]? {
    let issues = appends.contains { $0.acts.contains { $0.kind == .issuance } }
    return issues && command.payload["officers"] != nil ? appends : nil
  }

  private func subject(of command: Command) async throws -> Case? {
    if let known = cases[command.caseID] { return known }
    return command.procedureID == nil ? try await subject(command.caseID) : nil
  }

  private func subject(_ id: CaseID) async throws -> Case {
    if let known = cases[id] { return known }
    let subject = try await office.standing(of: id).subject
    cases[id] = subject
    return subject
  }

  private func remember(_ acts: [Act], on before: Case?) {
    guard let first = acts.first else { return }
    var subject = before
    for act in acts {
      if subject == nil {
        guard let procedure = edition.procedure(act.procedureID, version: act.version) else {
          return
        }
        subject = Case.opened(by: act, procedure: procedure)
      } else {
        subject?.apply(act)
      }
    }
    cases[first.caseID] = subject
  }

  private func store(_ appends: [Append]) async throws {
    guard !appends.isEmpty else { return }
    for result in await office.store.append(appends) {
      switch result {
      case .appended, .already: continue
      case .failed(let fault): throw OfficeFault.store(fault)
      case .conflict: throw OfficeFault.conflict
      }
    }
  }
}
