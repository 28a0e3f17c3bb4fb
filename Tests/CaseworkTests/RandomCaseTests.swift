import CEL
import Casebook
import Casework
import Catalogue
import LegalTime
import Testing

private let matter = SmallMatter.procedure(
  """
  form: { company: { label: 单位名称, type: text } }
  party: { kind: enterprise, name: company }
  states: { filed: 待受理, correcting: 待补正, accepted: 已受理, noticed: 已告知, granted: 准予, refused: 不予, fined: 处罚, gone: 撤回 }
  tasks:
    visit: { label: 现场核查, by: inspector, opens: [accept, deem], closes: [inspect], basis: rule }
  acts:
    submit: { label: 申请, kind: submission, by: applicant, to: filed, basis: rule }
    ask: { label: 告知补正, kind: correction-request, by: clerk, from: [filed], to: correcting, basis: rule }
    supplement: { label: 补正, kind: supplement, by: applicant, from: [correcting], to: filed, basis: rule }
    accept: { label: 受理, kind: acceptance, by: clerk, from: [filed], to: accepted, basis: rule }
    deem: { label: 视为受理, kind: deemed-acceptance, by: clock, from: [filed], to: accepted, effective: submit, basis: rule }
    lapse: { label: 视为撤回, kind: deemed-withdrawal, by: clock, from: [correcting], to: gone, basis: rule }
    inspect: { label: 核查, kind: inspection, by: inspector, from: [accepted], basis: rule }
    extend: { label: 延长, kind: extension, by: head, from: [accepted], basis: rule }
    hear: { label: 听证开始, kind: hearing-opening, by: head, from: [accepted], basis: rule }
    heard: { label: 听证结束, kind: hearing-closing, by: head, from: [accepted], basis: rule }
    escalate: { label: 升级, kind: escalation, by: clock, from: [accepted], basis: rule }
    notify: { label: 告知, kind: prior-notice, by: inspector, from: [accepted], to: noticed, basis: rule }
    defend: { label: 申辩, kind: statement, by: applicant, from: [noticed], basis: rule }
    penalise: { label: 处罚, kind: penalty, by: head, from: [noticed], to: fined, basis: rule }
    grant: { label: 准予, kind: decision, by: head, from: [accepted], to: granted, after: [visit], basis: rule }
    refuse: { label: 不予, kind: refusal, by: head, from: [accepted], to: refused, basis: rule }
    deliver: { label: 送达, kind: service, by: clerk, from: [granted, refused, fined], basis: rule }
    withdraw: { label: 撤回, kind: withdrawal, by: applicant, from: [filed, correcting, accepted], to: gone, basis: rule }
  clocks:
    intake: { label: 告知期限, starts: [submit, supplement], runs: 5 working-days, stops: [ask, accept, withdraw], on_expiry: deem, basis: rule }
    reply: { label: 补正期限, starts: [ask], runs: 30 days, rule: roll, stops: [supplement], on_expiry: lapse, basis: rule }
    decision:
      label: 决定期限
      starts: [accept, deem]
      runs: 20 working-days
      extended: { by: extend, runs: 10 working-days }
      paused: { from: hear, until: heard, basis: rule }
      stops: [grant, refuse, withdraw]
      on_expiry: escalate
      basis: rule
    words: { label: 申辩期限, starts: [notify], runs: 5 working-days, stops: [penalise], on_expiry: overdue, basis: rule }
  outcomes:
    granted: { result: granted, basis: rule }
    refused: { result: refused, remedies: [reconsideration, litigation], basis: rule }
    fined: { result: completed, remedies: [reconsideration, litigation], basis: rule }
    gone: { result: withdrawn, basis: rule }
  """)

/// A random life of a case: mostly sensible payloads, any act on any later day.
private func randomStory(seed: UInt64) -> Story {
  var random = SeededGenerator(seed: seed)
  var story = Story(matter)
  var day = on("2025-01-06").adding(days: Int.random(in: 0..<300, using: &random))
  story.attempt(day, "submit", ["form": ["company": "样例公司"]])
  for _ in 0..<Int.random(in: 1...25, using: &random) {
    day = day.adding(days: Int.random(in: -2...9, using: &random))
    if Int.random(in: 0..<4, using: &random) == 0 { story.dawn(day) }
    guard let act = matter.body.acts.randomElement(using: &random) else { continue }
    let officers: [Value] = [["丙", "丁"], ["丙"], ["丙", "戊"]]
    var payload: [String: Value] = [:]
    for field in act.kind.payloadFields {
      switch field.id {
      case "reasons", "missing", "grounds": payload[field.id] = ["理由"]
      case "fine": payload[field.id] = 100
      case "officers": payload[field.id] = officers.randomElement(using: &random)
      case "waived": payload[field.id] = .bool(Bool.random(using: &random))
      case "stars": payload[field.id] = .int(Int64.random(in: 0...6, using: &random))
      case "channel": payload[field.id] = "online"
      case "method": payload[field.id] = "mail"
      case "expected_days": payload[field.id] = 10
      case "materials", "note": continue
      default: payload[field.id] = "说明"
      }
    }
    story.attempt(day, act.id, payload)
  }
  return story
}

private func view(_ subject: Case) -> [String] {
  [
    subject.state, subject.stateChangedOn.description, subject.lastOccurredOn.description,
    "\(subject.acceptedOn.map(\.description) ?? "-")",
    "\(subject.closedOn.map(\.description) ?? "-")",
    "\(subject.openTaskIDs)", "\(subject.clocks)", "\(subject.actNames)", "\(subject.form)",
    "\(subject.documents)", "\(subject.actCount)", "\(subject.town)", "\(subject.subject ?? "-")",
  ]
}

@Suite("随机的案件")
struct RandomCaseTests {
  static let seeds: [UInt64] = (0..<400).map { 20_250_926 &+ $0 &* 7_919 }

  @Test("一次折叠全部行为，和一件一件折叠，结果一样", arguments: seeds)
  func foldIsIncremental(seed: UInt64) throws {
    let story = randomStory(seed: seed)
    let folded = try #require(Case.fold(story.acts, procedure: matter))
    let subject = try #require(story.subject)
    #expect(view(folded) == view(subject), "seed \(seed)")
    for cut in 1...story.acts.count {
      var prefix = try #require(Case.fold(story.acts[..<cut], procedure: matter))
      for act in story.acts[cut...] { prefix.apply(act) }
      #expect(view(prefix) == view(subject), "seed \(seed), cut \(cut)")
    }
  }

  @Test("准许的行为不会把案件带到不可能的样子", arguments: seeds)
  func nothingImpossible(seed: UInt64) throws {
    let story = randomStory(seed: seed)
    var subject: Case?
    for act in story.acts {
      let before = subject
      if subject == nil {
        subject = Case.opened(by: act, procedure: matter)
      } else {
        subject?.apply(act)
      }
      let after = try #require(subject)
      let rule = try #require(matter.act(act.name))
      if let before {
        #expect(act.number == before.actCount + 1, "seed \(seed)")
        #expect(
          rule.from.contains(before.state) || rule.kind == .note || rule.kind == .rating,
          "seed \(seed), \(act.name) in \(before.state)")
        if before.isClosed { #expect(rule.kind.mayFollowClosing, "seed \(seed)") }
        if rule.to != nil { #expect(act.occurredOn >= before.stateChangedOn, "seed \(seed)") }
      }
      #expect(act.occurredOn >= after.openedOn, "seed \(seed)")
      #expect(after.isClosed == (after.outcome != nil), "seed \(seed)")
      #expect(Set(after.clocks.map(\.position)).count == after.clocks.count, "seed \(seed)")
      for clock in after.clocks {
        #expect(clock.isOpen == !clock.clock.isStopped, "seed \(seed)")
      }
    }
    let kinds = story.acts.map(\.kind)
    #expect(kinds.count { $0 == .correctionRequest } <= 1, "seed \(seed)")
    #expect(kinds.count { $0 == .rating } <= 1, "seed \(seed)")
    #expect(Set(story.acts.map(\.id)).count == story.acts.count, "seed \(seed)")
  }

  @Test("系统计时跑两遍等于跑一遍，每天跑等于隔天跑", arguments: seeds)
  func schedulerTwice(seed: UInt64) throws {
    var once = randomStory(seed: seed)
    var daily = once
    let last = try #require(once.acts.map(\.occurredOn).max())
    let end = last.adding(days: 90)
    once.dawn(end)
    let acts = once.acts
    #expect(once.dawn(end) == [], "seed \(seed)")
    #expect(once.acts == acts, "seed \(seed)")
    for day in stride(from: last, through: end, by: 1) {
      daily.dawn(day)
      daily.dawn(day)
    }
    #expect(
      daily.acts.map { [$0.id.text, $0.name, $0.occurredOn.description] }
        == once.acts.map { [$0.id.text, $0.name, $0.occurredOn.description] }, "seed \(seed)")
  }
}
