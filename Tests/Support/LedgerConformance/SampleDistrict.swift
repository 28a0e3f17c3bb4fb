public import Catalogue
public import Ledger
public import LegalTime

/// A small catalogue with every way of counting, for tests of stores.
public enum SampleDistrict {
  /// A calendar of weekends and statutory holidays only.
  public static let calendar: WorkCalendar = {
    do { return try WorkCalendar(notices: []) } catch { preconditionFailure("\(error)") }
  }()

  /// The catalogue; stops the test when the loader leaves anything of it out.
  public static let edition: CatalogueEdition = edition(figures: figures)

  /// What projects by this catalogue.
  public static let projector = Projector(edition: edition, calendar: calendar)

  /// The catalogue with other figures.
  public static func edition(figures: String) -> CatalogueEdition {
    let files = [
      SourceFile(path: "licensing/grant/2020-01-01.yaml", text: grant),
      SourceFile(path: "outreach/lecture/2020-01-01.yaml", text: lecture),
      SourceFile(path: "figures/sample.yaml", text: figures),
    ]
    let loader = CatalogueLoader(calendar: calendar, strictness: .lenient)
    let (edition, findings) = loader.load(files: files)
    guard let edition, edition.procedures.count == 2,
      edition.figures.count == figures.matches(of: "definition:")
    else {
      preconditionFailure(findings.map(\.description).joined(separator: "\n"))
    }
    return edition
  }

  /// The catalogue without one of its procedures, as if somebody had lost the file.
  public static func withoutLectures(figures: String) -> CatalogueEdition {
    let files = [
      SourceFile(path: "licensing/grant/2020-01-01.yaml", text: grant),
      SourceFile(path: "figures/sample.yaml", text: figures),
    ]
    let loader = CatalogueLoader(calendar: calendar, strictness: .lenient)
    guard let edition = loader.load(files: files).edition else {
      preconditionFailure("the sample catalogue cannot be loaded")
    }
    return edition
  }

  private static let grant = """
    procedure: grant
    name: 劳务派遣经营许可
    item: administrative-licence
    area: licensing
    in_force: { from: 2020-01-01 }
    checked: { day: 2026-11-23, review_in: 6 months }
    authority: { organ: 区人力资源和社会保障局, section: 行政审批科, level: district, basis: rule }
    fee: { fen: 0, basis: rule }
    summary: 测试用
    audience: [enterprise]
    handling: { channels: [window], scopes: [district-wide], modes: [all-online], visits: 0 }
    law:
      rule: { cite: 样例办法第一条, source: local, rule: 样例 }
    form:
      company: { label: 单位名称, type: text }
      code: { label: 代码, type: text }
      amount: { label: 金额, type: money }
    party: { kind: enterprise, name: company, id: code }
    materials:
      charter: { label: 章程, met_by: earlier/charter, basis: rule }
    states: { filed: 待受理, accepted: 已受理, granted: 准予, refused: 不予 }
    tasks:
      visit: { label: 现场核查, by: inspector, section: 监察科, opens: [accept], closes: [review], runs: 10 working-days, basis: rule }
    acts:
      submit: { label: 申请, kind: submission, by: applicant, to: filed, issues: receipt, basis: rule }
      accept: { label: 受理, kind: acceptance, by: clerk, from: [filed], to: accepted, basis: rule }
      lapse: { label: 视为受理, kind: deemed-acceptance, by: clock, from: [filed], to: accepted, basis: rule }
      review: { label: 审查, kind: review, by: reviewer, from: [accepted], to: accepted, asks: { heads: { label: 人数, type: integer } }, basis: rule }
      hold: { label: 中止, kind: suspension, by: reviewer, from: [accepted], to: accepted, basis: rule }
      resume: { label: 恢复, kind: resumption, by: reviewer, from: [accepted], to: accepted, basis: rule }
      grant: { label: 准予, kind: decision, by: head, from: [accepted], to: granted, issues: [licence, notice], basis: rule }
      refuse: { label: 不予, kind: refusal, by: head, from: [accepted], to: refused, issues: notice, basis: rule }
      pay: { label: 发放, kind: disbursement, by: finance, from: [granted], basis: rule }
      revoke: { label: 撤销, kind: revocation, by: head, from: [granted], basis: rule }
    clocks:
      acceptance: { label: 受理期限, starts: [submit], runs: 5 working-days, stops: [accept], on_expiry: lapse, basis: rule }
      decision: { label: 决定期限, starts: [accept, lapse], runs: 20 working-days, promised: 10 working-days, paused: { from: hold, until: resume, basis: rule }, stops: [grant, refuse], on_expiry: overdue, basis: rule }
    documents:
      receipt: { label: 回执, states: [], basis: rule }
      notice: { label: 决定书, states: [], basis: rule }
    certificates:
      licence: { label: 许可证, kind: dispatch, holder: party, valid_for: 3 years, carries: [company], basis: rule }
    outcomes:
      granted: { result: granted, basis: rule }
      refused: { result: refused, remedies: [reconsideration, litigation], basis: rule }
    """

  private static let lecture = """
    procedure: lecture
    name: 劳资关系大讲堂
    item: internal-management
    area: outreach
    in_force: { from: 2020-01-01 }
    checked: { day: 2026-11-23, review_in: 6 months }
    authority: { organ: 区人力资源和社会保障局, section: 法规科, level: district, basis: rule }
    fee: { fen: 0, basis: rule }
    summary: 测试用
    audience: []
    handling: { channels: [window], scopes: [], modes: [], visits: 0 }
    law:
      rule: { cite: 样例办法第二条, source: local, rule: 样例 }
    form:
      title: { label: 题目, type: text }
    states: { planned: 已安排, held: 已举办 }
    acts:
      plan: { label: 安排, kind: registration, by: legal, to: planned, basis: rule }
      sign-in:
        label: 签到
        kind: attendance
        by: legal
        from: [planned]
        asks:
          guests: { label: 到场, type: table, columns: { person: { label: 人, type: text }, code: { label: 代码, type: text } } }
          matters: { label: 涉及事项, type: list }
        basis: rule
      close: { label: 办结, kind: closure, by: legal, from: [planned], to: held, basis: rule }
    outcomes:
      held: { result: completed, basis: rule }
    """

  /// One figure for every way of counting.
  public static let figures = """
    figures:
      received: { name: 收件, name_en: a, unit: 件, definition: 甲, from: { kinds: [submission] }, aggregate: count }
      large: { name: 大额收件, name_en: b, unit: 件, definition: 乙, from: { procedures: [grant], acts: [submit], where: 'form.amount >= 50000' }, aggregate: count }
      paid: { name: 发放, name_en: c, unit: 万元, definition: 丙, from: { procedures: [grant], acts: [pay] }, value: 'act.amount', aggregate: sum }
      companies: { name: 单位, name_en: d, unit: 家, definition: 丁, from: { procedures: [grant], acts: [submit] }, key: 'form.code', aggregate: distinct }
      in-standing: { name: 在册单位, name_en: e, unit: 家, definition: 戊, from: { procedures: [grant], acts: [grant] }, key: 'form.code', aggregate: distinct, window: to-date, until: { acts: [revoke], key: 'form.code' } }
      granted-in-standing: { name: 本期在册, name_en: f, unit: 家, definition: 己, from: { procedures: [grant], acts: [grant] }, key: 'form.code', aggregate: distinct, until: { acts: [revoke], key: 'form.code' } }
      grants-in-standing: { name: 在册许可, name_en: f2, unit: 件, definition: 己二, from: { procedures: [grant], acts: [grant] }, key: 'form.code', aggregate: count, until: { acts: [revoke], key: 'form.code' } }
      heads: { name: 人数, name_en: g, unit: 人, definition: 庚, from: { procedures: [grant], acts: [review] }, key: 'form.code', value: 'act.heads', aggregate: sum-of-last }
      guests: { name: 到场人次, name_en: h, unit: 人次, definition: 辛, from: { procedures: [lecture], acts: [sign-in] }, each: 'act.guests', aggregate: count }
      guest-firms: { name: 到场单位, name_en: i, unit: 家, definition: 壬, from: { procedures: [lecture], acts: [sign-in] }, each: 'act.guests', key: 'item.code', aggregate: distinct }
      granted-of-received: { name: 收件中准予, name_en: j, unit: 件, definition: 癸, from: { procedures: [grant], acts: [grant] }, dated: opened, aggregate: count }
      busy-months: { name: 办会月数, name_en: k, unit: 个月, definition: 子, from: { procedures: [lecture], acts: [sign-in] }, aggregate: months }
      middle: { name: 中位人数, name_en: l, unit: 人, definition: 丑, from: { procedures: [grant], acts: [review] }, value: 'act.heads', aggregate: median }
      taught: { name: 讲过的事项, name_en: m, unit: 个, definition: 寅, aggregate: matters, matters: 'true', held: { procedures: [lecture], acts: [sign-in], names: 'act.matters' } }
      uncountable: { name: 数不了, name_en: n, unit: 件, definition: 卯, from: { procedures: [grant], acts: [review] }, key: 'string(100 / (act.heads % 5))', aggregate: distinct }
    """
}

extension String {
  func matches(of part: String) -> Int { ranges(of: part).count }
}
