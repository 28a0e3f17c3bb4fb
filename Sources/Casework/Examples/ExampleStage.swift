import CEL
import Catalogue
import LegalTime

/// A case played from a worked example: acts, days that pass, and the scheduler at the start of each.
struct ExampleStage {
  let procedure: Procedure
  let calendar: WorkCalendar
  let cast: ExampleFile.Cast
  private(set) var subject: Case?
  /// The acts that happened, in order.
  private(set) var acts: [Act] = []
  /// The latest day that was reached.
  private(set) var today: BusinessDate?
  private(set) var coverage = ExampleCoverage()

  static let district = "440606"

  init(procedure: Procedure, calendar: WorkCalendar, cast: ExampleFile.Cast) {
    self.procedure = procedure
    self.calendar = calendar
    self.cast = cast
  }

  /// Lets the days pass; the scheduler runs at the start of each.
  mutating func advance(to day: BusinessDate) {
    if let today, day <= today { return }
    today = day
    for _ in 0..<automaticRoundsLimit {
      guard let subject,
        let command = automaticActs(subject, on: day, calendar: calendar).first,
        case .acts(let decided) = decide(subject, command, context(on: day))
      else { break }
      for act in decided { take(act) }
    }
    coverage.look(at: subject, on: day, calendar: calendar)
  }

  /// Does a step; the refusal when the law says no.
  mutating func perform(_ step: WorkedExample.Step) -> Refusal? {
    advance(to: step.day)
    guard let rule = procedure.act(step.act) else {
      return .unknown("“\(procedure.heading.name)”没有“\(step.act)”这一步", id: "act")
    }
    if rule.roles == [.clock] {
      // Nobody does what a clock does: the example only says that it has happened by then.
      if acts.contains(where: { $0.name == rule.id && $0.occurredOn == step.day }) { return nil }
    }
    let role = rule.roles.first ?? .head
    let command = Command(
      actID: ActID("example-\(acts.count + 1)"), caseID: "example", procedureID: procedure.id,
      act: rule.id, actor: actor(for: role), role: role, occurredOn: step.day,
      payload: payload(step, rule), recordedAt: Instant.at(today ?? step.day))
    switch decide(subject, command, context(on: today ?? step.day)) {
    case .refusal(let refusal):
      coverage.refusedGuards.insert(refusal.guardID)
      return refusal
    case .acts(let decided):
      for act in decided { take(act) }
      coverage.look(at: subject, on: today ?? step.day, calendar: calendar)
      return nil
    }
  }

  private mutating func take(_ act: Act) {
    coverage.take(act, from: subject?.state ?? "")
    acts.append(act)
    if subject == nil {
      subject = Case.opened(by: act, procedure: procedure)
    } else {
      subject?.apply(act)
    }
  }

  private func context(on day: BusinessDate) -> Context {
    var officers = cast.officers.mapValues { certificates in
      OfficerStanding(valid: certificates.mapValues { [$0] })
    }
    for id in Self.understudies where officers[id] == nil {
      officers[id] = OfficerStanding(
        always: [OfficerStanding.enforcement, OfficerStanding.supervision])
    }
    return Context(
      procedure: procedure, calendar: calendar, today: day, district: Self.district,
      officers: officers)
  }

  /// Officers with both certificates, for casts that name none.
  private static let understudies = ["officer-1", "officer-2"]

  private func actor(for role: Role) -> String {
    role == .applicant ? subject?.subject ?? role.rawValue : role.rawValue
  }

  private func payload(_ step: WorkedExample.Step, _ rule: ActRule) -> [String: Value] {
    var payload = step.payload
    let isOpening = rule.isOpening
    if isOpening {
      var form = cast.form
      for (field, value) in payload["form"]?.mapValue?.fields ?? [:] { form[field] = value }
      payload["form"] = .map(form)
    }
    if let materials = step.materials ?? (isOpening ? cast.materials : nil),
      payload["materials"] == nil, !procedure.body.materials.isEmpty
    {
      payload["materials"] = .list(ids(of: materials).map(Value.string))
    }
    for field in rule.fields where payload[field.id] == nil && !field.isOptional {
      switch field.type {
      case .officers: payload[field.id] = .list(certified(on: step.day).map(Value.string))
      case .officer: payload[field.id] = certified(on: step.day).first.map(Value.string)
      default: continue
      }
    }
    return payload
  }

  private func ids(of materials: ExampleMaterials) -> [String] {
    let all = procedure.body.materials.filter { !$0.isMadeFromForm }.map(\.id)
    switch materials {
    case .all: return all
    case .without(let missing):
      // A name the procedure does not know must not pass for one left out.
      return all.filter { !missing.contains($0) } + missing.filter { !all.contains($0) }
    case .listed(let listed): return listed
    }
  }

  private func certified(on day: BusinessDate) -> [String] {
    let own = cast.officers.filter { _, certificates in
      OfficerStanding(valid: certificates.mapValues { [$0] }).isCertified(on: day)
    }
    return own.count >= 2 ? Array(own.keys.sorted().prefix(2)) : Self.understudies
  }
}
