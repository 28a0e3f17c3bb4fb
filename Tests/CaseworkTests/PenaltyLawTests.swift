import CEL
import Casebook
import Casework
import Catalogue
import LegalTime
import Testing

private func penalty() -> Story {
  Story(
    SmallMatter.procedure(
      item: "administrative-penalty", audience: "[]",
      """
      form: { company: { label: 单位名称, type: text } }
      party: { kind: enterprise, name: company }
      states: { filed: 已立案, noticed: 已告知, decided: 已处罚, moved: 已移送 }
      acts:
        file: { label: 立案, kind: registration, by: inspector, to: filed, basis: rule }
        collect: { label: 取证, kind: evidence, by: inspector, from: [filed], basis: rule }
        order: { label: 责令改正, kind: rectification-order, by: inspector, from: [filed], basis: rule }
        notify: { label: 告知, kind: prior-notice, by: inspector, from: [filed], to: noticed, basis: rule }
        defend: { label: 陈述申辩, kind: statement, by: [applicant, clerk], from: [filed, noticed], basis: rule }
        review: { label: 法制审核, kind: legal-review, by: legal, from: [noticed], basis: rule }
        suspend: { label: 中止, kind: suspension, by: head, from: [filed], basis: rule }
        resume: { label: 恢复, kind: resumption, by: head, from: [filed], basis: rule }
        send: { label: 转递, kind: forwarding, by: clerk, from: [filed], basis: rule }
        receive: { label: 接收, kind: hand-over, by: partner, from: [filed], basis: rule }
        penalise: { label: 处罚, kind: penalty, by: [section-head, head], from: [filed, noticed], to: decided, basis: rule }
        transfer: { label: 移送, kind: transfer, by: [inspector, head], from: [filed], to: moved, basis: rule }
        pay-out: { label: 发还, kind: disbursement, by: finance, from: [filed], basis: rule }
        drop: { label: 撤回投诉, kind: withdrawal, by: applicant, from: [filed], to: moved, basis: rule }
        decide: { label: 处理决定, kind: decision, by: head, from: [filed], repeats: false, basis: rule }
      clocks:
        statement: { label: 陈述申辩期限, starts: [notify], runs: 5 working-days, stops: [review], on_expiry: overdue, basis: rule }
      outcomes:
        decided: { result: completed, remedies: [reconsideration, litigation], basis: rule }
        moved: { result: transferred, remedies: [complaint], basis: rule }
      """))
}

private let monday = on("2025-03-03")

private func filed() -> Story {
  var story = penalty()
  story.attempt(monday, "file", ["form": ["company": "样例公司"]])
  return story
}

private let fine: [String: Value] = ["fine": 100_000, "grounds": ["检查笔录"]]

@Suite("处罚的共通规定")
struct PenaltyLawTests {
  @Test("没有事先告知，不能处罚，也无从申辩")
  func priorNotice() {
    var story = filed()
    #expect(story.attempt(monday, "penalise", fine, as: .head)?.guardID == "kind/prior-notice")
    let words: [String: Value] = ["content": "没有"]
    #expect(story.attempt(monday, "defend", words)?.guardID == "kind/statement-after-notice")
  }

  @Test("陈述申辩的期限没有过，不能处罚；放弃了就可以")
  func statementPeriod() {
    var story = filed()
    story.attempt(monday, "notify", ["grounds": ["检查笔录"]])
    let last = on("2025-03-10")
    #expect(story.attempt(last, "penalise", fine, as: .head)?.guardID == "kind/statement-period")
    var waiting = story
    #expect(waiting.attempt(last.adding(days: 1), "penalise", fine, as: .head) == nil)
    story.attempt(monday, "defend", ["content": "知道了", "waived": true])
    #expect(
      story.attempt(monday, "penalise", fine, as: .sectionHead)?.guardID == "kind/penalty-by-head")
    #expect(story.attempt(monday, "penalise", fine, as: .head) == nil)
    #expect(story.acts.last?.payload.mapValue?["remedies"]?.listValue?.count == 2)
  }

  @Test("审核停了计时，申辩的期限照样要过")
  func statementPeriodSurvivesTheReview() {
    var story = filed()
    story.attempt(monday, "notify", ["grounds": ["检查笔录"]])
    story.attempt(monday, "review", ["passed": true])
    #expect(story.attempt(monday, "penalise", fine, as: .head)?.guardID == "kind/statement-period")
  }

  @Test("审核的人没有参加过调查")
  func legalReviewer() {
    var story = filed()
    story.attempt(monday, "collect", ["note": "台账"], by: "丁")
    story.attempt(monday, "notify", ["grounds": ["检查笔录"]])
    let passed: [String: Value] = ["passed": true]
    for person in Story.certified {
      #expect(story.attempt(monday, "review", passed, by: person)?.guardID == "kind/legal-reviewer")
    }
    #expect(story.attempt(monday, "review", passed, by: "辛") == nil)
  }

  @Test("责令改正要给时间")
  func deadlineLater() {
    var story = filed()
    let order: (String) -> [String: Value] = { ["deadline": .string($0), "items": ["补签合同"]] }
    #expect(story.attempt(monday, "order", order("2025-03-03"))?.guardID == "kind/deadline-later")
    #expect(story.attempt(monday, "order", order("2025-03-04")) == nil)
  }

  @Test("没有中止就没有恢复，没有转递就没有接收")
  func pairs() {
    var story = filed()
    #expect(story.attempt(monday, "resume")?.guardID == "kind/resumption-after-suspension")
    story.attempt(monday, "suspend", ["reasons": ["等鉴定"]])
    #expect(story.attempt(monday, "resume") == nil)
    #expect(story.attempt(monday, "receive")?.guardID == "kind/hand-over-after-forwarding")
    story.attempt(monday, "send", ["to_place": "440605"])
    #expect(story.attempt(monday, "receive") == nil)
  }

  @Test("移送由负责人批准")
  func transferByHead() {
    var story = filed()
    let file: [String: Value] = ["recipient": "公安机关", "grounds": ["涉嫌拒不支付"]]
    #expect(story.attempt(monday, "transfer", file)?.guardID == "kind/transfer-by-head")
    #expect(story.attempt(monday, "transfer", file, as: .head) == nil)
  }

  @Test("没有决定不能发放")
  func disbursement() {
    var story = filed()
    let money: [String: Value] = ["amount": 100]
    #expect(story.attempt(monday, "pay-out", money)?.guardID == "kind/disbursement-after-decision")
    story.attempt(monday, "decide")
    #expect(story.attempt(monday, "pay-out", money) == nil)
  }

  @Test("决定之后不能撤回；写明不重复的，只办一次")
  func withdrawalAndRepetition() {
    var story = filed()
    story.attempt(monday, "decide")
    #expect(story.attempt(monday, "drop")?.guardID == "kind/withdrawal-before-decision")
    #expect(story.attempt(monday, "decide")?.guardID == "kind/repetition")
  }

  @Test("每一条共通规定都有编号、依据和出路")
  func everyLawIsComplete() {
    #expect(Set(KindLaw.all.map(\.id)).count == KindLaw.all.count)
    for law in KindLaw.all {
      #expect(law.id.hasPrefix("kind/") && !law.title.isEmpty, "\(law.id)")
      #expect(!law.bases.isEmpty && !law.remedy.isEmpty, "\(law.id)")
    }
  }
}
