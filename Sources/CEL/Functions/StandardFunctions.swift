/// The functions every expression may call.
enum StandardFunctions {
  static let all: [Function] =
    ConversionFunctions.all + TextFunctions.all + TextEditing.all + TimeFunctions.all

  static let byName: [String: [Function]] = Dictionary(grouping: all, by: \.name)

  /// Whether a call can only reach standard functions.
  static func areStandard(_ candidates: [Checked.Candidate]) -> Bool {
    !candidates.isEmpty && candidates.allSatisfy(\.function.isStandard)
  }

  /// Reported when a body meets values its overloads do not declare.
  static func mismatch(_ name: String, _ values: [Value]) -> EvaluationFault {
    let types = values.map(\.typeValue.name).joined(separator: ", ")
    return EvaluationFault(.noSuchOverload, "没有这种调用：\(name)(\(types))")
  }
}

extension Function {
  /// A function called as `name(x)`.
  static func free(
    _ name: String, _ signatures: [([CELType], CELType)],
    _ body: @escaping @Sendable ([Value]) throws -> Value
  ) -> Function {
    Function(
      name: name,
      overloads: signatures.map { Overload(parameters: $0.0, result: $0.1) },
      isStandard: true, body: body)
  }

  /// A function called as `x.name()`.
  static func method(
    _ name: String, _ signatures: [([CELType], CELType)],
    _ body: @escaping @Sendable ([Value]) throws -> Value
  ) -> Function {
    Function(
      name: name,
      overloads: signatures.map { Overload(parameters: $0.0, result: $0.1, isMethod: true) },
      isStandard: true, body: body)
  }
}
