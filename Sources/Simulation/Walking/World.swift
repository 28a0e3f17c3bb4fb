import CEL
import Casework
import Catalogue
import LegalTime

/// What every simulated case shares.
struct World: Sendable {
  let settings: SimulationSettings
  let population: Population
  let staff: Staff
  let habits: Habits
  let edition: CatalogueEdition
  let calendar: WorkCalendar
  /// The day from which the officers hold their certificates.
  let certifiedFrom: BusinessDate
  /// The ids of the matters served on Saturdays, as a list.
  let saturdayMatters: Value
  /// The life-event bundles that each procedure belongs to.
  let bundles: [String: [String]]
  /// The officers' names by id, as a map.
  let officerNames: Value
  /// What the officers hold, by officer.
  var standings: [String: OfficerStanding] = [:]

  init(
    settings: SimulationSettings, population: Population, staff: Staff, habits: Habits,
    edition: CatalogueEdition, calendar: WorkCalendar, start: BusinessDate
  ) {
    self.settings = settings
    self.population = population
    self.staff = staff
    self.habits = habits
    self.edition = edition
    self.calendar = calendar
    officerNames = .map(
      Dictionary(
        staff.officers.map { ($0.id, Value.string($0.name)) }, uniquingKeysWith: { $1 }))
    var bundles: [String: [String]] = [:]
    for bundle in edition.bundles where bundle.publishedOn <= start {
      for component in bundle.components {
        bundles[component.procedure, default: []].append(bundle.id)
      }
    }
    self.bundles = bundles
    certifiedFrom = calendar.workingDay(5, after: start)
    saturdayMatters = .list(
      edition.inForce(on: start).filter { $0.body.handling.saturday != nil }
        .map { .string($0.id) })
  }

  /// The first working day on or after a day.
  func workingDay(_ day: BusinessDate) -> BusinessDate {
    calendar.firstWorkingDay(onOrAfter: day)
  }

  /// Takes note of officers' certificates that an act issued.
  mutating func note(_ act: Act, of subject: Case) {
    guard let rule = subject.procedure.act(act.name) else { return }
    for certificate in subject.procedure.body.certificates
    where rule.issues.contains(certificate.id) {
      guard case .field(let field) = certificate.holder,
        let officer = subject.form[field]?.stringValue
      else { continue }
      let until = act.occurredOn.adding(years: 5).adding(days: -1)
      guard let span = DateSpan(act.occurredOn, until) else { continue }
      standings[officer, default: OfficerStanding()].valid[certificate.kind, default: []]
        .append(span)
    }
  }
}
