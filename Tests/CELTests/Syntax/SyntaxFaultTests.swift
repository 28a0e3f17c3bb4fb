import CEL
import Testing

@Suite("写错的表达式")
struct SyntaxFaultTests {
  private func fault(_ source: String) -> CompileFault? {
    do {
      _ = try Environment(variables: ["a": .dyn, "b": .dyn]).compile(source)
      return nil
    } catch { return error }
  }

  @Test(
    "错在哪里、怎么改，都说得出来",
    arguments: [
      ("a ＞ 3", 1, 3, "改用半角的 >"),
      ("a == “x”", 1, 6, "改用半角的 '"),
      ("a = 3", 1, 3, "比较相等写 =="),
      ("a & b", 1, 3, "“并且”写 &&"),
      ("a ==\n  'x", 2, 3, "在末尾补上收尾的引号"),
      ("(a + 1", 1, 7, "补上与 1:1 处对应的 )"),
      ("a b", 1, 3, "删去它，或者用运算符连接前后两段"),
      ("1 +", 1, 4, "补上后半段"),
      ("'\\q'", 1, 2, "反斜杠本身写成 \\\\，或者用 r'…' 不转义"),
      ("99999999999999999999", 1, 1, "用更小的数，或者写成小数（如 1e20）"),
      ("1e999", 1, 1, "用不超过 1.7e308 的数"),
      ("has(a)", 1, 1, "写成 has(form.name)"),
      ("[1].all(1, true)", 1, 9, "写成 list.all(x, …)"),
      ("{'a' 1}", 1, 6, "写成 {'键': 值}"),
      ("while", 1, 1, "换一个名字"),
      ("a{b: 1}", 1, 1, "改用映射 {'field': value}"),
      ("a.matches('(')", 1, 11, "改正它，语法按 RE2"),
    ])
  func positionAndRemedy(source: String, line: Int, column: Int, remedy: String) throws {
    let found = try #require(fault(source))
    #expect(found.position.line == line)
    #expect(found.position.column == column, "\(found)")
    #expect(found.remedy == remedy)
  }

  @Test("列按字数，不按字节数")
  func columnsCountScalars() throws {
    let found = try #require(fault("'中文字' + ?"))
    #expect(found.position == SourcePosition(line: 1, column: 9, offset: 14))
  }

  @Test("嵌套二百层可以，二百五十层以上拒绝，不会撑破栈")
  func depthIsBounded() throws {
    for (open, close) in [("(", ")"), ("[", "]"), ("size([", "])"), ("{1: ", "}"), ("!(", ")")] {
      let shallow = 120
      let text =
        String(repeating: open, count: shallow) + "true" + String(repeating: close, count: shallow)
      #expect(fault(text)?.message.contains("嵌套") != true, "\(open)")
      let deep =
        String(repeating: open, count: 20_000)
        + "true" + String(repeating: close, count: 20_000)
      let long = try #require(fault(deep))
      #expect(long.message.contains("嵌套超过") || long.message.contains("超过上限"), "\(long)")
    }
    let chain = (0..<400).map { _ in "1" }.joined(separator: "+")
    #expect(fault(chain)?.message.contains("嵌套超过") == true)
    let fields = "a" + String(repeating: ".b", count: 400)
    #expect(fault(fields)?.message.contains("嵌套超过") == true)
    let minus = String(repeating: "- ", count: 400) + "a"
    #expect(fault(minus)?.message.contains("嵌套超过") == true)
  }

  @Test("二百层括号与二百层列表算得出来")
  func deepEvaluation() throws {
    let environment = Environment(variables: [:])
    let parentheses =
      String(repeating: "(", count: 240) + "7" + String(repeating: ")", count: 240)
    #expect(try environment.compile(parentheses).evaluate(MapBindings()) == 7)
    let lists = String(repeating: "[", count: 200) + "7" + String(repeating: "]", count: 200)
    let places = String(repeating: "[0]", count: 40)
    #expect(try environment.compile("size(\(lists)\(places))").evaluate(MapBindings()) == 1)
    let loops = (0..<240).reduce("true") { inner, depth in "[1].all(x\(depth), \(inner))" }
    let program = try environment.compile(loops)
    #expect(try program.evaluate(MapBindings()) == true)
    #expect(program.trace(MapBindings()).value == true)
  }

  @Test("一千个条件并列不算嵌套")
  func wideConditions() throws {
    let source = (0..<1000).map { "x != \($0)" }.joined(separator: " && ")
    let program = try Environment(variables: ["x": .int]).compile(source)
    #expect(try program.evaluate(MapBindings(["x": 1000])) == true)
    #expect(try program.evaluate(MapBindings(["x": 999])) == false)
  }

  @Test("太长的表达式拒绝")
  func lengthIsBounded() throws {
    let found = try #require(fault("'" + String(repeating: "a", count: 70_000) + "'"))
    #expect(found.message == "表达式长 70002 字节，超过上限 65536")
  }
}
