import CEL
import Testing

@Suite("话术模板")
struct MessageTemplateTests {
  private let environment = Environment(variables: [
    "form": .object(name: "form", fields: ["capital": .int, "name": .string]),
    "params": .map(.string, .int),
  ])
  private let bindings = MapBindings([
    "form": ["capital": 500, "name": "甲公司"], "params": ["minimum": 200],
  ])

  private func fault(_ source: String) -> CompileFault? {
    do {
      _ = try MessageTemplate(source, in: environment)
      return nil
    } catch { return error }
  }

  @Test(
    "花括号里算出来，别处照抄，花括号本身写两遍",
    arguments: [
      ("注册资本 {form.capital}，不到下限 {params.minimum}", "注册资本 500，不到下限 200"),
      ("{form.name}", "甲公司"), ("没有表达式", "没有表达式"), ("", ""),
      ("{{form.name}} 是 {form.name}", "{form.name} 是 甲公司"),
      ("差 { {'a': params.minimum - form.capital}.a } 元", "差 -300 元"),
      ("{form.capital > 3 ? '有 }' : '无 {'}", "有 }"),
      ("{form.capital}{params.minimum}", "500200"),
    ])
  func texts(source: String, expected: String) throws {
    #expect(try MessageTemplate(source, in: environment).text(bindings) == expected)
  }

  @Test("外面可以决定怎么写一个值，按路径区分金额")
  func formatting() throws {
    let template = try MessageTemplate(
      "{form.name}：{form.capital}（{form.capital - params.minimum}）", in: environment)
    let text = try template.text(bindings) { value, path in
      path == "form.capital" ? "\(value) 分" : "\(value)"
    }
    #expect(text == "甲公司：500 分（300）")
    #expect(
      template.variablesUsed
        == ["form", "form.name", "form.capital", "params", "params.minimum"])
  }

  @Test(
    "写错的模板，位置按整段文字数",
    arguments: [
      ("注册资本 {form.captal} 元", 7, "form 没有字段 captal", "改成 capital"),
      ("多了}一个", 3, "多出一个 }", "花括号本身写两遍：}}"),
      ("少了{form.name", 3, "花括号没有收尾", "补上 }；花括号本身写两遍：{{"),
      ("空的{}", 3, "花括号里没有表达式", "写成 {form.name}；花括号本身写两遍：{{"),
    ])
  func faults(source: String, column: Int, message: String, remedy: String) throws {
    let found = try #require(fault(source))
    #expect(found.position.column == column)
    #expect(found.message == message)
    #expect(found.remedy == remedy)
  }
}
