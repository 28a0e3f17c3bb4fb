import CEL
import Catalogue
import LegalTime
import Testing

@Suite("读目录")
struct LoadingTests {
  @Test("没有毛病的样例一条发现也没有，读出来的和写的一样")
  func soundSample() throws {
    let sample = SampleCatalogue()
    sample.expectMarkedFindings()
    let edition = try #require(sample.load().edition)
    let procedure = try #require(edition.latest("sample-licence"))
    #expect(procedure.heading.item == .administrativeLicence)
    #expect(procedure.body.form.map(\.id) == ["company", "code", "capital", "staff"])
    #expect(procedure.openingAct?.id == "submit")
    #expect(procedure.act("grant")?.after == ["visit"])
    #expect(procedure.outcome(in: "refused")?.remedies == [.reconsideration, .litigation])
    #expect(procedure.body.clocks.map(\.promised) == [nil, .workingDays(10)])
    #expect(
      edition.procedure("sample-licence", on: try #require(BusinessDate("2019-12-31"))) == nil)
  }

  @Test("评价和备注不写也有；内部事项没有评价")
  func implicitActs() throws {
    let procedure = try #require(SampleCatalogue().load().edition?.latest("sample-licence"))
    let rate = try #require(procedure.act("rate"))
    #expect(rate.kind == .rating && rate.roles == [.applicant])
    #expect(rate.from == procedure.body.states.map(\.id))
    #expect(procedure.act("note")?.roles.contains(.applicant) == false)
    let inner = SampleCatalogue(("audience: [enterprise]", "audience: []"))
    let edition = try #require(inner.load().edition)
    #expect(edition.latest("sample-licence")?.act("rate") == nil)
    #expect(edition.latest("sample-licence")?.act("note") != nil)
  }

  @Test("同样的文件指纹相同，改一个字就不同")
  func fingerprints() throws {
    let first = try #require(SampleCatalogue().load().edition)
    let same = try #require(SampleCatalogue().load().edition)
    let other = try #require(SampleCatalogue(("summary: 做样例", "summary: 做样品")).load().edition)
    #expect(first.fingerprint == same.fingerprint)
    #expect(first.fingerprint != other.fingerprint)
    #expect(first.fingerprint.count == 64)
    #expect(first.procedures[0].fingerprint != other.procedures[0].fingerprint)
  }

  @Test("不认识的键指出行号和最近的键")
  func unknownKeys() throws {
    let sample = SampleCatalogue(
      ("    by: inspector\n    from", "    bye: inspector  # ✗ unknown-key\n    from"),
      ("  inspect:\n    label: 核查", "  inspect:\n    label: 核查  # ✗ missing-key"))
    let findings = sample.load().findings
    #expect(findings.contains { $0.rule == "unknown-key" && $0.remedy == "改成“by”" })
    sample.expectMarkedFindings()
  }

  @Test(
    "YAML 的陷阱",
    arguments: [
      ("summary: 做样例", "summary: no  # ✗ bare-word"),
      ("summary: 做样例", "summary:\t做样例  # ✗ tab"),
      ("summary: 做样例", "summary: &a 做样例  # ✗ anchor"),
      ("area: licensing", "area: licensing\nname: 又一个  # ✗ duplicate-key"),
      ("area: licensing", "area: [licensing  # 没有收口"),
    ])
  func traps(old: String, new: String) {
    let sample = SampleCatalogue((old, new))
    guard new.contains("✗") else {
      let findings = sample.load().findings
      #expect(findings.map(\.rule) == ["yaml"])
      return
    }
    sample.expectMarkedFindings()
  }

  @Test(
    "值的种类不对：日期、期限、真假、数、词",
    arguments: [
      ("checked: { day: 2026-06-01,", "checked: { day: 2026-02-30,", "sort"),
      ("runs: 20 working-days", "runs: 二十天", "duration"),
      ("promised: 10 working-days", "promised: ten days", "duration"),
      ("type: money }\n  staff", "type: money, optional: 是 }\n  staff", "sort"),
      ("values: { 2020-01-01: 100 }", "values: { 2020-01-01: 一百 }", "sort"),
      ("kind: inspection", "kind: inspecton", "unknown-word"),
      ("code: { label: 代码, type: credit-code }", "code: { label: 代码, type: code }", "unknown-word"),
      ("by: clerk", "by: clark", "unknown-word"),
      ("result: granted", "result: given", "unknown-word"),
      ("item: administrative-licence", "item: 许可", "unknown-word"),
      ("capital: { label: 资本", "Capital: { label: 资本", "id-form"),
      (
        "asks: { premises: {", "asks: { officers: { label: 人, type: officers }, premises: {",
        "kind-field"
      ),
    ])
  func wrongSorts(old: String, new: String, rule: String) throws {
    let sample = SampleCatalogue((old, new))
    let text = try #require(sample.files[SampleCatalogue.path])
    let start = try #require(text.firstRange(of: new)).lowerBound
    let line = text[..<start].count { $0 == "\n" } + 1
    let findings = sample.load().findings
    #expect(findings.contains { $0.rule == rule && $0.line == line }, "\(findings)")
  }

  @Test("折行的文字不在两个汉字之间留空格，中英文之间留")
  func foldedText() throws {
    let sample = SampleCatalogue(
      ("summary: 做样例", "summary: >-\n  先做这个，\n  再做那个\n  Form A 也行"))
    let edition = try #require(sample.load().edition)
    #expect(edition.procedures[0].heading.summary == "先做这个，再做那个 Form A 也行")
  }

  @Test("宽松时只留下没有错的，严格时一个也不留")
  func strictness() {
    var sample = SampleCatalogue()
    sample.files["licensing/other/2020-01-01.yaml"] = "procedure: other\n"
    #expect(sample.load().edition == nil)
    #expect(sample.load(.lenient).edition?.procedures.map(\.id) == ["sample-licence"])
  }

  @Test("错得再多也只留二百条，而且不会停")
  func bounded() {
    var sample = SampleCatalogue()
    let lines = (0..<300).map { "key-\($0): 1" }.joined(separator: "\n")
    sample.files["licensing/other/2020-01-01.yaml"] = lines
    #expect(sample.load().findings.count == 200)
  }
}
