import CEL
import Casework
import Catalogue
import LegalTime

/// Carries cases on: chooses among the possible acts, fills in their fields, and keeps within
/// the law.
final class Walker {
  /// A command that is ready for the desk, and what the simulation expects of it.
  struct Ready {
    let command: Command
    let acts: [Act]
    let isLawful: Bool
  }

  var world: World
  let wishes: Wishes

  init(world: World) {
    self.world = world
    wishes = Wishes(language: HabitLanguage(calendar: world.calendar))
  }

  /// Whether what was refused last may be possible on another day.
  private(set) var mayBeLater = false

  private func dependsOnDay(_ refusal: Refusal, _ procedure: Procedure) -> Bool {
    if refusal.guardID.hasPrefix("kind/") { return true }
    return procedure.guardRule(refusal.guardID)?.condition.source.contains("today") ?? false
  }

  /// How often a refused act is mended before it is given up.
  private static let patience = 10

  /// Tries to do an act on a day: the command and its acts, or nothing when the law will not
  /// have it.
  func attempt(_ place: Int, _ life: inout CaseLife, on day: BusinessDate) -> Ready? {
    mayBeLater = false
    let rule = life.procedure.body.acts[place]
    let habit = world.habits.habit(of: life.procedure)
    let actHabit = habit.acts[rule.id] ?? ActHabit()
    var draft = Draft(
      place: place, rule: rule, habit: habit, act: actHabit,
      filler: FieldFiller(life, world: world, day: day))
    defer { life.dice = draft.filler.dice }
    let context = context(of: life, on: day)
    fill(&draft, life)
    var command = makeCommand(draft, life, on: day)
    for _ in 0..<Self.patience {
      command.payload = payload(of: draft)
      switch decide(life.subject, command, context) {
      case .acts(let acts): return Ready(command: command, acts: acts, isLawful: true)
      case .refusal(let refusal):
        guard mend(&draft, life, refusal, command) else {
          mayBeLater = dependsOnDay(refusal, life.procedure)
          return nil
        }
      }
    }
    return nil
  }

  func context(of life: CaseLife, on day: BusinessDate) -> Context {
    Context(
      procedure: life.procedure, calendar: world.calendar, today: day,
      district: world.settings.district, officers: world.standings)
  }

  // MARK: - Filling in

  private func fill(_ draft: inout Draft, _ life: CaseLife) {
    let day = draft.filler.day
    if life.subject == nil {
      fillForm(&draft, life)
      fillArrival(&draft, life)
      draft.values["materials"] = materials(&draft, life, forgetful: draft.habit.forgetful)
    }
    let facts = facts(draft, life)
    draft.filler.fill(draft.rule.fields, draft.act.fields, into: &draft.values) { values in
      var facts = facts
      facts.facts = life.subject.map {
        CaseFacts(of: $0, act: MapValue(values), place: draft.place, on: day)
      }
      if life.subject == nil { facts.extra["act"] = .map(values) }
      return facts
    }
    fillKind(&draft, life)
    guard life.isCompliant else { return }
    for wish in wishes.ahead(of: life.procedure, root: "found", habit: draft.habit)
    where draft.act.fields[wish.field] == nil
      && draft.rule.asks.contains(where: { $0.id == wish.field })
    {
      _ = draft.filler.grant(
        wish, draft.rule.asks, draft.act.fields, in: &draft.values, self.facts(draft, life))
    }
  }

  private func fillForm(_ draft: inout Draft, _ life: CaseLife) {
    let procedure = life.procedure
    var form: [String: Value] = [:]
    let party = procedure.body.party
    for (field, value) in [
      (party.name, party.kind == .person ? life.person.name : life.firm.name),
      (party.id, party.kind == .person ? life.person.id : life.firm.code),
      (party.phone, party.kind == .person ? life.person.phone : life.firm.phone),
      (procedure.body.townField, life.town),
    ] {
      guard let field, draft.habit.fields[field] == nil else { continue }
      form[field] = .string(value)
    }
    let base = facts(draft, life)
    let fields = procedure.body.form
    draft.filler.fill(fields, draft.habit.fields, into: &form) { form in
      var facts = base
      facts.draft = Self.seen(form, fields)
      return facts
    }
    if life.isCompliant {
      for wish in wishes.ahead(of: procedure, root: "form", habit: draft.habit)
      where draft.habit.fields[wish.field] == nil {
        var facts = base
        facts.draft = Self.seen(form, fields)
        _ = draft.filler.grant(wish, fields, draft.habit.fields, in: &form, facts)
      }
    }
    draft.form = form
  }

  static func seen(_ values: [String: Value], _ fields: [Field]) -> [String: Value] {
    var seen = values
    for field in fields {
      if let value = values[field.id] { seen[field.id] = field.seen(value) }
    }
    return seen
  }

  /// What expressions see: the case with the draft of the act in view.
  func facts(_ draft: Draft, _ life: CaseLife) -> HabitFacts {
    let day = draft.filler.day
    var facts = HabitFacts(extra: ["today": HabitLanguage.value(day)])
    if let source = life.source { facts.extra["source"] = source.value }
    guard let subject = life.subject else {
      facts.extra["params"] = life.procedure.parameterValues(on: day)
      facts.extra["case"] = [
        "opened": HabitLanguage.value(day), "state": "", "acts": [], "town": .string(life.town),
      ]
      facts.extra["found"] = [:]
      facts.extra["act"] = .map(Self.seen(draft.values, draft.rule.fields))
      facts.draft = Self.seen(draft.form, life.procedure.body.form)
      return facts
    }
    facts.facts = CaseFacts(
      of: subject, act: MapValue(draft.values), place: draft.place, on: day)
    return facts
  }

  // MARK: - Mending

  /// Changes what the refusal is about; false when nothing can be done.
  private func mend(
    _ draft: inout Draft, _ life: CaseLife, _ refusal: Refusal, _ command: Command
  ) -> Bool {
    let id = refusal.guardID
    if id.hasPrefix("kind/") { return false }
    if id.hasPrefix("field/") { return refill(&draft, life, refusal) }
    guard let condition = life.procedure.guardRule(id)?.condition.source else { return false }
    var changed = false
    for wish in wishes.of(condition, root: "act") {
      changed =
        draft.filler.grant(
          wish, draft.rule.fields, draft.act.fields, in: &draft.values, facts(draft, life))
        || changed
    }
    guard life.subject == nil else { return changed }
    for wish in wishes.of(condition, root: "form") {
      changed =
        draft.filler.grant(
          wish, life.procedure.body.form, draft.habit.fields, in: &draft.form,
          facts(draft, life)) || changed
    }
    return changed
  }

  /// Fills in once more the fields that did not pass.
  private func refill(_ draft: inout Draft, _ life: CaseLife, _ refusal: Refusal) -> Bool {
    var changed = false
    for problem in refusal.fields {
      let isForm = problem.path.hasPrefix("form.")
      let name = String(
        (isForm ? problem.path.dropFirst(5) : problem.path[...]).prefix { $0 != "[" })
      let fields = isForm ? life.procedure.body.form : draft.rule.fields
      guard let field = fields.first(where: { $0.id == name }) else { continue }
      let value = draft.filler.usual(field)
      if isForm { draft.form[name] = value } else { draft.values[name] = value }
      changed = true
    }
    return changed
  }
}
