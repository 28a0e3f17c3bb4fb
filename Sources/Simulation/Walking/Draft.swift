import CEL
import Casework
import Catalogue

/// An act on its way to the desk.
struct Draft {
  let place: Int
  let rule: ActRule
  let habit: ProcedureHabit
  let act: ActHabit
  var filler: FieldFiller
  var values: [String: Value] = [:]
  var form: [String: Value] = [:]
}

extension CaseLife.Source {
  /// The case answered, as expressions see it.
  var value: Value {
    [
      "id": .string(caseID.text), "procedure": .string(procedure.id),
      "name": .string(procedure.heading.name), "area": .string(procedure.heading.area),
      "section": .string(procedure.heading.section ?? procedure.heading.organ),
      "stars": .int(Int64(stars)), "party": .string(party), "day": HabitLanguage.value(day),
    ]
  }
}
