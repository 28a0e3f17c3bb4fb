import CEL
import Casework
import Catalogue
import LegalTime
import Simulation

/// A desk that keeps everything in memory and decides with nothing but the law.
actor MemoryDesk: DistrictDesk {
  nonisolated let edition: CatalogueEdition
  nonisolated let calendar: WorkCalendar
  private let district: String
  private(set) var acts: [Act] = []
  private(set) var refusals: [(command: Command, refusal: Refusal)] = []
  private var cases: [CaseID: Case] = [:]
  private var open: [CaseID] = []
  private var standings: [String: OfficerStanding] = [:]

  init(edition: CatalogueEdition, calendar: WorkCalendar, district: String = "440606") {
    self.edition = edition
    self.calendar = calendar
    self.district = district
  }

  func caseOf(_ id: CaseID) -> Case? { cases[id] }

  func perform(_ commands: [Command]) -> [Result<[Act], Refusal>] {
    commands.map { command in
      switch decide(cases[command.caseID], command, context(command)) {
      case .acts(let decided):
        for act in decided { take(act) }
        return .success(decided)
      case .refusal(let refusal):
        refusals.append((command, refusal))
        return .failure(refusal)
      }
    }
  }

  func runScheduler(on day: BusinessDate) -> [Act] {
    var done: [Act] = []
    for id in open {
      for _ in 0..<8 {
        guard let subject = cases[id], !subject.clocks.isEmpty,
          let command = automaticActs(subject, on: day, calendar: calendar).first,
          case .acts(let decided) = decide(subject, command, context(command, today: day))
        else { break }
        for act in decided { take(act) }
        done += decided
      }
    }
    open.removeAll { cases[$0]?.isClosed ?? true }
    return done
  }

  private func context(_ command: Command, today: BusinessDate? = nil) -> Context {
    Context(
      procedure: command.procedureID.flatMap { edition.procedure($0, on: command.occurredOn) },
      calendar: calendar, today: today ?? command.occurredOn, district: district,
      officers: standings)
  }

  private func take(_ act: Act) {
    acts.append(act)
    guard let procedure = edition.procedure(act.procedureID, version: act.version) else { return }
    if cases[act.caseID] == nil {
      cases[act.caseID] = Case.opened(by: act, procedure: procedure)
      open.append(act.caseID)
    } else {
      cases[act.caseID]?.apply(act)
    }
    guard let subject = cases[act.caseID], let rule = procedure.act(act.name) else { return }
    for certificate in procedure.body.certificates where rule.issues.contains(certificate.id) {
      guard case .field(let field) = certificate.holder,
        let officer = subject.form[field]?.stringValue,
        let span = DateSpan(act.occurredOn, act.occurredOn.adding(years: 5))
      else { continue }
      standings[officer, default: OfficerStanding()].valid[certificate.kind, default: []]
        .append(span)
    }
  }
}
