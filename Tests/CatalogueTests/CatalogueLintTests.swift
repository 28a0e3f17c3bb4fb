import Catalogue
import LegalTime
import Testing

@Suite("整个目录的毛病")
struct CatalogueLintTests {
  private func sample(_ path: String, _ text: String) -> SampleCatalogue {
    var sample = SampleCatalogue()
    sample.files[path] = text
    return sample
  }

  @Test("两版不得同一天有效，中间也不要断")
  func versions() throws {
    let later = SampleCatalogue.licence.replacing("from: 2020-01-01 }", with: "from: 2024-01-01 }")
    func versions(_ inForce: String) -> SampleCatalogue {
      var sample = SampleCatalogue(("in_force: { from: 2020-01-01 }", inForce))
      sample.files["licensing/sample-licence/2024-01-01.yaml"] = later
      return sample
    }
    versions("in_force: { from: 2020-01-01 }  # ✗ version-overlap").expectMarkedFindings()
    versions("in_force: { from: 2020-01-01, until: 2024-01-01 }  # ✗ version-overlap")
      .expectMarkedFindings()
    versions("in_force: { from: 2020-01-01, until: 2023-06-30 }  # ✗ version-gap")
      .expectMarkedFindings()
    let sound = versions("in_force: { from: 2020-01-01, until: 2023-12-31 }")
    sound.expectMarkedFindings()
    let edition = try #require(sound.load().edition)
    #expect(edition.versions(of: "sample-licence").count == 2)
    #expect(edition.latest("sample-licence")?.version.description == "2024-01-01")
  }

  @Test("一件事由目录里的事项组成，先后要排得出来")
  func bundles() throws {
    let text = """
      bundle: start
      name: 样例“一件事”
      event: 我要做样例
      audience: [enterprise]
      published: 2021-05-01
      notice: 一次告知
      components:
        - { procedure: sample-licence, optional_when: 'form.capital > 5' }
        - { procedure: sample-licenc, after: [sample-licence] }  # ✗ bundle-component
        - procedure: sample-licence
          optional_when: 'form.capitol > 5'  # ✗ expression
          after: [other]  # ✗ bundle-component
      basis: 行动方案

      """
    sample("bundles/start.yaml", text).expectMarkedFindings()
    let sound = sample(
      "bundles/start.yaml",
      text.split(separator: "\n").filter { !$0.contains("✗") && !$0.contains("- procedure") }
        .joined(separator: "\n"))
    let bundle = try #require(sound.load().edition?.bundle("start"))
    #expect(bundle.components.map(\.procedure) == ["sample-licence"])
    #expect(bundle.components[0].optionalCondition != nil)
  }

  @Test("续期的事项要在目录里")
  func renewals() {
    SampleCatalogue(
      (
        "  granted: { result: granted }",
        """
          granted:
            result: granted
            renewal:
              procedure: renewal  # ✗ dangling
              apply_before: 60 days
        """
      )
    ).expectMarkedFindings()
  }

  static let figures = """
    figures:
      decisions:
        number: 1
        name: 决定
        name_en: Decisions
        unit: 宗
        definition: 几宗决定
        from: { procedures: [sample-licence], kinds: [decision], where: 'form.capital > 0' }
        aggregate: count
        companions: [staff]
        checks: ['decisions <= staff']
      staff:
        name: 人数
        name_en: Staff
        unit: 人
        definition: 几个员工
        from: { acts: [grant] }
        each: 'form.staff'
        key: 'item.name'
        value: 'item.wage'
        aggregate: sum
      share:
        name: 占比
        name_en: Share
        unit: '%'
        definition: 占多少
        aggregate: ratio
        over: [decisions, staff]
        present: { scale: percent, decimals: 1 }
      online:
        name: 网办
        name_en: Online
        unit: 项
        definition: 几项
        aggregate: matters
        matters: '"online" in matter.channels'

    """

  @Test("指标读出来的和写的一样")
  func soundFigures() throws {
    let sample = sample("figures/a.yaml", Self.figures)
    sample.expectMarkedFindings()
    let edition = try #require(sample.load().edition)
    #expect(edition.figures.map(\.id) == ["decisions", "staff", "share", "online"])
    let figure = try #require(edition.figure("decisions"))
    let procedure = try #require(edition.latest("sample-licence"))
    let grant = try #require(procedure.act("grant"))
    let refuse = try #require(procedure.act("refuse"))
    #expect(figure.source?.names(grant, of: procedure) == true)
    #expect(figure.source?.names(refuse, of: procedure) == false)
    #expect(edition.figure("share")?.presentation.decimals == 1)
  }

  @Test(
    "指标的毛病",
    arguments: [
      ("procedures: [sample-licence]", "procedures: [sample-licenc]", "figure-reference"),
      ("from: { acts: [grant] }", "from: { acts: [grants] }", "figure-reference"),
      ("kinds: [decision]", "kinds: [penalty]", "figure-reference"),
      ("companions: [staff]", "companions: [stuff]", "figure-reference"),
      ("over: [decisions, staff]", "over: [decisions, stuff]", "figure-reference"),
      ("over: [decisions, staff]", "over: [decisions]", "figure-shape"),
      ("value: 'item.wage'", "value: 'item.name'", "expression"),
      ("key: 'item.name'", "key: 'item.nam'", "expression"),
      ("each: 'form.staff'", "each: 'form.capital'", "expression"),
      ("'decisions <= staff'", "'decisions <= stuff'", "expression"),
      ("in matter.channels", "in matter.channel", "expression"),
      ("scale: percent", "scale: percents", "unknown-word"),
    ])
  func brokenFigures(old: String, new: String, rule: String) throws {
    let text = Self.figures.replacing(old, with: new)
    let start = try #require(text.firstRange(of: new)).lowerBound
    let line = text[..<start].count { $0 == "\n" } + 1
    let findings = sample("figures/a.yaml", text).load().findings
    #expect(findings.contains { $0.rule == rule && $0.line == line }, "\(findings)")
  }

  @Test("报告只印目录里的指标，数字不手写")
  func outlines() throws {
    let text = """
      report: annual
      name: 年度报告
      parts:
        - title: 一
          sections:
            - title: （一）
              text: 决定{{decisions}}宗，见《2024年方案》和“12345”
            - title: （二）
              text: 决定{{decision}}宗  # ✗ report-figure
            - title: （三）
              text: 办了12宗  # ✗ report-digits

      """
    var sample = sample("reports/annual.yaml", text)
    sample.files["figures/a.yaml"] = Self.figures
    sample.expectMarkedFindings()
    sample.files["reports/annual.yaml"] = text.split(separator: "\n").prefix(7)
      .joined(separator: "\n")
    let outline = try #require(sample.load().edition?.outline("annual"))
    #expect(outline.figures == ["decisions"])
    #expect(outline.parts[0].sections[0].pieces.first == .text("决定"))
  }
}
