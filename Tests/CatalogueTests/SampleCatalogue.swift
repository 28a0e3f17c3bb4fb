import Catalogue
import LegalTime
import Testing

/// A small catalogue without a fault, to be spoilt in one place at a time.
///
/// Where a finding is expected, the sample has a comment `# ✗ rule-id` at the end of that line.
struct SampleCatalogue {
  static let path = "licensing/sample-licence/2020-01-01.yaml"

  var files: [String: String] = [Self.path: Self.licence]
  var today: BusinessDate?
  var laws: LawLibrary?

  /// The sample with pieces of the licence replaced; each must stand in it exactly once.
  init(_ replacements: (String, String)..., path: String = Self.path) {
    var text = Self.licence
    for (old, new) in replacements {
      let count = text.ranges(of: old).count
      if count != 1 { Issue.record("“\(old)”在样例里出现 \(count) 次，应是一次") }
      text = text.replacing(old, with: new)
    }
    files = [path: text]
  }

  static let calendar: WorkCalendar = {
    do {
      return try WorkCalendar(notices: [])
    } catch {
      preconditionFailure("a calendar without notices is always possible: \(error)")
    }
  }()

  func load(_ strictness: CatalogueLoader.Strictness = .strict) -> (
    edition: CatalogueEdition?, findings: [Finding]
  ) {
    CatalogueLoader(
      calendar: Self.calendar, today: today, laws: laws, strictness: strictness
    ).load(files: files.map { SourceFile(path: $0.key, text: $0.value) })
  }

  /// Expects exactly the findings that the markers announce.
  func expectMarkedFindings(sourceLocation: SourceLocation = #_sourceLocation) {
    let findings = load().findings
    let actual = findings.map { "\($0.file):\($0.line) \($0.rule)" }.sorted()
    var expected: [String] = []
    for (path, text) in files {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard let marker = line.firstRange(of: "# ✗ ") else { continue }
        for rule in line[marker.upperBound...].split(separator: " ") {
          expected.append("\(path):\(number + 1) \(rule)")
        }
      }
    }
    #expect(
      actual == expected.sorted(),
      "\(findings.map(\.description).joined(separator: "\n"))", sourceLocation: sourceLocation)
    #expect(
      findings.allSatisfy { !$0.remedy.isEmpty && !$0.messageEN.isEmpty },
      sourceLocation: sourceLocation)
  }

  static let licence = """
    procedure: sample-licence
    name: 样例许可
    item: administrative-licence
    area: licensing
    in_force: { from: 2020-01-01 }
    checked: { day: 2026-06-01, review_in: 6 months }
    authority: { organ: 样例局, section: 审批科, level: district, basis: rules-1 }
    summary: 做样例
    audience: [enterprise]
    law:
      rules-1:
        cite: 样例法（2019-04-23 修正）第一条
        source: statutes
        rule: 五日内受理，二十日内决定
    parameters:
      minimum: { label: 下限, unit: fen, values: { 2020-01-01: 100 }, basis: rules-1 }
    form:
      company: { label: 单位, type: text }
      code: { label: 代码, type: credit-code }
      capital: { label: 资本, type: money }
      staff:
        label: 员工
        type: table
        columns: { name: { label: 姓名, type: person }, wage: { label: 工资, type: money } }
    party: { kind: enterprise, name: company, id: code }
    materials:
      proof: { label: 证明, basis: rules-1 }
    states: { filed: 待受理, accepted: 已受理, granted: 准予, refused: 不予 }
    tasks:
      visit: { label: 核查, by: inspector, opens: [accept], closes: [inspect], runs: 5 days, basis: rules-1 }
    acts:
      submit: { label: 申请, kind: submission, by: applicant, to: filed, basis: rules-1 }
      accept: { label: 受理, kind: acceptance, by: clerk, from: [filed], to: accepted, basis: rules-1 }
      inspect:
        label: 核查
        kind: inspection
        by: inspector
        from: [accepted]
        asks: { premises: { label: 有场所, type: bool } }
        basis: rules-1
      grant:
        label: 准予
        kind: decision
        by: head
        from: [accepted]
        to: granted
        guards: [capital]
        after: [visit]
        issues: [paper, card]
        basis: rules-1
      refuse:
        label: 不予
        kind: refusal
        by: head
        from: [accepted]
        to: refused
        issues: [no-paper]
        basis: rules-1
    guards:
      capital:
        when: 'form.capital >= params.minimum && found.premises'
        else: '资本{form.capital}不到{params.minimum}'
        basis: rules-1
    amounts:
      wages: { label: 工资合计, cel: 'tb.sum(form.staff.map(p, p.wage))', unit: fen, basis: rules-1 }
    clocks:
      receipt:
        label: 受理期限
        starts: [submit]
        runs: 5 working-days
        stops: [accept]
        on_expiry: overdue
        basis: rules-1
      decision:
        label: 决定期限
        starts: [accept]
        runs: 20 working-days
        promised: 10 working-days
        stops: [grant, refuse]
        on_expiry: overdue
        basis: rules-1
    documents:
      paper: { label: 准予决定书, basis: rules-1 }
      no-paper: { label: 不予决定书, states: [reasons, remedies], basis: rules-1 }
    certificates:
      card: { label: 许可证, kind: sample, holder: party, valid_for: 3 years, carries: [company], basis: rules-1 }
    outcomes:
      granted: { result: granted }
      refused: { result: refused, remedies: [reconsideration, litigation], basis: rules-1 }
    questions:
      doubt: { ask: 问, taken: 答, because: 因, settles: 科 }

    """
}
