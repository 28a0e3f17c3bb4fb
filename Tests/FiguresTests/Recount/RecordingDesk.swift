import CEL
import Casework
import Catalogue
import Ledger
import LegalTime
import Simulation

/// A desk that decides by the law alone and keeps every act and, case by case, what it feeds the figures.
actor RecordingDesk: DistrictDesk {
  nonisolated let edition: CatalogueEdition
  nonisolated let calendar: WorkCalendar
  private let projector: Projector
  private(set) var acts: [Act] = []
  private(set) var facts: [FactRow] = []
  private(set) var gaps: [FigureGap] = []
  private(set) var faults: [String] = []
  private var cases: [CaseID: Case] = [:]
  private var standings: [String: OfficerStanding] = [:]

  init(edition: CatalogueEdition, calendar: WorkCalendar) {
    self.edition = edition
    self.calendar = calendar
    projector = Projector(edition: edition, calendar: calendar)
  }

  func perform(_ commands: [Command]) -> [Result<[Act], Refusal>] {
    commands.map { command in
      switch decide(cases[command.caseID], command, context(command, on: command.occurredOn)) {
      case .acts(let decided):
        take(decided)
        return .success(decided)
      case .refusal(let refusal): return .failure(refusal)
      }
    }
  }

  func runScheduler(on day: BusinessDate) -> [Act] {
    var done: [Act] = []
    for id in cases.keys.sorted() {
      for _ in 0..<8 {
        guard let subject = cases[id], !subject.isClosed,
          let command = automaticActs(subject, on: day, calendar: calendar).first,
          case .acts(let decided) = decide(subject, command, context(command, on: day))
        else { break }
        take(decided)
        done += decided
      }
    }
    return done
  }

  private func context(_ command: Command, on today: BusinessDate) -> Context {
    Context(
      procedure: command.procedureID.flatMap { edition.procedure($0, on: command.occurredOn) },
      calendar: calendar, today: today, district: "440606", officers: standings)
  }

  private func take(_ decided: [Act]) {
    guard let id = decided.first?.caseID else { return }
    do {
      let (after, changes) = try projector.project(decided, onto: cases[id], with: Digester())
      cases[id] = after
      acts += decided
      facts += changes.facts
      gaps += changes.gaps
      for certificate in changes.certificates {
        guard let validity = certificate.validity else { continue }
        standings[certificate.holder, default: OfficerStanding()]
          .valid[certificate.kind, default: []].append(validity)
      }
    } catch {
      faults.append(error.description)
    }
  }
}
