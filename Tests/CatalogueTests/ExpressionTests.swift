import CEL
import Catalogue
import LegalTime
import Testing

@Suite("条件和算法")
struct ExpressionTests {
  @Test("写错的名字指到行和列，并说改成什么")
  func unknownName() throws {
    let sample = SampleCatalogue(
      ("when: 'form.capital >=", "when: 'form.captial >="),
      ("guards:\n  capital:\n", "guards:\n  capital:\n    # 下一行\n"))
    let finding = try #require(sample.load().findings.first)
    let text = try #require(sample.files[finding.file])
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[finding.line - 1]
    #expect(finding.rule == "expression")
    #expect(finding.remedy.contains("capital"))
    let column = try #require(finding.column)
    #expect(
      line.dropFirst(column - 1).hasPrefix("form.captial")
        || line.dropFirst(column - 1).hasPrefix("captial")
        || line.dropFirst(column - 1).hasPrefix(".captial"))
  }

  @Test("条件要真假，金额要整数，类型不合的都在加载时说")
  func wrongTypes() {
    SampleCatalogue(
      (
        "    when: 'form.capital >= params.minimum && found.premises'",
        "    when: 'form.capital + params.minimum'  # ✗ expression"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      (
        "when: 'form.capital >= params.minimum && found.premises'",
        "when: 'form.company >= params.minimum'  # ✗ expression"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      (
        "    else: '资本{form.capital}不到{params.minimum}'",
        "    else: '资本{form.capitals}不到{params.minimum}'  # ✗ expression"
      )
    ).expectMarkedFindings()
  }

  @Test("没加单引号的条件是提醒")
  func unquoted() {
    SampleCatalogue(
      (
        "    when: 'form.capital >= params.minimum && found.premises'",
        "    when: form.capital >= params.minimum && found.premises  # ✗ quote"
      )
    ).expectMarkedFindings()
  }

  @Test("步骤自己的字段只在用它的步骤里认得")
  func actFields() {
    SampleCatalogue(
      (
        "    when: 'form.capital >= params.minimum && found.premises'",
        "    when: 'act.premises'  # ✗ expression"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      ("    asks: { premises:", "    guards: [capital]\n    asks: { premises:"),
      ("    guards: [capital]\n    after", "    after"),
      (
        "    when: 'form.capital >= params.minimum && found.premises'", "    when: 'act.premises'"
      )
    ).expectMarkedFindings()
  }

  @Test(
    "tb 函数",
    arguments: [
      ("tb.sum([1, 2, 3])", "6"), ("tb.yuan(2)", "200"), ("tb.min(3, 2)", "2"),
      ("tb.max(tb.date('2025-01-01'), tb.date('2024-01-01')) == tb.date('2025-01-01')", "true"),
      ("tb.percent(101, 50)", "51"), ("tb.percent(-101, 50)", "-50"),
      ("size(tb.unique(['a', 'b', 'a']))", "2"),
      ("tb.days(tb.date('2025-01-01'), tb.date('2025-01-31'))", "30"),
      ("tb.months(tb.date('2025-01-31'), tb.date('2025-02-28'))", "1"),
      ("tb.months(tb.date('2025-01-31'), tb.date('2025-02-27'))", "0"),
      ("tb.months(tb.date('2025-03-01'), tb.date('2025-01-01'))", "-2"),
      ("tb.age(tb.date('2008-02-29'), tb.date('2024-02-28'))", "15"),
      ("tb.age(tb.date('2008-02-29'), tb.date('2024-02-29'))", "16"),
      ("tb.workingDays(tb.date('2024-03-01'), tb.date('2024-03-11'))", "6"),
    ])
  func functions(source: String, expected: String) throws {
    let environment = Environment(
      variables: [:], functions: CatalogueFunctions.all(calendar: SampleCatalogue.calendar))
    let program = try environment.compile(source)
    #expect("\(try program.evaluate(environment.bind([:])))" == expected)
  }

  @Test(
    "加得太大、日期写错，说清楚，不崩溃",
    arguments: [
      "tb.sum([9223372036854775807, 1])", "tb.yuan(9223372036854775807)", "tb.date('2025-02-30')",
      "tb.age(tb.date('2025-01-01'), tb.date('2024-01-01'))",
      "tb.workingDays(tb.date('1500-01-01'), tb.date('2024-01-01'))",
    ])
  func faults(source: String) throws {
    let environment = Environment(
      variables: [:], functions: CatalogueFunctions.all(calendar: SampleCatalogue.calendar))
    let program = try environment.compile(source)
    #expect(throws: EvaluationFault.self) { try program.evaluate(environment.bind([:])) }
  }
}
