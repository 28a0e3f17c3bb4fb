import CEL
import Catalogue
import LegalTime

/// The numbers of the law in force on a day.
final class ParameterFields: LazyFields {
  private let procedure: Procedure
  private let day: BusinessDate

  init(_ procedure: Procedure, on day: BusinessDate) {
    self.procedure = procedure
    self.day = day
  }

  func value(of field: String) -> Value? {
    guard let parameter = procedure.body.parameters.first(where: { $0.id == field }) else {
      return nil
    }
    switch parameter.value(on: day) {
    case .integer(let number): return .int(number)
    case .text(let text): return .string(text)
    case nil: return nil
    }
  }

  var fieldNames: [String] { procedure.body.parameters.map(\.id) }
}
