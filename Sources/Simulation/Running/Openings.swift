import Bureau
import Casework
import Catalogue
import LegalTime

/// Which cases are opened on which day of the year.
struct Openings {
  private let world: World
  private let seed: UInt64
  private var byDay: [BusinessDate: [CaseLife]] = [:]
  private var serials: [String: Int] = [:]
  private var taken: [String: Set<String>] = [:]
  private var count: UInt64 = 0

  init(world: World) {
    self.world = world
    seed = world.settings.seed
    for id in world.edition.procedureIDs {
      guard let procedure = world.edition.latest(id) else { continue }
      let habit = world.habits.habit(of: procedure)
      guard procedure.openingAct != nil, habit.share >= 0 else { continue }
      if habit.each.isEmpty { spread(procedure, habit) } else { each(procedure, habit) }
    }
  }

  /// The cases to be opened on a day, given out once.
  mutating func take(_ day: BusinessDate) -> [CaseLife] {
    byDay.removeValue(forKey: day) ?? []
  }

  private mutating func spread(_ procedure: Procedure, _ habit: ProcedureHabit) {
    var dice = Dice(seed: seed, stream: Self.stream(procedure.id))
    let wanted = max(habit.least, world.settings.cases * habit.share / 10_000)
    let days = OpeningDays(procedure, habit, world)
    for _ in 0..<min(wanted, habit.most ?? wanted) {
      guard let day = days.one(&dice) else { return }
      open(procedure, habit, on: day, fixed: [:], &dice)
    }
  }

  private mutating func each(_ procedure: Procedure, _ habit: ProcedureHabit) {
    var dice = Dice(seed: seed, stream: Self.stream(procedure.id))
    let days = OpeningDays(procedure, habit, world)
    var combinations: [[String: String]] = [[:]]
    for (field, source) in habit.each {
      let words =
        switch source {
        case .words(let words): words
        case .officers(let roles):
          roles.flatMap { world.staff.officers($0).map(\.id) }
        }
      combinations = combinations.flatMap { known in
        words.map { known.merging([field: $0]) { $1 } }
      }
    }
    for fixed in combinations {
      guard let day = days.one(&dice) else { return }
      open(procedure, habit, on: day, fixed: fixed, &dice)
    }
  }

  private mutating func open(
    _ latest: Procedure, _ habit: ProcedureHabit, on day: BusinessDate, fixed: [String: String],
    _ dice: inout Dice
  ) {
    guard let procedure = world.edition.procedure(latest.id, on: day),
      let life = life(procedure, habit, on: day, fixed: fixed, source: nil, &dice)
    else { return }
    byDay[day, default: []].append(life)
  }

  /// A case that answers another.
  mutating func answer(
    _ source: CaseLife.Source, with procedure: Procedure, on day: BusinessDate
  ) -> CaseLife? {
    var dice = Dice(seed: seed, stream: Self.stream(source.caseID.text))
    let habit = world.habits.habit(of: procedure)
    return life(procedure, habit, on: day, fixed: [:], source: source, &dice)
  }

  private mutating func life(
    _ procedure: Procedure, _ habit: ProcedureHabit, on day: BusinessDate,
    fixed: [String: String], source: CaseLife.Source?, _ dice: inout Dice
  ) -> CaseLife? {
    guard let (firm, person) = party(procedure, habit, &dice),
      let opening = procedure.openingAct, let place = procedure.actPosition(opening.id)
    else { return nil }
    let serial = serials[procedure.id, default: 0] + 1
    serials[procedure.id] = serial
    count += 1
    let town = procedure.body.party.kind == .person ? person.town : firm.town
    var life = CaseLife(
      id: Self.name(of: count, seed: seed, on: day), procedure: procedure, firm: firm,
      person: person, town: town, serial: serial, fixed: fixed,
      isCompliant: dice.happens(percent: habit.compliance),
      dice: Dice(seed: seed, stream: 1_000 + count))
    life.source = source
    life.plan = CaseLife.Plan(place: place, day: day)
    return life
  }

  /// Whom the case is about; nothing when everybody in the pool has had a case.
  private mutating func party(
    _ procedure: Procedure, _ habit: ProcedureHabit, _ dice: inout Dice
  ) -> (Firm, Inhabitant)? {
    let firms = world.population.firms(habit.pool)
    for _ in 0..<60 {
      guard let firm = dice.one(of: firms), let person = dice.one(of: world.population.people)
      else { return nil }
      guard habit.isOncePerParty else { return (firm, person) }
      let key = procedure.body.party.kind == .person ? person.id : firm.code
      if taken[procedure.id, default: []].insert(key).inserted { return (firm, person) }
    }
    return nil
  }

  /// A number for a word that is the same on every machine.
  static func stream(_ word: String) -> UInt64 {
    word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// A case number; no two turns of a year give the same.
  private static func name(of turn: UInt64, seed: UInt64, on day: BusinessDate) -> CaseID {
    CaseNumber.make(on: day, bits: turn &* 0x5_DEEC_E66D &+ seed)
  }
}
