import Catalogue
import LegalTime
import Testing

@Suite("事项的毛病")
struct ProcedureLintTests {
  @Test("没有 basis、basis 指空、法条没人引")
  func basis() {
    SampleCatalogue(
      ("to: filed, basis: rules-1 }", "to: filed }  # ✗ basis"),
      (
        "fen, values: { 2020-01-01: 100 }, basis: rules-1",
        "fen, values: { 2020-01-01: 100 }, basis: rules-9"
      ),
      ("basis: rules-9 }", "basis: rules-9 }  # ✗ basis-unknown")
    ).expectMarkedFindings()
    SampleCatalogue(
      (
        "parameters:\n",
        "  rules-2: { cite: 样例法第二条, source: reprint, rule: 无人引 }  # ✗ law-unused\nparameters:\n"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      (
        "parameters:\n",
        "  rules-2: { cite: 样例法第二条, source: reprint, rule: 无人引, not_encoded: 不归本局 }\nparameters:\n"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      (
        "values: { 2020-01-01: 100 }, basis: rules-1",
        "values: { 2020-01-01: 100 }, basis: question/doubt"
      )
    )
    .expectMarkedFindings()
  }

  @Test(
    "指空的名字",
    arguments: [
      ("from: [filed], to: accepted", "from: [fild], to: accepted", ["dangling"]),
      ("guards: [capital]", "guards: [captial]", ["dangling"]),
      ("after: [visit]", "after: [visits]", ["dangling"]),
      ("issues: [paper, card]", "issues: [papers, card]", ["dangling"]),
      ("opens: [accept], closes", "opens: [acept], closes", ["dangling"]),
      ("starts: [submit]", "starts: [submits]", ["dangling"]),
      ("stops: [grant, refuse]", "stops: [grant, refuses]", ["dangling"]),
      ("promised: 10 working-days", "extended: { by: extend, runs: 1 days }", ["dangling"]),
      (
        "promised: 10 working-days", "paused: { from: grant, until: open, basis: rules-1 }",
        ["dangling"]
      ),
      ("granted: { result: granted }", "grantd: { result: granted }", ["dangling"]),
      ("name: company, id: code }", "name: companies, id: code }", ["dangling"]),
      ("basis: rules-1 }\nmaterials", "basis: rules-1 }\nmaterials", []),
      ("carries: [company]", "carries: [companies]", ["dangling"]),
      ("holder: party", "holder: officer", ["dangling"]),
      ("holder: party", "each: staff, holder: surname", ["dangling"]),
      ("holder: party", "each: staff, holder: name", []),
      ("states: [reasons, remedies]", "states: [reason, remedies]", ["dangling"]),
      ("runs: 20 working-days", "until_field: deadline", ["dangling"]),
      ("audience: [enterprise]", "audience: [enterprise]\ntown: town_code", ["dangling"]),
    ])
  func dangling(old: String, new: String, rules: [String]) throws {
    guard old != new else { return }
    let sample = SampleCatalogue((old, new))
    let findings = sample.load().findings.filter { $0.rule == "dangling" }
    let text = try #require(sample.files[SampleCatalogue.path])
    let start = try #require(text.firstRange(of: new)).lowerBound
    let first = text[..<start].count { $0 == "\n" } + 1
    let last = first + new.count { $0 == "\n" }
    #expect(findings.map(\.rule) == rules, "\(sample.load().findings)")
    #expect(findings.allSatisfy { (first...last).contains($0.line) }, "\(findings)")
  }

  @Test("期限的长短：零不行，承诺不得比法定长")
  func clockLengths() {
    SampleCatalogue(("    runs: 5 working-days", "    runs: 0 days  # ✗ clock-length"))
      .expectMarkedFindings()
    SampleCatalogue(
      ("    promised: 10 working-days", "    promised: 30 days  # ✗ clock-length")
    ).expectMarkedFindings()
    SampleCatalogue(("    promised: 10 working-days", "    promised: 20 days"))
      .expectMarkedFindings()
    let without = SampleCatalogue(
      ("    runs: 20 working-days\n    promised: 10 working-days\n", ""))
    #expect(without.load().findings.map(\.rule) == ["missing-key"])
  }

  @Test("认镇街的、认人的字段要是对的种类；期限要有起点")
  func fieldTypes() {
    SampleCatalogue(
      ("audience: [enterprise]", "audience: [enterprise]\ntown: company  # ✗ field-type")
    )
    .expectMarkedFindings()
    SampleCatalogue(
      (
        "party: { kind: enterprise, name: company, id: code }",
        "party: { kind: enterprise, name: company, id: capital }  # ✗ field-type"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      ("    label: 受理期限\n    starts: [submit]\n", "    label: 受理期限  # ✗ missing-key\n")
    ).expectMarkedFindings()
  }

  @Test("期限要停得下来")
  func clockStops() {
    SampleCatalogue(("    stops: [accept]", "    stops: [submit]  # ✗ clock-stops"))
      .expectMarkedFindings()
    SampleCatalogue(
      ("    stops: [grant, refuse]", "    stops: [grant, refuse, submit]  # ✗ clock-stops")
    ).expectMarkedFindings()
    SampleCatalogue(
      ("    stops: [grant, refuse]\n    on_expiry: overdue", "    stops: [grant, refuse]"),
      ("  decision:\n    label: 决定期限", "  decision:\n    label: 决定期限  # ✗ missing-key")
    ).expectMarkedFindings()
  }

  @Test("到期后的步骤由系统计时办，系统计时的步骤要有期限")
  func clockActs() {
    SampleCatalogue(
      (
        "    stops: [accept]\n    on_expiry: overdue",
        "    stops: [accept]\n    on_expiry: accept  # ✗ clock-act"
      )
    ).expectMarkedFindings()
    let late =
      "  late: { label: 自动, kind: escalation, by: clock, from: [STATE], basis: rules-1 }MARK\n"
    SampleCatalogue(
      (
        "guards:\n  capital",
        late.replacing("STATE", with: "filed").replacing("MARK", with: "  # ✗ clock-act")
          + "guards:\n  capital"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      (
        "guards:\n  capital",
        late.replacing("STATE", with: "accepted").replacing("MARK", with: "") + "guards:\n  capital"
      ),
      (
        "    stops: [accept]\n    on_expiry: overdue",
        "    stops: [accept]\n    on_expiry: late  # ✗ clock-act"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      ("kind: acceptance, by: clerk", "kind: deemed-acceptance, by: clerk"),
      ("to: accepted, basis: rules-1 }", "to: accepted, basis: rules-1 }  # ✗ clock-act")
    ).expectMarkedFindings()
  }

  @Test("状态要到得了、出得去")
  func states() {
    SampleCatalogue(
      (
        "states: { filed: 待受理, accepted: 已受理, granted: 准予, refused: 不予 }",
        """
        states:
          filed: 待受理
          accepted: 已受理
          lost: 丢了  # ✗ state-unreachable state-dead-end
          granted: 准予
          refused: 不予
        """
      )
    ).expectMarkedFindings()
  }

  @Test("开案的步骤正好一个")
  func opening() {
    SampleCatalogue(
      (
        "by: clerk, from: [filed], to: accepted, basis: rules-1 }",
        "by: clerk, to: accepted, basis: rules-1 }  # ✗ opening-act"
      ),
      ("    stops: [accept]", "    stops: [submit]  # ✗ clock-stops"),
      ("kind: acceptance", "kind: registration"),
      ("refused: 不予 }", "refused: 不予 }  # ✗ state-dead-end")
    ).expectMarkedFindings()
    SampleCatalogue(
      (
        "kind: submission, by: applicant, to: filed, basis: rules-1 }",
        "kind: session, by: applicant, to: filed, basis: rules-1 }  # ✗ opening-act"
      )
    ).expectMarkedFindings()
  }

  @Test("不予的要告诉人怎么救济；公共服务不必")
  func remedies() {
    let old =
      "refused: { result: refused, remedies: [reconsideration, litigation], basis: rules-1 }"
    SampleCatalogue((old, "refused: { result: refused, basis: rules-1 }  # ✗ outcome-remedies"))
      .expectMarkedFindings()
    SampleCatalogue(
      (old, "refused: { result: refused, basis: rules-1 }"),
      ("item: administrative-licence", "item: public-service")
    ).expectMarkedFindings()
    SampleCatalogue((old, "refused: { result: refused, remedies: [litigation] }  # ✗ basis"))
      .expectMarkedFindings()
  }

  @Test("文书要有步骤发；办结之后只有少数步骤")
  func papersAndClosing() {
    SampleCatalogue(
      ("    issues: [no-paper]\n", ""),
      (
        "states: [reasons, remedies], basis: rules-1 }",
        "states: [remedies], basis: rules-1 }  # ✗ not-issued"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      (
        "    kind: refusal\n    by: head\n    from: [accepted]",
        "    kind: refusal\n    by: head\n    from: [accepted, granted]  # ✗ after-closing"
      )
    ).expectMarkedFindings()
  }

  @Test("关口没人用、关口里写数字，提醒")
  func guards() {
    SampleCatalogue(
      (
        "guards:\n  capital:",
        "guards:\n  idle: { when: 'true', else: '闲', basis: rules-1 }  # ✗ guard-unused\n  capital:"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      (
        "    when: 'form.capital >= params.minimum && found.premises'",
        "    when: 'form.capital >= 200'  # ✗ number-in-guard"
      )
    ).expectMarkedFindings()
    SampleCatalogue(
      (
        "form.capital >= params.minimum && found.premises",
        "form.capital >= 0 && form.company != \"2号\""
      )
    ).expectMarkedFindings()
  }

  @Test("对照法条的日子过了要重读")
  func review() throws {
    var sample = SampleCatalogue(
      (
        "checked: { day: 2026-06-01, review_in: 6 months }",
        "checked: { day: 2026-06-01, review_in: 6 months }  # ✗ checked"
      ))
    sample.today = BusinessDate("2026-12-02")
    sample.expectMarkedFindings()
    sample = SampleCatalogue()
    sample.today = BusinessDate("2026-12-01")
    sample.expectMarkedFindings()
    #expect(sample.load().edition != nil)
  }

  @Test("文件放的地方要和里面写的一致")
  func paths() {
    SampleCatalogue(
      ("procedure: sample-licence", "procedure: sample-license  # ✗ path"),
      ("in_force: { from: 2020-01-01 }", "in_force: { from: 2021-01-01 }  # ✗ path")
    ).expectMarkedFindings()
    var sample = SampleCatalogue()
    sample.files["elsewhere/x.yaml"] = "a: b  \n"
    #expect(sample.load().findings.map(\.rule) == ["path"])
  }
}
