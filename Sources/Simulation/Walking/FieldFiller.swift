import CEL
import Casework
import Catalogue
import Identifiers
import LegalTime

/// Fills in the fields of a form or an act: as the habits say, else by type, label and bounds.
struct FieldFiller {
  let world: World
  let procedure: Procedure
  let day: BusinessDate
  let serial: Int
  let town: String
  var dice: Dice
  /// Whom the field in hand is about; changes from row to row of a table.
  var person: Inhabitant
  var firm: Firm
  let fixed: [String: String]

  init(_ life: CaseLife, world: World, day: BusinessDate) {
    self.world = world
    procedure = life.procedure
    self.day = day
    serial = life.serial
    town = life.town
    dice = life.dice
    person = life.person
    firm = life.firm
    fixed = life.fixed
  }

  /// Fills in all fields: those that rest on nothing first, then the expressions in the order
  /// of the fields.
  mutating func fill(
    _ fields: [Field], _ habits: [String: FieldHabit], into values: inout [String: Value],
    facts: (([String: Value]) -> HabitFacts)
  ) {
    var waiting: [Field] = []
    for field in fields where values[field.id] == nil {
      if let text = fixed[field.id] {
        values[field.id] = field.stored(.string(text))
      } else if let habit = habits[field.id] {
        if needsOthers(habit) {
          waiting.append(field)
        } else {
          values[field.id] = value(field, habit, facts(values))
        }
      } else if !field.isOptional || dice.happens(percent: 60) {
        values[field.id] = usual(field)
      }
    }
    for field in waiting {
      guard let habit = habits[field.id] else { continue }
      values[field.id] = value(field, habit, facts(values))
    }
  }

  private func needsOthers(_ habit: FieldHabit) -> Bool {
    switch habit {
    case .expression: true
    case .odds(let choices): choices.contains { needsOthers($0.habit) }
    case .rows(let rows):
      if case .list = rows.source { true } else { rows.columns.values.contains(where: needsOthers) }
    default: false
    }
  }

  /// The value that a habit gives; nothing where it gives none or its expression has no value.
  mutating func value(_ field: Field, _ habit: FieldHabit, _ facts: HabitFacts) -> Value? {
    switch habit {
    case .nothing: return nil
    case .literal(let value): return field.stored(value)
    case .text(let text): return .string(filled(text))
    case .range(let range):
      let number = number(in: range, money: field.type.keyword == "money")
      if case .date = field.type {
        let date = day.adding(days: number)
        return .string((number > 0 ? world.workingDay(date) : date).description)
      }
      return field.stored(.int(Int64(number)))
    case .odds(let choices):
      guard let place = dice.place(weights: choices.map(\.weight)) else { return nil }
      return value(field, choices[place].habit, facts)
    case .expression(let program):
      return evaluate(program, facts).map(field.stored)
    case .rows(let rows):
      switch field.type {
      case .table(let columns): return .list(table(columns, rows, field, facts))
      case .officers, .list: return .list(names(rows, facts))
      case .officer:
        guard case .officers(let roles) = rows.source else { return nil }
        return dice.one(of: officers(roles)).map(Value.string)
      default: return nil
      }
    }
  }

  /// Money comes in whole yuan, larger sums in tens or hundreds.
  private mutating func number(in range: ClosedRange<Int>, money: Bool) -> Int {
    let number = dice.among(range)
    guard money, range.lowerBound != range.upperBound else { return number }
    let step = number > 5_000_000 ? 100_000 : number > 500_000 ? 10_000 : 1_000
    return max(range.lowerBound, number / step * step)
  }

  mutating func evaluate(_ program: Program, _ facts: HabitFacts) -> Value? {
    var facts = facts
    if program.variablesUsed.contains("r") {
      let throwings = (0..<HabitLanguage.throwCount).map { _ in
        Value.int(Int64(dice.below(1_000_000_000)))
      }
      facts.extra["r"] = .list(throwings)
    }
    facts.extra["firm"] = firmValue
    facts.extra["person"] = personValue
    facts.extra["n"] = .int(Int64(serial))
    facts.extra["saturday"] = world.saturdayMatters
    facts.extra["officers"] = world.officerNames
    facts.extra["town"] = .string(town)
    facts.extra["year"] = .int(Int64(day.year))
    do { return try program.evaluate(facts) } catch { return nil }
  }

  private var firmValue: Value {
    [
      "name": .string(firm.name), "code": .string(firm.code), "staff": .int(Int64(firm.staff)),
      "industry": .string(firm.industry), "town": .string(firm.town),
      "trade": .string(firm.trade.rawValue), "address": .string(firm.address),
    ]
  }

  private var personValue: Value {
    [
      "name": .string(person.name), "id": .string(person.id),
      "birth": HabitLanguage.value(person.birth), "female": .bool(person.isFemale),
      "origin": .string(person.origin), "town": .string(person.town),
    ]
  }

  func filled(_ text: String) -> String {
    text.replacing("{n}", with: String(serial)).replacing("{year}", with: String(day.year))
      .replacing("{firm}", with: firm.name).replacing("{person}", with: person.name)
      .replacing("{town}", with: world.population.townName(town))
      .replacing("{month}", with: String(day.month))
  }
}
