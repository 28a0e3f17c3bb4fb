import CEL
import Casebook
import Casework
import Catalogue
import LegalTime
import Testing

/// A licence from application to decision, with nothing of its own beyond the law of the kinds.
private func licence() -> Story {
  Story(
    SmallMatter.procedure(
      """
      form: { company: { label: 单位名称, type: text } }
      party: { kind: enterprise, name: company }
      materials:
        paper: { label: 申请书, basis: rule }
        proof: { label: 证明, basis: rule }
      states: { filed: 待受理, correcting: 待补正, accepted: 已受理, granted: 准予, refused: 不予, gone: 撤回 }
      tasks:
        visit: { label: 现场核查, by: inspector, opens: [accept], closes: [inspect], basis: rule }
      acts:
        submit: { label: 申请, kind: submission, by: applicant, to: filed, basis: rule }
        ask: { label: 告知补正, kind: correction-request, by: clerk, from: [filed], to: correcting, basis: rule }
        supplement: { label: 补正, kind: supplement, by: applicant, from: [filed, correcting], to: filed, basis: rule }
        accept: { label: 受理, kind: acceptance, by: clerk, from: [filed], to: accepted, basis: rule }
        deem: { label: 视为受理, kind: deemed-acceptance, by: clock, from: [filed], to: accepted, effective: submit, basis: rule }
        inspect: { label: 现场核查, kind: inspection, by: inspector, from: [accepted], basis: rule }
        verify: { label: 核实, kind: verification, by: clerk, from: [accepted], basis: rule }
        extend: { label: 延长, kind: extension, by: [section-head, head], from: [accepted], basis: rule }
        open-hearing: { label: 听证开始, kind: hearing-opening, by: head, from: [accepted], basis: rule }
        close-hearing: { label: 听证结束, kind: hearing-closing, by: head, from: [accepted], basis: rule }
        grant: { label: 准予, kind: decision, by: head, from: [accepted], to: granted, after: [visit], basis: rule }
        refuse: { label: 不予, kind: refusal, by: head, from: [accepted], to: refused, basis: rule }
        deliver: { label: 送达, kind: service, by: clerk, from: [granted, refused], basis: rule }
        withdraw: { label: 撤回, kind: withdrawal, by: applicant, from: [filed, accepted], to: gone, basis: rule }
      clocks:
        intake: { label: 告知期限, starts: [submit], runs: 5 working-days, stops: [ask, accept], on_expiry: deem, basis: rule }
        decision:
          label: 决定期限
          starts: [accept, deem]
          runs: 20 working-days
          extended: { by: extend, runs: 10 working-days }
          paused: { from: open-hearing, until: close-hearing, basis: rule }
          stops: [grant, refuse, withdraw]
          on_expiry: overdue
          basis: rule
      outcomes:
        granted: { result: granted, basis: rule }
        refused: { result: refused, remedies: [reconsideration, litigation], basis: rule }
        gone: { result: withdrawn, basis: rule }
      """))
}

private let all: [String: Value] = ["form": ["company": "样例公司"], "materials": ["paper", "proof"]]
private let monday = on("2025-03-03")

private func accepted() -> Story {
  var story = licence()
  story.attempt(monday, "submit", all)
  story.attempt(monday, "accept")
  return story
}

@Suite("许可的共通规定")
struct LicenceLawTests {
  @Test("补正只告知一次")
  func correctionRequestOnce() {
    var story = licence()
    story.attempt(monday, "submit", all)
    #expect(story.attempt(monday, "ask", ["missing": ["proof"]]) == nil)
    #expect(story.attempt(monday, "supplement", ["materials": ["proof"]]) == nil)
    let refusal = story.attempt(monday, "ask", ["missing": ["paper"]])
    #expect(refusal?.guardID == "kind/correction-request-once")
    #expect(refusal?.bases.isEmpty == false)
    #expect(refusal?.remedy.isEmpty == false)
  }

  @Test("没有告知，就没有补正")
  func supplementAfterRequest() {
    var story = licence()
    story.attempt(monday, "submit", all)
    #expect(story.attempt(monday, "supplement")?.guardID == "kind/supplement-after-request")
  }

  @Test("一个人核查不作数，同一个人写两遍也是一个人")
  func twoOfficers() {
    var story = accepted()
    for officers: Value in [["丙"], ["丙", "丙"], ["丙", " "]] {
      let refusal = story.attempt(monday, "inspect", ["officers": officers])
      #expect(refusal?.guardID == "kind/two-officers")
    }
    #expect(story.attempt(monday, "verify", ["officers": ["甲"]])?.guardID == "kind/two-officers")
    #expect(story.attempt(monday, "verify", ["officers": ["甲", "乙"]]) == nil)
  }

  @Test("核查的人两个证都要在那一天有效")
  func officersCertified() throws {
    var story = accepted()
    let spring = try #require(DateSpan(on("2025-01-01"), on("2025-03-04")))
    story.officers["乙"] = OfficerStanding(valid: ["enforcement": [spring], "supervision": [spring]])
    story.officers["己"] = OfficerStanding(always: ["enforcement"])
    let with: (String) -> [String: Value] = { ["officers": ["丙", .string($0)]] }
    #expect(story.attempt(monday, "inspect", with("戊"))?.guardID == "kind/officers-certified")
    #expect(story.attempt(monday, "inspect", with("己"))?.guardID == "kind/officers-certified")
    #expect(story.attempt(monday, "inspect", with("生人"))?.guardID == "kind/officers-certified")
    #expect(
      story.attempt(on("2025-03-05"), "inspect", with("乙"))?.guardID == "kind/officers-certified")
    #expect(story.attempt(on("2025-03-04"), "inspect", with("乙")) == nil)
  }

  @Test("不予要说理由，救济写进决定")
  func reasonsAndRemedies() throws {
    var story = accepted()
    #expect(story.attempt(monday, "refuse")?.guardID == "kind/reasons")
    #expect(story.attempt(monday, "refuse", ["reasons": [" "]])?.guardID == "kind/reasons")
    #expect(story.attempt(monday, "refuse", ["reasons": ["不合条件"]]) == nil)
    let payload = try #require(story.acts.last?.payload.mapValue)
    #expect(payload["remedies"] == ["reconsideration", "litigation"])
  }

  @Test("延长由负责人批准，只有一次，期满之前")
  func extensions() {
    var story = accepted()
    let reasons: [String: Value] = ["reasons": ["要等核实"]]
    #expect(
      story.attempt(monday, "extend", reasons, as: .sectionHead)?.guardID
        == "kind/extension-by-head")
    var late = story
    #expect(
      late.attempt(on("2025-04-02"), "extend", reasons, as: .head)?.guardID
        == "kind/extension-in-time")
    #expect(story.attempt(on("2025-03-31"), "extend", reasons, as: .head) == nil)
    #expect(
      story.attempt(on("2025-03-31"), "extend", reasons, as: .head)?.guardID
        == "kind/extension-once")
  }

  @Test("听证没有开始，就没有结束")
  func hearingClosing() {
    var story = accepted()
    #expect(story.attempt(monday, "close-hearing")?.guardID == "kind/hearing-closing-after-opening")
    story.attempt(monday, "open-hearing", ["expected_days": 3])
    #expect(story.attempt(monday, "close-hearing") == nil)
    #expect(story.attempt(monday, "close-hearing")?.guardID == "kind/hearing-closing-after-opening")
  }

  @Test("该做的没做完，不能决定")
  func tasksOpen() {
    var story = accepted()
    #expect(story.attempt(monday, "grant")?.guardID == "kind/tasks-open")
    story.attempt(monday, "inspect")
    #expect(story.attempt(monday, "grant") == nil)
  }

  @Test("决定之后不能撤回；办结之后只有写明的后续")
  func afterTheDecision() {
    var story = accepted()
    story.attempt(monday, "inspect")
    story.attempt(monday, "grant")
    #expect(story.subject?.isClosed == true)
    #expect(story.attempt(monday, "withdraw")?.guardID == "kind/closed")
    #expect(story.attempt(monday, "extend", as: .head)?.guardID == "kind/closed")
    #expect(story.attempt(monday, "deliver", ["method": "direct"]) == nil)
    #expect(story.attempt(monday, "note", ["text": "归档"]) == nil)
  }

  @Test("谁的职权谁行使，视为受理没有人能办")
  func roles() {
    var story = licence()
    story.attempt(monday, "submit", all)
    #expect(story.attempt(monday, "accept", as: .finance)?.guardID == "kind/role")
    #expect(story.attempt(monday, "deem", as: .head)?.guardID == "kind/clock-only")
    #expect(story.attempt(monday, "grant")?.guardID == "kind/state")
  }

  @Test("案件只开一次，也不能没开就办；事项要在有效期内")
  func opening() {
    var story = licence()
    #expect(story.attempt(monday, "accept")?.guardID == "kind/opening")
    #expect(story.attempt(on("2019-12-31"), "submit", all)?.guardID == "kind/in-force")
    story.attempt(monday, "submit", all)
    #expect(story.attempt(monday, "submit", all)?.guardID == "kind/opening")
  }

  @Test("日期不在将来，不早于开案，改变状态的按先后")
  func dates() {
    var story = licence()
    story.today = on("2025-03-10")
    #expect(story.attempt(on("2025-03-11"), "submit", all)?.guardID == "kind/future")
    story.attempt(on("2025-03-05"), "submit", all)
    #expect(story.attempt(on("2025-03-04"), "accept")?.guardID == "kind/before-opening")
    story.attempt(on("2025-03-07"), "accept")
    #expect(
      story.attempt(on("2025-03-06"), "refuse", ["reasons": ["补记"]])?.guardID == "kind/order")
    #expect(story.attempt(on("2025-03-06"), "verify", ["officers": ["甲", "乙"]]) == nil)
  }

  @Test("一件一评，评的是办事的人，一到五星")
  func ratings() {
    var story = accepted()
    let rating: (Int64) -> [String: Value] = { ["stars": .int($0), "channel": "online"] }
    #expect(story.attempt(monday, "rate", rating(6))?.guardID == "kind/rating-stars")
    #expect(story.attempt(monday, "rate", rating(5), as: .clerk)?.guardID == "kind/role")
    #expect(story.attempt(monday, "rate", rating(5)) == nil)
    #expect(story.attempt(monday, "rate", rating(1))?.guardID == "kind/rating-once")
  }
}
