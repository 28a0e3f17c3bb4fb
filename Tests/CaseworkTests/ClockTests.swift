import CEL
import Casebook
import Casework
import Catalogue
import LegalTime
import Testing

private func story() -> Story {
  Story(
    SmallMatter.procedure(
      """
      form: { company: { label: 单位名称, type: text } }
      party: { kind: enterprise, name: company }
      states: { filed: 待受理, accepted: 已受理, ordered: 已责令, late: 逾期, done: 办结, gone: 撤回 }
      acts:
        submit: { label: 申请, kind: submission, by: applicant, to: filed, basis: rule }
        accept: { label: 受理, kind: acceptance, by: clerk, from: [filed], to: accepted, basis: rule }
        deem: { label: 视为受理, kind: deemed-acceptance, by: clock, from: [filed], to: accepted, effective: submit, basis: rule }
        hear: { label: 听证开始, kind: hearing-opening, by: head, from: [accepted], basis: rule }
        heard: { label: 听证结束, kind: hearing-closing, by: head, from: [accepted], basis: rule }
        escalate: { label: 升级督办, kind: escalation, by: clock, from: [accepted], basis: rule }
        order: { label: 责令改正, kind: rectification-order, by: inspector, from: [accepted], to: ordered, basis: rule }
        lapse: { label: 逾期未改, kind: escalation, by: clock, from: [ordered], to: late, basis: rule }
        corrected: { label: 复查, kind: re-check, by: inspector, from: [ordered, late], to: accepted, basis: rule }
        finish: { label: 办结, kind: decision, by: head, from: [accepted], to: done, issues: [card], basis: rule }
        publish: { label: 公开, kind: publication, by: clerk, from: [done], basis: rule }
        withdraw: { label: 撤回, kind: withdrawal, by: applicant, from: [filed, accepted, ordered], to: gone, basis: rule }
      clocks:
        intake: { label: 告知期限, starts: [submit], runs: 5 working-days, stops: [accept], on_expiry: deem, basis: rule }
        decision:
          label: 决定期限
          starts: [accept, deem]
          runs: 20 working-days
          paused: { from: hear, until: heard, basis: rule }
          stops: [finish]
          on_expiry: escalate
          basis: rule
        deadline: { label: 改正期限, starts: [order], until_field: deadline, stops: [corrected], on_expiry: lapse, basis: rule }
        publicity: { label: 公开期限, starts: [finish], runs: 7 working-days, stops: [publish], on_expiry: overdue, basis: rule }
      certificates:
        card: { label: 许可证, kind: card, holder: party, valid_for: 3 years, basis: rule }
      outcomes:
        done: { result: granted, renewal: { procedure: small-matter, apply_before: 60 days, basis: rule }, basis: rule }
        gone: { result: withdrawn, basis: rule }
      """))
}

private let monday = on("2025-03-03")
private let form: [String: Value] = ["form": ["company": "样例公司"]]

private func accepted() -> Story {
  var story = story()
  story.attempt(monday, "submit", form)
  story.attempt(monday, "accept")
  return story
}

@Suite("期限")
struct ClockTests {
  @Test("到期没有动，次日起视为收件那天已受理，决定期限从收件那天起算")
  func deemed() throws {
    var story = story()
    story.attempt(monday, "submit", form)
    #expect(story.dawn(on("2025-03-10")) == [])
    #expect(story.dawn(on("2025-03-15")) == ["deem"])
    let act = try #require(story.acts.last)
    #expect(act.occurredOn == on("2025-03-11"))
    #expect(act.role == .clock && act.actor == "clock")
    let subject = try #require(story.subject)
    #expect(subject.acceptedOn == monday)
    #expect(subject.clock("intake")?.ending == .ranOut(act: 2))
    #expect(
      subject.clock("decision")?.due(on: monday, calendar: story.calendar).on == on("2025-03-31"))
  }

  @Test("期限没有届满，谁也不能当它届满")
  func notBeforeItIsDue() {
    var story = story()
    story.attempt(monday, "submit", form)
    #expect(story.attempt(on("2025-03-10"), "deem", as: .clock)?.guardID == "kind/clock-due")
    #expect(story.attempt(on("2025-03-11"), "deem", as: .clock) == nil)
  }

  @Test("系统计时跑两遍和跑一遍一样，行为的名字也一样")
  func twiceIsOnce() throws {
    var story = story()
    story.attempt(monday, "submit", form)
    let subject = try #require(story.subject)
    let first = automaticActs(subject, on: on("2025-03-11"), calendar: story.calendar)
    let later = automaticActs(subject, on: on("2025-03-20"), calendar: story.calendar)
    #expect(first == later && first.count == 1)
    story.dawn(on("2025-03-11"))
    let after = story.acts
    #expect(story.dawn(on("2025-03-11")) == [])
    #expect(story.acts == after)
  }

  @Test("系统计时没来得及跑，办下一步之前先补上")
  func catchesUp() {
    var story = story()
    story.attempt(monday, "submit", form)
    #expect(story.attempt(on("2025-03-12"), "accept")?.guardID == "kind/state")
    #expect(story.attempt(on("2025-03-12"), "finish") == nil)
    #expect(story.acts.map(\.name) == ["submit", "deem", "finish"])
    #expect(story.acts.map(\.number) == [1, 2, 3])
  }

  @Test("升级督办之后还是逾期，只升级一次")
  func escalation() throws {
    var story = accepted()
    #expect(story.dawn(on("2025-04-01")) == ["escalate"])
    #expect(story.dawn(on("2025-04-20")) == [])
    let clock = try #require(story.subject?.clock("decision"))
    #expect(clock.isOverdue(on: on("2025-04-20"), calendar: story.calendar))
    #expect(clock.escalatedBy == 3)
  }

  @Test("听证的时间不算，停着的钟不会到期")
  func pauses() throws {
    var story = accepted()
    story.attempt(on("2025-03-05"), "hear", ["expected_days": 30])
    #expect(story.dawn(on("2025-05-30")) == [])
    story.attempt(on("2025-05-30"), "heard")
    let clock = try #require(story.subject?.clock("decision"))
    #expect(clock.due(on: on("2025-05-30"), calendar: story.calendar).on == on("2025-06-27"))
  }

  @Test("责令写到哪一天，就到哪一天")
  func untilField() throws {
    var story = accepted()
    story.attempt(monday, "order", ["deadline": "2025-03-08", "items": ["补签合同"]])
    let clock = try #require(story.subject?.clock("deadline"))
    #expect(clock.due(on: monday, calendar: story.calendar).on == on("2025-03-08"))
    #expect(story.dawn(on("2025-03-08")) == [])
    #expect(story.dawn(on("2025-03-09")) == ["lapse"])
    #expect(story.subject?.clock("deadline")?.isOpen == false)
  }

  @Test("办结以后，再没有人能停的钟不再走；还有人能停的接着走")
  func lapses() throws {
    var story = accepted()
    var withdrawn = story
    withdrawn.attempt(on("2025-03-04"), "withdraw")
    #expect(withdrawn.subject?.clock("decision")?.ending == .lapsed(act: 3))
    story.attempt(on("2025-03-04"), "finish")
    #expect(story.subject?.clock("decision")?.isMet(calendar: story.calendar) == true)
    let publicity = try #require(story.subject?.clock("publicity"))
    #expect(publicity.isOverdue(on: on("2025-03-14"), calendar: story.calendar))
    #expect(!publicity.isOverdue(on: on("2025-03-13"), calendar: story.calendar))
  }

  @Test("三年的证，最后一天是对应日的前一天；届满六十日前申请延续")
  func certificates() throws {
    var story = accepted()
    story.attempt(on("2025-10-16"), "finish")
    let card = try #require(story.subject?.certificates.first)
    #expect(card.validFrom == on("2025-10-16"))
    #expect(card.validUntil == on("2028-10-15"))
    #expect(card.renewBy == on("2028-08-16"))
  }

  @Test("现在能办什么，不能办的说出为什么")
  func possible() throws {
    let story = accepted()
    let subject = try #require(story.subject)
    let acts = possibleActs(subject, on: monday, calendar: story.calendar)
    let clear = Set(acts.filter(\.isClear).map(\.rule.id))
    #expect(clear.isSuperset(of: ["hear", "order", "finish", "withdraw", "note", "rate"]))
    #expect(clear.isDisjoint(with: ["accept", "deem", "escalate", "publish", "submit"]))
    let heard = try #require(acts.first { $0.rule.id == "heard" })
    #expect(heard.obstacle?.guardID == "kind/hearing-closing-after-opening")
    let heads = possibleActs(subject, role: .clerk, on: monday, calendar: story.calendar)
    #expect(heads.map(\.rule.id) == ["note"])
  }
}
