import CEL
import Casework
import Catalogue
import LegalTime

/// The year as it goes by, day after day.
struct SimulatedYear {
  private let walker: Walker
  private var openings: Openings
  private var lives: [CaseLife] = []
  private var places: [CaseID: Int] = [:]
  private var agenda: [BusinessDate: [Int]] = [:]
  private var ready: [(ready: Walker.Ready, life: Int)] = []
  private(set) var summary = SimulationSummary()

  init(world: World, accounts: [DemoAccount]) {
    walker = Walker(world: world)
    openings = Openings(world: world)
    summary.accounts = accounts
  }

  /// One day: what clocks brought about, then what people do.
  mutating func pass(_ day: BusinessDate, at desk: some DistrictDesk) async throws {
    for act in try await desk.runScheduler(on: day) { takeAutomatic(act, on: day) }
    for life in openings.take(day) {
      lives.append(life)
      places[life.id] = lives.count - 1
      agenda[day, default: []].append(lives.count - 1)
    }
    let today = agenda.removeValue(forKey: day) ?? []
    for place in today {
      work(on: place, day)
      forget(place)
    }
    try await hand(over: desk)
  }

  /// What is closed and will not be touched again need not be remembered.
  private mutating func forget(_ place: Int) {
    let life = lives[place]
    guard life.plan == nil, life.ratingOn == nil, life.subject?.isClosed == true else { return }
    lives[place].subject = nil
  }

  private mutating func takeAutomatic(_ act: Act, on day: BusinessDate) {
    summary.byProcedure[act.procedureID, default: .init()].acts += 1
    guard let place = places[act.caseID], lives[place].subject != nil else { return }
    lives[place].subject?.apply(act)
    lives[place].excluded = []
    replan(place, after: day)
  }

  private mutating func replan(_ place: Int, after day: BusinessDate) {
    walker.choose(&lives[place], after: walker.world.workingDay(day))
    enter(place)
  }

  /// Puts what the case plans into the agenda; nothing is planned beyond the year.
  private mutating func enter(_ place: Int) {
    guard let plan = lives[place].plan, plan.day.year == walker.world.settings.year else { return }
    agenda[plan.day, default: []].append(place)
  }

  // MARK: - A case's day

  /// How many acts of one case may fall on one day.
  private static let mostActs = 8

  private mutating func work(on place: Int, _ day: BusinessDate) {
    rate(place, day)
    for _ in 0..<Self.mostActs {
      guard let plan = lives[place].plan, plan.day == day else { return }
      guard let done = walker.attempt(plan.place, &lives[place], on: day) else {
        guard lives[place].subject != nil else { return untouched(place) }
        if walker.mayBeLater, let later = walker.later(plan.place, lives[place], than: day) {
          lives[place].plan?.day = later
          return enter(place)
        }
        lives[place].excluded.insert(plan.place)
        walker.choose(&lives[place], after: day, atOnce: true)
        continue
      }
      queue(done, place, day)
      walker.choose(&lives[place], after: day)
      if lives[place].plan?.day != day { return enter(place) }
    }
    if lives[place].plan?.day == day {
      lives[place].plan?.day = walker.world.calendar.workingDay(1, after: day)
      enter(place)
    }
  }

  private mutating func untouched(_ place: Int) {
    summary.untouched.append(lives[place].procedure.id)
    lives[place].plan = nil
  }

  private mutating func queue(_ done: Walker.Ready, _ place: Int, _ day: BusinessDate) {
    var command = done.command
    command.recordedAt = moment(place, day, of: command)
    if let alone = walker.alone(command, &lives[place]) {
      ready.append((alone, place))
      command.recordedAt = moment(place, day, of: command)
    }
    if walker.usesHours(command.act, lives[place].procedure) {
      command.occurredAt = command.recordedAt
    }
    let acts = done.acts.map { act in
      var act = act
      act.recordedAt = command.recordedAt
      if act.id == command.actID { act.occurredAt = command.occurredAt }
      return act
    }
    ready.append((Walker.Ready(command: command, acts: acts, isLawful: true), place))
    let wasClosed = lives[place].subject?.isClosed ?? false
    for act in acts {
      if lives[place].subject == nil {
        lives[place].subject = Case.opened(by: act, procedure: lives[place].procedure)
      } else {
        lives[place].subject?.apply(act)
      }
      if let subject = lives[place].subject { walker.world.note(act, of: subject) }
    }
    lives[place].excluded = []
    if !wasClosed, lives[place].subject?.isClosed == true { invite(place, day) }
  }

  // MARK: - Ratings

  private mutating func invite(_ place: Int, _ day: BusinessDate) {
    let life = lives[place]
    guard !life.procedure.heading.audience.isEmpty,
      life.procedure.body.acts.contains(where: { $0.kind == .rating }),
      lives[place].dice.happens(percent: walker.world.habits.ratings)
    else { return }
    let wait = lives[place].dice.below(9)
    let on = walker.world.workingDay(day.adding(days: wait + 1))
    guard on.year == walker.world.settings.year else { return }
    lives[place].ratingOn = on
    agenda[on, default: []].append(place)
  }

  private mutating func rate(_ place: Int, _ day: BusinessDate) {
    guard lives[place].ratingOn == day else { return }
    lives[place].ratingOn = nil
    let acts = lives[place].procedure.body.acts
    guard let act = acts.firstIndex(where: { $0.kind == .rating }),
      let done = walker.attempt(act, &lives[place], on: day)
    else { return }
    let plan = lives[place].plan
    queue(done, place, day)
    lives[place].plan = plan
    answer(done, place, day)
  }

  /// A bad rating is looked into, where the catalogue has a procedure for it.
  private mutating func answer(_ done: Walker.Ready, _ place: Int, _ day: BusinessDate) {
    guard let stars = done.command.payload["stars"]?.intValue, stars <= 2 else { return }
    let world = walker.world
    let on = world.calendar.workingDay(1, after: day)
    guard on.year == world.settings.year, let id = world.habits.badRatings,
      let procedure = world.edition.procedure(id, on: on)
    else { return }
    let source = CaseLife.Source(
      caseID: lives[place].id, procedure: lives[place].procedure, stars: Int(stars),
      party: lives[place].party, day: day)
    guard let life = openings.answer(source, with: procedure, on: on) else { return }
    lives.append(life)
    places[life.id] = lives.count - 1
    enter(lives.count - 1)
  }

  // MARK: - Time of day

  /// A believable moment later on the same day: offices from half past eight, people at home
  /// until late.
  private mutating func moment(
    _ place: Int, _ day: BusinessDate, of command: Command
  ) -> Instant {
    let isAbroad = command.role == .applicant || command.role == .partner
    let isFresh = lives[place].clockDay != day
    lives[place].clockDay = day
    var second = lives[place].clock
    if isFresh {
      let channel = command.payload["channel"]?.stringValue
      let atHome = isAbroad && channel != "window" && lives[place].dice.happens(percent: 70)
      let morning = lives[place].dice.happens(percent: 56)
      second =
        atHome
        ? lives[place].dice.among(7 * 3600...15 * 3600)
        : morning
          ? lives[place].dice.among(8 * 3600 + 1800...11 * 3600 + 2700)
          : lives[place].dice.among(14 * 3600...16 * 3600)
    } else {
      second += lives[place].dice.among(180...1500)
    }
    if second > 12 * 3600, second < 14 * 3600, !isAbroad { second += 2 * 3600 }
    lives[place].clock = second
    return Instant.at(day, hour: 0, minute: 0, second: second)
  }

  // MARK: - The desk

  private mutating func hand(over desk: some DistrictDesk) async throws {
    guard !ready.isEmpty else { return }
    let batch = ready.enumerated().sorted {
      ($0.element.ready.command.recordedAt.microsecondsSinceEpoch, $0.offset)
        < ($1.element.ready.command.recordedAt.microsecondsSinceEpoch, $1.offset)
    }.map(\.element)
    ready = []
    let results = try await desk.perform(batch.map(\.ready.command))
    for (sent, result) in zip(batch, results) { count(sent.ready, result) }
  }

  private mutating func count(_ sent: Walker.Ready, _ result: Result<[Act], Refusal>) {
    guard let id = sent.command.procedureID else { return }
    switch result {
    case .success(let acts):
      summary.byProcedure[id, default: .init()].acts += acts.count
      if acts.contains(where: { $0.number == 1 }) {
        summary.byProcedure[id, default: .init()].cases += 1
      }
      if !sent.isLawful { surprise(sent, "was not refused") }
    case .failure(let refusal):
      if sent.isLawful {
        surprise(sent, "was refused: \(refusal.guardID)")
      } else {
        summary.byProcedure[id, default: .init()].refusals += 1
      }
    }
  }

  private mutating func surprise(_ sent: Walker.Ready, _ what: String) {
    let command = sent.command
    summary.surprises.append(
      "\(command.procedureID ?? "") \(command.act) of \(command.caseID) on \(command.occurredOn) "
        + what)
  }

  /// The summary, with the procedures of which nothing could be opened.
  func finished() -> SimulationSummary {
    var summary = summary
    summary.untouched = Set(summary.untouched).filter { summary.byProcedure[$0] == nil }.sorted()
    return summary
  }
}
