import Casebook
import Casework
import Catalogue
import Testing

private let matter = SmallMatter.procedure(
  """
  form: { company: { label: 单位名称, type: text }, capital: { label: 资本, type: money } }
  party: { kind: enterprise, name: company }
  materials: { paper: { label: 申请书, basis: rule } }
  parameters:
    floor: { label: 下限, unit: fen, values: { 2020-01-01: 100 }, basis: rule }
  states: { filed: 待受理, granted: 准予, gone: 撤回 }
  acts:
    submit: { label: 申请, kind: submission, by: applicant, to: filed, basis: rule }
    inspect: { label: 核查, kind: inspection, by: inspector, from: [filed], basis: rule }
    grant: { label: 准予, kind: decision, by: head, from: [filed], to: granted, guards: [enough], basis: rule }
    lapse: { label: 视为撤回, kind: deemed-withdrawal, by: clock, from: [filed], to: gone, basis: rule }
  guards:
    enough: { when: 'form.capital >= params.floor', else: '资本{form.capital}不够', basis: rule }
  clocks:
    decision: { label: 决定期限, starts: [submit], runs: 5 working-days, stops: [grant], on_expiry: lapse, basis: rule }
  outcomes:
    granted: { result: granted, basis: rule }
    gone: { result: withdrawn, basis: rule }
  """)

private let edition = CatalogueEdition(
  procedures: [matter], bundles: [], figures: [], outlines: [], fingerprint: "")
private let runner = ExampleRunner(edition: edition, calendar: Story.calendar)

private func file(_ examples: String) -> ExampleFile {
  let text = """
    procedure: small-matter
    cast:
      form: { company: 样例公司, capital: 100 }
      materials: all
      officers: { 丙: [enforcement, supervision], 丁: [enforcement, supervision], 戊: [] }
    examples:
    \(examples)
    """
  let source = SourceFile(path: "licensing/small-matter/small.test.yaml", text: text)
  let (files, findings) = ExampleReader.read(files: [source], edition: edition)
  guard findings.isEmpty, let file = files.first else {
    preconditionFailure(findings.map(\.description).joined(separator: "\n"))
  }
  return file
}

private let thoroughFile = file(
  """
    - name: 期限五个工作日，办成就停
      given: [2025-03-03 submit, 2025-03-05 inspect, 2025-03-10 grant]
      then:
        2025-03-03: { state: filed, due: { decision: 2025-03-10 }, acts: [grant], not_acts: [submit] }
        2025-03-10: { state: granted, met: [decision], due: { decision: none } }
      not: { 2025-03-08: 按自然日算 }
    - name: 过了期就视为撤回
      given: [2025-03-03 submit]
      then:
        2025-03-10: { state: filed, overdue: [] }
        2025-03-11: { state: gone }
    - name: 差一分也不行
      given: [{ 2025-03-03 submit: { form: { capital: 99 } } }]
      when: 2025-03-04 grant
      refused: { guard: enough, basis: rule }
    - name: 没有证的不能去
      given: [2025-03-03 submit]
      when: { 2025-03-04 inspect: { officers: [丙, 戊] } }
      refused: { guard: kind/officers-certified }
  """)

@Suite("例子")
struct ExampleRunnerTests {
  @Test("写对的例子都通过，走到的地方都数得到")
  func good() {
    let report = runner.run([thoroughFile])
    #expect(report.findings == [])
    #expect(report.played == 4 && report.passed == 4)
  }

  @Test("写错的例子说出在哪一行、差在哪里")
  func differences() throws {
    let wrong = file(
      """
        - name: 状态和期限都写错
          given: [2025-03-03 submit]
          then: { 2025-03-03: { state: granted, due: { decision: 2025-03-08 }, overdue: [decision] } }
        - name: 应当被拒绝却办成了
          given: [2025-03-03 submit]
          when: 2025-03-04 grant
          refused: { guard: enough }
        - name: 拒绝的不是这一条
          given: [2025-03-03 submit]
          when: { 2025-03-04 inspect: { officers: [丙] } }
          refused: { guard: kind/officers-certified }
        - name: 期限正好是不该是的
          given: [2025-03-03 submit]
          then: { 2025-03-03: { state: filed } }
          not: { 2025-03-10: 看错了 }
        - name: 前面的事办不成
          given: [2025-03-03 submit, 2025-03-04 grant, 2025-03-05 inspect]
          then: { 2025-03-05: { state: granted } }
      """)
    let findings = runner.run(wrong).findings
    #expect(
      findings.map(\.rule) == [
        "example-then", "example-then", "example-then", "example-refused", "example-refused",
        "example-not", "example-given",
      ])
    let first = try #require(findings.first)
    #expect(first.file == "licensing/small-matter/small.test.yaml" && first.line == 9)
    #expect(first.messageZH.contains("应当是 granted，实际是 filed"))
  }

  @Test("没有走到的步骤、没有拒绝过的守卫、没有到过期的钟，都说出来")
  func gaps() {
    let little = file(
      """
        - name: 只申请
          given: [2025-03-03 submit]
          then: { 2025-03-03: { state: filed } }
      """)
    let rules = runner.run([little]).findings.map(\.rule)
    #expect(
      rules == [
        "act-untaken", "act-untaken", "act-untaken", "guard-unrefused", "clock-unmet",
        "clock-unmissed",
      ])
  }

  @Test("改动一条规则，好的例子会发现；差的例子发现不了的列出来")
  func mutation() {
    let thorough = runner.mutate(matter, files: [thoroughFile])
    #expect(thorough.unchanged.isEmpty && thorough.tried >= 6)
    #expect(thorough.survivors.map(\.changeEN) == [])
    let careless = file(
      """
        - name: 办成了
          given: [2025-03-03 submit, 2025-03-04 grant]
          then: { 2025-03-04: { state: granted } }
      """)
    let report = runner.mutate(matter, files: [careless])
    #expect(report.survivors.contains { $0.changeEN.contains("5 working-days becomes 4") })
    #expect(report.score < 100)
    let broken = file(
      """
        - name: 本来就不对
          given: [2025-03-03 submit]
          then: { 2025-03-03: { state: granted } }
      """)
    #expect(runner.mutate(matter, files: [broken]).tried == 0)
    #expect(runner.mutate(matter, files: [broken]).unchanged.count == 1)
  }
}
