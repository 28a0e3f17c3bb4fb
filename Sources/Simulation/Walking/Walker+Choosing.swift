import CEL
import Casework
import Catalogue
import LegalTime

extension Walker {
  /// Chooses what comes next in a case and when; leaves no plan when nothing does.
  func choose(_ life: inout CaseLife, after day: BusinessDate, atOnce: Bool = false) {
    life.plan = nil
    guard let subject = life.subject else { return }
    let habit = world.habits.habit(of: life.procedure)
    let acts = life.procedure.body.acts
    var weights = acts.indices.map { place in
      weight(of: place, subject, life, habit, on: day)
    }
    // Where only rare things are left to do, they mostly do not happen.
    if subject.isClosed || life.excluded.isEmpty, weights.reduce(0, +) < Self.rare {
      weights.append(Self.idle)
    }
    guard let place = life.dice.place(weights: weights), acts.indices.contains(place) else {
      return
    }
    let act = acts[place]
    var next = day
    if !atOnce {
      next = self.day(of: act, habit.acts[act.id], subject, &life.dice, after: day)
    }
    if act.kind.needsCertifiedOfficers { next = max(next, world.certifiedFrom) }
    if let fixed = fixedDay(of: act, subject, from: next, not: day) { next = fixed }
    life.plan = CaseLife.Plan(place: place, day: next)
  }

  private static let rare = 40
  private static let idle = 70
  private static let needed = 600

  private func weight(
    of place: Int, _ subject: Case, _ life: CaseLife, _ habit: ProcedureHabit,
    on day: BusinessDate
  ) -> Int {
    let act = life.procedure.body.acts[place]
    guard !life.excluded.contains(place), !act.kind.isAutomatic, act.roles != [.clock],
      act.from.contains(subject.state)
    else { return 0 }
    let said = habit.acts[act.id]
    var weight = said?.weight ?? Self.usualWeight(of: act, life.procedure)
    guard weight > 0 else { return 0 }
    let times = subject.history.count { $0.place == place }
    if let most = said?.most, times >= most { return 0 }
    if subject.isClosed && (times > 0 || !act.kind.mayFollowClosing) { return 0 }
    if times > 0, said?.most == nil, said?.monthly == nil {
      // What has been done is seldom done again while nothing has changed.
      if act.to == nil || act.to == subject.state { weight /= 40 }
      if weight == 0 { return 0 }
    }
    if let condition = act.condition, !CaseFacts(of: subject, on: day).holds(condition) { return 0 }
    let open = subject.openTaskIDs
    if act.after.contains(where: open.contains) { return 0 }
    if act.kind == .correctionRequest, !CaseFacts(of: subject, on: day).missingMaterials.isEmpty {
      weight = max(weight, Self.needed)
    }
    let effects = life.procedure.effects[place]
    if effects.closesTasks.contains(where: { task in
      subject.openTasks.contains { $0.position == task }
    }) {
      weight = max(weight, 50) * 8
    }
    return weight
  }

  /// What is usual of the kind; breaking off is rare whatever the kind.
  static func usualWeight(of act: ActRule, _ procedure: Procedure) -> Int {
    let weight = act.kind.usualWeight
    switch act.to.flatMap({ procedure.outcome(in: $0) })?.result {
    case .terminated, .withdrawn, .refused, .notAccepted: return min(weight, 3)
    case .transferred: return min(weight, 5)
    default: return weight
    }
  }

  private func day(
    of act: ActRule, _ said: ActHabit?, _ subject: Case, _ dice: inout Dice,
    after day: BusinessDate
  ) -> BusinessDate {
    var next = day
    if let date = said?.monthly {
      next = Self.monthly(date, subject.last(act.id)?.occurredOn, after: day)
    } else {
      let range = said?.delay ?? act.kind.usualDelay
      var wait = dice.among(range)
      // Now and then something lies about.
      if range.upperBound > 1, dice.happens(percent: world.habits.lateness) { wait = wait * 3 + 5 }
      next = wait == 0 ? day : world.calendar.workingDay(wait, after: day)
    }
    if let first = said?.notBefore,
      let date = BusinessDate(year: world.settings.year, month: first / 100, day: first % 100)
    {
      next = max(next, date)
    }
    return world.workingDay(next)
  }

  /// The day that the act's own guards name (`today == …`, `today >= …`); nothing where they
  /// name none.
  private func fixedDay(
    of act: ActRule, _ subject: Case, from next: BusinessDate, not past: BusinessDate
  ) -> BusinessDate? {
    var fixed: BusinessDate?
    for id in act.guards {
      guard let condition = subject.procedure.guardRule(id)?.condition.source else { continue }
      for bound in wishes.days(condition) {
        let facts = HabitFacts(facts: CaseFacts(of: subject, on: next), extra: [:])
        guard let date = HabitLanguage.date(try? bound.program.evaluate(facts)) else { continue }
        switch bound.sign {
        case "==": if date >= past { return date }
        case ">": fixed = world.workingDay(max(fixed ?? next, date.adding(days: 1)))
        default: fixed = world.workingDay(max(fixed ?? next, date))
        }
      }
    }
    return fixed
  }

  /// The date of the month, in the month after the last time.
  private static func monthly(
    _ date: Int, _ last: BusinessDate?, after day: BusinessDate
  ) -> BusinessDate {
    let month = last.map { $0.firstOfMonth.adding(months: 1) } ?? day.firstOfMonth
    return max(day, month.adding(days: date - 1))
  }

  /// How far ahead an act that the law does not yet allow is tried, in working days.
  private static let lags = [1, 2, 4, 6, 8, 11, 16, 23, 32]

  /// The first day on which an act that is not yet possible will be; nothing if it will not.
  func later(_ place: Int, _ life: CaseLife, than day: BusinessDate) -> BusinessDate? {
    var days = Self.lags.map { world.calendar.workingDay($0, after: day) }
    if let subject = life.subject,
      let fixed = fixedDay(of: life.procedure.body.acts[place], subject, from: day, not: day),
      fixed > day
    {
      days.insert(fixed, at: 0)
    }
    for next in days {
      var probe = life
      if attempt(place, &probe, on: next) != nil { return next }
    }
    return nil
  }
}
