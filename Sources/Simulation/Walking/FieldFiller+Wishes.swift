import CEL
import Catalogue
import LegalTime

extension FieldFiller {
  /// Writes into a field what a wish asks for; false when it has no way to.
  mutating func grant(
    _ wish: Wish, _ fields: [Field], _ habits: [String: FieldHabit],
    in values: inout [String: Value], _ facts: HabitFacts
  ) -> Bool {
    guard let field = fields.first(where: { $0.id == wish.field }) else { return false }
    switch wish {
    case .truth(_, let flag):
      values[field.id] = .bool(flag)
    case .present:
      guard values[field.id] == nil else { return false }
      values[field.id] = usual(field)
    case .compared(_, let sign, let program):
      guard let bound = evaluate(program, facts) else { return false }
      guard let value = value(field, sign, bound) else { return false }
      values[field.id] = value
    case .rows(_, let program):
      guard case .table(let columns) = field.type else { return false }
      let rows = RowsHabit(source: .list(program), columns: columnHabits(habits[field.id]))
      values[field.id] = .list(table(columns, rows, field, facts))
    case .each(_, let inner):
      guard case .table(let columns) = field.type else { return false }
      values[field.id] = .list(
        (values[field.id]?.listValue ?? []).map { row in
          var cells = row.mapValue?.fields ?? [:]
          _ = grant(inner, columns, [:], in: &cells, facts)
          return .map(cells)
        })
    case .another:
      if let habit = habits[field.id] {
        values[field.id] = value(field, habit, facts)
      } else {
        values[field.id] = usual(field)
      }
    }
    return true
  }

  private func columnHabits(_ habit: FieldHabit?) -> [String: FieldHabit] {
    if case .rows(let rows) = habit { rows.columns } else { [:] }
  }

  /// A value of the field that stands to the bound as the sign says.
  private mutating func value(_ field: Field, _ sign: String, _ bound: Value) -> Value? {
    switch (field.type, bound) {
    case (.date, _):
      guard let date = HabitLanguage.date(bound) else { return nil }
      return .string(self.date(sign, date).description)
    case (.choice(let options), .string(let text)) where sign == "!=":
      return dice.one(of: options.filter { $0.id != text }).map { .string($0.id) }
    case (.bool, .bool(let flag)): return .bool(sign == "!=" ? !flag : flag)
    case (_, .int(let number)):
      let room = Int(max(1, min(number.magnitude / 5, 1_000_000)))
      switch sign {
      case "==": return .int(number)
      case "!=": return .int(number + 1)
      case ">": return .int(number + 1 + Int64(dice.below(room)))
      case ">=": return .int(number + Int64(dice.below(room + 1)))
      case "<": return .int(number - 1 - Int64(dice.below(room)))
      default: return .int(number - Int64(dice.below(room + 1)))
      }
    case (_, .string) where sign == "==": return bound
    case (_, .list) where sign == "==": return bound
    default: return nil
    }
  }

  private mutating func date(_ sign: String, _ bound: BusinessDate) -> BusinessDate {
    switch sign {
    case ">": world.calendar.workingDay(dice.among(3...10), after: bound)
    case ">=": bound.adding(days: dice.below(5))
    case "<": bound.adding(days: -1 - dice.below(5))
    case "<=": bound.adding(days: -dice.below(5))
    default: bound
    }
  }
}
