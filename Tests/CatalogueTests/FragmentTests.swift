import Catalogue
import Testing

@Suite("片段")
struct FragmentTests {
  static let fragment = """
    fragment: intake
    law:
      common-1: { cite: 样例法第二条, source: reprint, rule: 撤回 }
    states: { withdrawn: 已撤回, filed: 收到 }
    acts:
      withdraw: { label: 撤回, kind: withdrawal, by: applicant, from: [filed], to: withdrawn, basis: common-1 }
      submit: { label: 片段的申请, kind: submission, by: clerk, to: filed, basis: common-1 }
    outcomes:
      withdrawn: { result: withdrawn, basis: common-1 }

    """

  private func sample(_ replacements: (String, String)...) -> SampleCatalogue {
    var sample = SampleCatalogue()
    var text = SampleCatalogue.licence.replacing("law:\n", with: "includes: [intake]\nlaw:\n")
    for (old, new) in replacements { text = text.replacing(old, with: new) }
    sample.files = [SampleCatalogue.path: text, "common/intake.yaml": Self.fragment]
    return sample
  }

  @Test("按键合并，自己写的整项替换片段的")
  func merging() throws {
    let sample = sample()
    sample.expectMarkedFindings()
    let procedure = try #require(sample.load().edition?.latest("sample-licence"))
    #expect(procedure.act("withdraw")?.to == "withdrawn")
    #expect(procedure.act("submit")?.label == "申请")
    #expect(procedure.act("submit")?.roles == [.applicant])
    #expect(procedure.stateLabel("filed") == "待受理")
    #expect(procedure.body.states.map(\.id).first == "withdrawn")
  }

  @Test("写 null 去掉片段里的一项")
  func removal() throws {
    let sample = sample(
      ("acts:\n", "acts:\n  withdraw: null\n"), ("states: {", "states: { withdrawn: null,"),
      ("outcomes:\n", "outcomes:\n  withdrawn: null\n"))
    let procedure = try #require(sample.load().edition?.latest("sample-licence"))
    #expect(procedure.act("withdraw") == nil)
    #expect(procedure.body.states.map(\.id) == ["filed", "accepted", "granted", "refused"])
  }

  @Test("没有可去掉的、没有这个片段，都指出来")
  func nothingThere() {
    sample(("acts:\n", "acts:\n  lapse: null  # ✗ nothing-to-remove\n")).expectMarkedFindings()
    SampleCatalogue(("law:\n", "includes: [intakes]  # ✗ unknown-fragment\nlaw:\n"))
      .expectMarkedFindings()
  }

  @Test("片段里的错指到片段的行")
  func placeOfFault() throws {
    var sample = sample()
    sample.files["common/intake.yaml"] = Self.fragment.replacing(
      "by: clerk", with: "by: clerk, frm: []"
    ).replacing("submit:", with: "send:")
    let finding = try #require(sample.load().findings.first { $0.rule == "unknown-key" })
    #expect(finding.file == "common/intake.yaml" && finding.line == 7)
  }
}
