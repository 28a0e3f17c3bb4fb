import CEL
import Casework
import Catalogue
import LegalTime

/// What the expressions of habits may ask while something is being filled in.
struct HabitFacts: Bindings {
  /// The case as it stands, with the act in view; nothing while it is being opened.
  var facts: CaseFacts?
  /// The form as filled in so far, while the case is being opened.
  var draft: [String: Value]?
  var extra: [String: Value]
  var row: Value?

  func value(of name: String) -> Value? {
    switch name {
    case "row": row
    case "form": draft.map { .map($0) } ?? facts?.value(of: name)
    default: extra[name] ?? facts?.value(of: name)
    }
  }
}

extension Field {
  /// The value as it is stored.
  func stored(_ value: Value) -> Value {
    switch type {
    case .date: HabitLanguage.date(value).map { .string($0.description) } ?? value
    case .text, .longText:
      switch value {
      case .int, .bool: .string(value.description)
      default: value
      }
    default: value
    }
  }

  /// The value as conditions see it.
  func seen(_ value: Value) -> Value {
    switch type {
    case .date: HabitLanguage.date(value).map(HabitLanguage.value) ?? value
    case .table(let columns):
      .list(
        (value.listValue ?? []).map { row in
          guard var cells = row.mapValue?.fields else { return row }
          for column in columns { cells[column.id] = cells[column.id].map(column.seen) }
          return .map(cells)
        })
    default: value
    }
  }
}

extension Procedure {
  /// The numbers of the law in force on a day.
  func parameterValues(on day: BusinessDate) -> Value {
    var values: [String: Value] = [:]
    for parameter in body.parameters {
      switch parameter.value(on: day) {
      case .integer(let number): values[parameter.id] = .int(number)
      case .text(let text): values[parameter.id] = .string(text)
      case nil: continue
      }
    }
    return .map(values)
  }
}
