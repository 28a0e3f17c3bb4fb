import CEL
import Casebook
import Casework
import Catalogue
import LegalTime
import Testing

private func story(_ form: String) -> Story {
  Story(
    SmallMatter.procedure(
      """
      delegated: { form: \(form), from: 2025-03-01, towns: ['440606005'], instrument: 委托书, basis: rule }
      form: { company: { label: 单位名称, type: text }, town_code: { label: 镇街, type: division } }
      party: { kind: enterprise, name: company }
      town: town_code
      states: { filed: 待受理, done: 办结 }
      acts:
        submit: { label: 申请, kind: submission, by: applicant, to: filed, basis: rule }
        finish: { label: 办结, kind: closure, by: head, from: [filed], to: done, basis: rule }
      outcomes: { done: { result: completed, basis: rule } }
      """))
}

private func place(_ form: String, _ town: Value, _ day: String) -> Case? {
  var story = story(form)
  story.attempt(on(day), "submit", ["form": ["company": "样例公司", "town_code": town]])
  return story.subject
}

@Suite("下放")
struct DelegationTests {
  @Test("申请那天已经委托给这个镇街的，由镇街办")
  func onTheDay() throws {
    let subject = try #require(place("entrust", "440606005", "2025-03-01"))
    #expect(subject.town == "440606005")
    #expect(subject.competentPlace == .town("440606005"))
  }

  @Test("申请在下放之前的，留在区里；没有下放到的镇街，也在区里")
  func beforeAndElsewhere() throws {
    let before = try #require(place("entrust", "440606005", "2025-02-28"))
    #expect(before.competentPlace == .district(Story.district))
    let elsewhere = try #require(place("empower", "440606006", "2025-03-01"))
    #expect(elsewhere.competentPlace == .district(Story.district))
  }

  @Test("只把窗口搬到镇街的，镇街收件，区里决定")
  func frontOffice() throws {
    let subject = try #require(place("front-office", "440606005", "2025-03-01"))
    #expect(subject.competentPlace == .district(Story.district))
    #expect(subject.receivingPlace == .town("440606005"))
  }
}
