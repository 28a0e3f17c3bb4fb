import CEL
import Catalogue

/// Whom or what one row of a table is about.
struct RowSource {
  var value: Value?
  var person: Inhabitant?
  var firm: Firm?
}

extension FieldFiller {
  /// The rows of a table, each about somebody else.
  mutating func table(
    _ columns: [Field], _ rows: RowsHabit, _ field: Field, _ facts: HabitFacts
  ) -> [Value] {
    let (people, firms) = (person, firm)
    defer { (person, firm) = (people, firms) }
    return sources(rows, facts).map { source in
      if let person = source.person { self.person = person }
      if let firm = source.firm { self.firm = firm }
      var cells: [String: Value] = [:]
      let given = source.value?.mapValue?.fields ?? [:]
      for column in columns where rows.columns[column.id] == nil {
        cells[column.id] = given[column.id].map(column.stored)
      }
      fill(columns, rows.columns, into: &cells) { cells in
        var inner = facts
        if let value = source.value, value.mapValue == nil {
          inner.row = value
          return inner
        }
        // Cells filled in so far stand beside what the source says.
        var all = given
        for column in columns {
          if let cell = cells[column.id] { all[column.id] = column.seen(cell) }
        }
        inner.row = .map(all)
        return inner
      }
      return .map(cells)
    }
  }

  private mutating func sources(_ rows: RowsHabit, _ facts: HabitFacts) -> [RowSource] {
    let count = dice.among(rows.count ?? 1...3)
    switch rows.source {
    case .plain, .people: return drawn(count, world.population.people)
    case .outsiders: return drawn(count, world.population.outsiders)
    case .firms: return visitors(count)
    case .officers(let roles): return officers(roles).map { RowSource(value: .string($0)) }
    case .list(let program):
      let all = evaluate(program, facts)?.listValue ?? []
      var some = all
      if rows.share < 100 { some = dice.some(max(1, all.count * rows.share / 100), of: all) }
      if let limit = rows.count?.upperBound, some.count > limit {
        some = dice.some(dice.among(rows.count ?? 1...limit), of: some)
      }
      return some.map { RowSource(value: $0) }
    }
  }

  /// A window of neighbours: cheap, and nobody comes twice.
  private mutating func drawn(_ count: Int, _ people: [Inhabitant]) -> [RowSource] {
    guard !people.isEmpty else { return [] }
    let start = dice.below(people.count)
    return (0..<min(count, people.count)).map { offset in
      RowSource(person: people[(start + offset) % people.count])
    }
  }

  /// People sent by enterprises, one to three by each.
  private mutating func visitors(_ count: Int) -> [RowSource] {
    let firms = world.population.firms([.making, .serving, .building, .dispatch, .hr])
    var rows = drawn(count, world.population.people)
    guard !firms.isEmpty else { return rows }
    var place = dice.below(firms.count)
    for index in rows.indices {
      if index > 0, dice.happens(percent: 55) { place = (place + 1) % firms.count }
      rows[index].firm = firms[place]
    }
    return rows
  }

  func officers(_ roles: [Role]) -> [String] {
    roles.flatMap { world.staff.officers($0).map(\.id) }
  }

  mutating func names(_ rows: RowsHabit, _ facts: HabitFacts) -> [Value] {
    switch rows.source {
    case .officers(let roles):
      let all = officers(roles)
      let count = rows.share >= 100 ? all.count : max(2, all.count * rows.share / 100)
      return dice.some(rows.count.map { dice.among($0) } ?? count, of: all).map(Value.string)
    case .list(let program): return evaluate(program, facts)?.listValue ?? []
    default: return []
    }
  }
}
