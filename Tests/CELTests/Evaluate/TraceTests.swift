import CEL
import Testing

@Suite("说明每一步的值")
struct TraceTests {
  private let environment = Environment(variables: [
    "form": .object(
      name: "form", fields: ["capital": .int, "workers": .list(.map(.string, .int))]),
    "params": .map(.string, .int), "findings": .object(name: "findings", fields: ["fixed": .bool]),
  ])
  private let bindings = MapBindings([
    "form": ["capital": 500, "workers": [["age": 30], ["age": 15]]], "params": ["minimum": 200],
    "findings": [:],
  ])

  private func trace(_ source: String) throws -> Trace {
    let program = try environment.compile(source)
    let trace = program.trace(bindings)
    switch trace.outcome {
    case .value(let value): #expect(try program.evaluate(bindings) == value)
    case .fault(let fault):
      let thrown = #expect(throws: EvaluationFault.self) { try program.evaluate(bindings) }
      #expect(thrown?.message == fault.message)
    case .skipped: Issue.record("整条表达式没有算")
    }
    return trace
  }

  @Test("每个条件连同两边的值都看得见，短路之后的也看得见")
  func conditions() throws {
    let trace = try trace("form.capital < params.minimum && form.capital > 3 && findings.fixed")
    #expect(
      trace.description == """
        form.capital < params.minimum && form.capital > 3 && findings.fixed = false
          form.capital < params.minimum = false
            form.capital = 500
            params.minimum = 200
          form.capital > 3 = true
            form.capital = 500
            3 = 3
          findings.fixed -
        """)
    #expect(trace.paths.map(\.path) == ["form.capital", "params.minimum"])
  }

  @Test("没走的那一支标明没有算；出错的那一步说出原因")
  func branchesAndFaults() throws {
    let branch = try trace("has(findings.fixed) ? findings.fixed : form.capital > 3")
    #expect(
      branch.description == """
        has(findings.fixed) ? findings.fixed : form.capital > 3 = true
          has(findings.fixed) = false
          findings.fixed -
          form.capital > 3 = true
            form.capital = 500
            3 = 3
        """)
    let failed = try trace("form.capital > 3 && findings.fixed")
    #expect(failed.fault?.kind == .noSuchKey)
    #expect(failed.children.map { $0.fault == nil } == [true, false])
  }

  @Test("循环的每一轮都记下来")
  func loops() throws {
    let trace = try trace("form.workers.all(w, w.age >= 16)")
    #expect(trace.children.map(\.text) == ["form.workers", "w.age >= 16", "w.age >= 16"])
    #expect(trace.children.map(\.value).dropFirst() == [true, false])
    #expect(trace.children[2].children.map(\.value) == [15, 16])
  }

  @Test("很长的循环：记录到一定条数为止，结果照算")
  func longLoops() throws {
    let program = try Environment(variables: ["x": .list(.int)]).compile("x.all(n, n > 0)")
    let values = MapBindings(["x": .list((1...20_000).map { .int($0) })])
    let trace = program.trace(values)
    #expect(trace.value == true)
    #expect(trace.children.count <= 10_000)
  }
}
