import CEL
import Catalogue
import LegalTime
import Testing

@Suite("读例子")
struct ExampleReaderTests {
  static let text = """
    procedure: sample-licence
    cast:
      form: { company: 甲, capital: 200, staff: [{ name: 乙, wage: 300 }] }
      materials: all
      officers: { 丙: [enforcement], 丁: { supervision: 2025-01-01..2025-06-30 } }
    examples:
      - name: 办成
        basis: [rules-1, question/doubt]
        given: [2025-09-12 submit, { 2025-09-15 accept: {} }]
        then: { 2025-09-15: { state: accepted, due: { decision: 2025-10-17, receipt: none }, overdue: [], met: [receipt] } }
        not: { 2025-10-13: 只扣双休日 }
      - name: 办不成
        each:
          - [{ 2025-09-12 submit: { form: { capital: 50 }, materials: { without: [proof] } } }]
          - [2025-09-13 submit]
        when: { 2025-09-15 inspect: { officers: [丙], premises: true } }
        refused: { guard: kind/two-officers, basis: rules-1 }

    """

  private func read(_ text: String) throws -> (files: [ExampleFile], findings: [Finding]) {
    let edition = try #require(SampleCatalogue().load().edition)
    return ExampleReader.read(
      files: [SourceFile(path: "licensing/sample-licence/a.test.yaml", text: text)],
      edition: edition)
  }

  @Test("读出来的和写的一样，值按字段的类型")
  func sound() throws {
    let (files, findings) = try read(Self.text)
    #expect(findings.isEmpty, "\(findings)")
    let file = try #require(files.first)
    #expect(file.cast.form["capital"] == .int(200))
    #expect(file.cast.form["staff"]?.listValue?.first?.mapValue?["wage"] == .int(300))
    #expect(file.cast.officers["丁"]?["supervision"] == DateSpan("2025-01-01..2025-06-30"))
    #expect(file.cast.officers["丙"]?["enforcement"] != nil)
    let first = file.examples[0]
    #expect(first.runs.map { $0.map(\.act) } == [["submit", "accept"]])
    #expect(first.then[0].due["decision"] == .some(BusinessDate("2025-10-17")))
    #expect(first.then[0].due["receipt"] == .some(nil))
    #expect(first.then[0].overdue == [] && first.then[0].tasks == nil)
    #expect(first.not.map(\.mistake) == ["只扣双休日"])
    let second = file.examples[1]
    #expect(second.runs.count == 2)
    #expect(second.runs[0][0].materials == .without(["proof"]))
    #expect(second.runs[0][0].payload["form"]?.mapValue?["capital"] == .int(50))
    #expect(second.when?.payload["premises"] == .bool(true))
    #expect(second.refused?.guardID == "kind/two-officers" && second.refused?.basis == ["rules-1"])
  }

  @Test(
    "写错的名字在例子里也指出来",
    arguments: [
      ("2025-09-12 submit, {", "2025-09-12 submitt, {", "dangling"),
      ("given: [2025-09-12 submit,", "given: [2025-9-12 submit,", "example-entry"),
      ("state: accepted", "state: acepted", "dangling"),
      ("due: { decision:", "due: { decisions:", "dangling"),
      ("premises: true", "premise: true", "unknown-field"),
      ("without: [proof]", "without: [proofs]", "dangling"),
      ("basis: [rules-1,", "basis: [rules-2,", "dangling"),
      ("then: {", "than: {", "unknown-key"),
      ("guard: kind/two-officers", "guard: two-officers", "dangling"),
      ("2025-01-01..2025-06-30", "2025-01-01..2024-06-30", "sort"),
      ("procedure: sample-licence", "procedure: sample-licences", "dangling"),
    ])
  func broken(old: String, new: String, rule: String) throws {
    let text = Self.text.replacing(old, with: new)
    let start = try #require(text.firstRange(of: new)).lowerBound
    let line = text[..<start].count { $0 == "\n" } + 1
    let findings = try read(text).findings
    #expect(findings.contains { $0.rule == rule && $0.line == line }, "\(findings)")
  }
}
