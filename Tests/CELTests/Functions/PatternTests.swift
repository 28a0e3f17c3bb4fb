import CEL
import Testing

@Suite("正则表达式")
struct PatternTests {
  private func matches(_ text: String, _ pattern: String) throws -> Bool {
    let environment = Environment(variables: ["t": .string, "p": .string])
    let values = MapBindings(["t": .string(text), "p": .string(pattern)])
    let dynamic = try environment.compile("t.matches(p)").evaluate(values)
    let constant = try environment.compile("matches(t, r'''\(pattern)''')").evaluate(values)
    #expect(dynamic == constant)
    return dynamic == true
  }

  @Test(
    "认得的写法",
    arguments: [
      ("grey", "^gr(a|e)y$", true), ("grEy", "gr(a|e)y", false), ("grEy", "(?i)gr(a|e)y", true),
      ("91440101MA59XXXXXX", "^[0-9A-Z]{18}$", true), ("1234", "^\\d{2,3}$", false),
      ("123", "^\\d{2,3}$", true), ("1234567", "^\\d{2,}$", true), ("a{b", "a{b", true),
      ("张三", "^\\p{Han}{2,4}$", true), ("Zhang", "\\p{Han}", false), ("é", "^\\pL$", true),
      ("a b", "a\\sb", true), ("foo bar", "\\bbar\\b", true), ("foobar", "\\bbar\\b", false),
      ("a\nb", "a.b", false), ("a\nb", "(?s)a.b", true), ("a\nb", "^b$", false),
      ("a\nb", "(?m)^b$", true), ("x-y", "[\\w-]+", true), ("]", "[]]", true), ("^", "[\\^]", true),
      ("abc", "[^a-c]", false), ("abd", "[^a-c]", true), ("A", "[[:upper:]]", true),
      ("a.c", "a\\.c", true), ("abc", "a\\.c", false), ("中", "\\x{4e2d}", true), ("", "^$", true),
      ("", "a*", true), ("aaa", "^(?:a+?)$", true),
      ("2025-09-26", "^(?P<y>\\d{4})-\\d\\d-\\d\\d$", true),
      ("ABC", "(?i:b)", true), ("5", "\\D", false), ("a", "\\W|\\S", true), ("ab", "a|b|", true),
      ("\\", "\\\\", true), ("xyz", "\\Axyz\\z", true),
    ])
  func syntax(text: String, pattern: String, expected: Bool) throws {
    #expect(try matches(text, pattern) == expected)
  }

  @Test(
    "不认得的写法，说明原因",
    arguments: [
      "(", ")", "[a", "a**", "*a", "(?=a)", "(?<=a)", "\\1", "a{5,2}", "a{1001}", "[b-a]",
      "\\p{Foo}",
      "\\q", "(?z)", "((a{1000}){1000}){1000}", "((((){1000}){1000}){1000}){1000}", "\\",
      "[[:foo:]]",
      String(repeating: "(", count: 200) + "a" + String(repeating: ")", count: 200),
    ])
  func refused(pattern: String) throws {
    let environment = Environment(variables: ["p": .string])
    let program = try environment.compile("'a'.matches(p)")
    let fault = try #require(throws: EvaluationFault.self) {
      try program.evaluate(MapBindings(["p": .string(pattern)]))
    }
    #expect(fault.kind == .invalidArgument)
  }

  @Test("会让回溯算法爆炸的式子，也按文字长度的比例算完")
  func linearTime() throws {
    let text = String(repeating: "a", count: 5_000) + "b"
    #expect(try !matches(text, "^(a+)+$"))
    #expect(try !matches(text, "^(a|a)*$"))
    #expect(try !matches(text, "^(a?){50}a{50}c$"))
    #expect(try matches(text, "(x+x+)+y|a*b"))
  }
}
