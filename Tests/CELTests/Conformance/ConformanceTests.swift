import CEL
import Testing

@Suite("规范自带的用例")
struct ConformanceTests {
  @Test("公开用例 905 条全部通过，没有跳过的")
  func everyCase() throws {
    let cases = try ConformanceCase.all()
    #expect(cases.count == 905)
    for one in cases {
      let environment = Environment(
        variables: one.bindings.mapValues { _ in .dyn }, checking: .dynamic)
      let outcome = Result { () throws -> Value in
        let program = try environment.compile(one.source)
        let value = try program.evaluate(MapBindings(one.bindings))
        let slotted = try program.evaluate(environment.bind(one.bindings))
        #expect(isSame(slotted, value), "\(one)")
        return value
      }
      switch (outcome, one.expected) {
      case (.success(let value), let expected?):
        #expect(isSame(value, expected), "\(one) → \(value)")
      case (.success(let value), nil): Issue.record("\(one) → \(value)，本应报错")
      case (.failure(let error), _?): Issue.record("\(one) → \(error)")
      case (.failure, nil): break
      }
    }
  }

  @Test("不报错的用例在严格检查下也能编译，除非它本来就混用类型")
  func strictChecking() throws {
    let untyped: Set<String> = [
      "basic/functions/unbound_is_runtime_error", "comparisons/eq_literal/not_eq_list_length",
      "logic/AND/short_circuit_type_left", "logic/OR/short_circuit_type_left",
    ]
    var refused: Set<String> = []
    for one in try ConformanceCase.all() where one.expected != nil {
      let environment = Environment(variables: one.bindings.mapValues { _ in .dyn })
      if (try? environment.compile(one.source)) == nil { refused.insert(one.name) }
    }
    // These call methods nobody defined, to show that reserved words may name them.
    refused = refused.filter { !$0.hasPrefix("parse/receiver_function_names/") }
    #expect(refused == untyped)
  }

  /// Equal in value and in type, NaN like NaN and −0 unlike 0.
  private func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.double(let one), .double(let other)):
      one.isNaN ? other.isNaN : one == other && one.sign == other.sign
    case (.list(let one), .list(let other)):
      one.count == other.count && zip(one, other).allSatisfy(isSame)
    case (.map(let one), .map(let other)):
      one.count == other.count
        && one.entries.allSatisfy { entry in
          other[entry.key].map { isSame(entry.value, $0) } ?? false
        }
    default: left.typeValue == right.typeValue && left == right
    }
  }
}
