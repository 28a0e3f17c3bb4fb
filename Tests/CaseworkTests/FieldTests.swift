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
      form:
        company: { label: 单位名称, type: text, max: 10 }
        credit_code: { label: 统一社会信用代码, type: credit-code }
        person: { label: 身份证号, type: resident-id, optional: true }
        capital: { label: 注册资本, type: money, min: 100 }
        founded: { label: 成立日期, type: date }
        sort: { label: 类别, type: choice, options: { big: 大, small: 小 } }
        branch: { label: 分支, type: text, when: 'form.sort == "big"' }
        workers:
          label: 人员名单
          type: table
          optional: true
          max: 2
          columns:
            name: { label: 姓名, type: person }
            since: { label: 入职日期, type: date }
            wage: { label: 工资, type: money, optional: true }
      party: { kind: enterprise, name: company, id: credit_code }
      materials:
        paper: { label: 申请书, basis: rule }
        licence: { label: 营业执照, met_by: certificate/business-licence, basis: rule }
        list: { label: 名册, when: 'form.capital > 1000', basis: rule }
      states: { filed: 待受理, done: 办结 }
      acts:
        submit: { label: 申请, kind: submission, by: applicant, to: filed, basis: rule }
        finish: { label: 办结, kind: closure, by: head, from: [filed], to: done, guards: [complete, old], basis: rule }
      guards:
        complete: { when: 'size(materials.missing) == 0', else: '还缺{materials.missing}', basis: rule }
        old:
          when: 'form.founded <= tb.date("2025-01-01") && form.capital >= 200'
          else: '{form.company}成立于{form.founded}，资本{form.capital}'
          basis: rule
      outcomes: { done: { result: completed, basis: rule } }
      """))
}

private let form: [String: Value] = [
  "company": "样例公司", "credit_code": "91440106MA9XQ2BC9F", "capital": 200,
  "founded": "2020-05-01", "sort": "small",
]
private let monday = on("2025-03-03")

@Suite("填写的内容")
struct FieldTests {
  @Test("所有的问题一次说完，每一个都说出是哪一项")
  func allProblemsTogether() throws {
    var story = story()
    var wrong = form
    wrong["company"] = "名字太长太长太长太长太长"
    wrong["credit_code"] = "91440106MA9XQ2BC90"
    wrong["person"] = "440106199003070010"
    wrong["capital"] = 99
    wrong["founded"] = "2020-02-30"
    wrong["sort"] = "middle"
    wrong["colour"] = "红"
    let refused = story.attempt(monday, "submit", ["form": .map(wrong)])
    let refusal = try #require(refused)
    let paths = Set(refusal.fields.map(\.path))
    #expect(
      paths == [
        "form.company", "form.credit_code", "form.person", "form.capital", "form.founded",
        "form.sort", "form.colour",
      ])
    #expect(refusal.guardID.hasPrefix("field/"))
    #expect(refusal.fields.allSatisfy { !$0.message.isEmpty && !$0.label.isEmpty })
    #expect(refusal.message.contains("统一社会信用代码"))
  }

  @Test("空着的必填项要填，条件不成立的不问")
  func required() throws {
    var story = story()
    let refused = story.attempt(monday, "submit", ["form": ["sort": "big"]])
    let refusal = try #require(refused)
    let paths = refusal.fields.map(\.path)
    #expect(paths.contains("form.branch") && paths.contains("form.company"))
    #expect(!paths.contains("form.person"))
    #expect(story.attempt(monday, "submit", ["form": .map(form)]) == nil)
  }

  @Test("表格逐行逐列检查，行数有上限")
  func tables() throws {
    var story = story()
    var wrong = form
    wrong["workers"] = [["name": "甲某", "since": "2025-01-01"], ["since": "昨天"]]
    let refused = story.attempt(monday, "submit", ["form": .map(wrong)])
    let refusal = try #require(refused)
    #expect(refusal.fields.map(\.path) == ["form.workers[2].name", "form.workers[2].since"])
    #expect(refusal.fields.allSatisfy { $0.message.contains("第2行") })
    let row: Value = ["name": "甲某", "since": "2025-01-01"]
    wrong["workers"] = [row, row, row]
    let refusedMany = story.attempt(monday, "submit", ["form": .map(wrong)])
    let many = try #require(refusedMany)
    #expect(many.fields.count == 1 && many.message.contains("至多2行"))
  }

  @Test("没有的材料不收；已经有的证照不用交；条件成立才要的材料")
  func materials() throws {
    var story = story()
    let refusal = story.attempt(monday, "submit", ["form": .map(form), "materials": ["nothing"]])
    #expect(refusal?.guardID == "field/materials")
    story.held = [
      Context.Held(
        reference: "certificate/business-licence", valid: DateSpan("2025-01-01..2025-03-03"))
    ]
    var late = story
    story.attempt(monday, "submit", ["form": .map(form), "materials": ["paper"]])
    #expect(story.attempt(monday, "finish") == nil)
    late.attempt(on("2025-03-04"), "submit", ["form": .map(form), "materials": ["paper"]])
    let refusedFinish = late.attempt(on("2025-03-04"), "finish")
    let missing = try #require(refusedFinish)
    #expect(missing.guardID == "complete")
    #expect(missing.message == "还缺营业执照")
  }

  @Test("守卫不成立，说出条件、各项的值和依据")
  func guardsExplain() throws {
    var story = story()
    var small = form
    small["capital"] = 150
    story.attempt(
      monday, "submit", ["form": .map(small), "materials": ["paper", "licence"]])
    let refused = story.attempt(monday, "finish")
    let refusal = try #require(refused)
    #expect(refusal.guardID == "old")
    #expect(refusal.message == "样例公司成立于2020年5月1日，资本1.50元")
    #expect(refusal.bases == ["样例办法第一条"])
    #expect(refusal.trace.contains { $0.condition == "form.capital" && $0.value == "150" })
  }

  @Test("窗口上输入的字，按项目的类型读")
  func typed() {
    #expect(FieldValue.typed("1,234.50", for: .money) == 123_450)
    #expect(FieldValue.typed(" 12 ", for: .integer) == 12)
    #expect(FieldValue.typed("on", for: .bool) == true)
    #expect(FieldValue.typed("甲\n\n乙", for: .list) == ["甲", "乙"])
    #expect(FieldValue.typed("很多", for: .money) == "很多")
    #expect(FieldValue.typed("  ", for: .text) == .null)
  }
}
