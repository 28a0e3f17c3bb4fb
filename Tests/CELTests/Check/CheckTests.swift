import CEL
import Testing

@Suite("类型与名字的检查")
struct CheckTests {
  private let environment = Environment(
    variables: [
      "form": .object(
        name: "form",
        fields: [
          "registered_capital": .int, "name": .string, "opened": .timestamp,
          "workers": .list(.object(name: "workers", fields: ["age": .int, "name": .string])),
        ]),
      "params": .map(.string, .int),
      "findings": .object(name: "findings", fields: ["fixed": .bool]),
      "today": .timestamp,
    ],
    functions: [
      Function(
        name: "tb.age",
        overloads: [.init(parameters: [.timestamp, .timestamp], result: .int)]
      ) { _ in 30 },
      Function(name: "tb.yuan", overloads: [.init(parameters: [.int], result: .int)]) {
        .int(($0[0].intValue ?? 0) * 100)
      },
    ])

  private func fault(_ source: String, expecting: CELType? = nil) -> CompileFault? {
    do {
      _ = try environment.compile(source, expecting: expecting)
      return nil
    } catch { return error }
  }

  @Test(
    "写错的名字，指出位置，给出最像的",
    arguments: [
      ("form.registred_capital >= 5", 1, "form 没有字段 registred_capital", "改成 registered_capital"),
      ("true && from.name == ''", 9, "没有变量 from", "改成 form"),
      ("form['nmae'] == ''", 1, "form 没有字段 nmae", "改成 name"),
      ("has(form.nam)", 5, "form 没有字段 nam", "改成 name"),
      ("form.workers.all(w, w.agee > 3)", 21, "workers 没有字段 agee", "改成 age"),
      ("tb.aeg(today, today) > 1", 1, "没有函数 tb.aeg", "改成 tb.age"),
      ("tb.hours(today) > 1", 1, "没有函数 tb.hours", "可用的有 tb.age、tb.yuan"),
      ("form.name.startWith('a')", 1, "没有函数 startWith", "改成 startsWith"),
      (
        "form.zzzzzzzz == 1", 1, "form 没有字段 zzzzzzzz",
        "可用的字段有 name、opened、registered_capital、workers"
      ),
      ("contains('a', 'b')", 1, "没有函数 contains", "contains 换一种写法：函数写 contains(x)，方法写 x.contains()"),
    ])
  func wrongNames(source: String, column: Int, message: String, remedy: String) throws {
    let found = try #require(fault(source))
    #expect(found.position.column == column)
    #expect(found.message == message)
    #expect(found.remedy == remedy)
  }

  @Test(
    "类型对不上，编译时就拒绝",
    arguments: [
      ("form.registered_capital >= '5'", "没有这种运算：int >= string"),
      ("form.name == 3", "没有这种运算：string == int"),
      ("form.name + 3 == ''", "没有这种运算：string + int"),
      ("form.name && true", "&& 两边要 bool，却是 string"),
      ("form.name ? 1 : 2", "? 前面要 bool，却是 string"),
      ("!form.registered_capital", "! 不能用于 int"),
      ("-form.name", "- 不能用于 string"),
      ("form.name.age", "string 没有字段，取不到 age"),
      ("form.workers['a']", "list(workers) 不能用 string 取元素"),
      ("form.workers.all(w, w.age)", "all() 的条件要 bool，却是 int"),
      ("form.name.all(w, true)", "all() 要列表或映射，却是 string"),
      ("'a' in [1, 2]", "list(int) 里不会有 string"),
      ("tb.age(form.name, today)", "没有这种调用：tb.age(string, timestamp)"),
      ("form.opened - 3 < today", "没有这种运算：timestamp - int"),
      ("{1.5: 2}", "映射的键不能是 double"),
    ])
  func wrongTypes(source: String, message: String) throws {
    #expect(try #require(fault(source)).message == message)
  }

  @Test("用在哪里要什么类型，也在编译时说")
  func expectedType() throws {
    let wrong = try #require(fault("form.registered_capital", expecting: .bool))
    #expect(wrong.message == "这里要 bool，表达式却是 int")
    #expect(fault("form.registered_capital > 0", expecting: .bool) == nil)
    #expect(fault("dyn(1)", expecting: .bool) == nil)
  }

  @Test(
    "推出的类型",
    arguments: [
      ("form.registered_capital + tb.yuan(3)", "int"), ("[1, 2]", "list(int)"),
      ("[1, 'a']", "list(dyn)"), ("form.workers.map(w, w.name)", "list(string)"),
      ("form.workers.filter(w, w.age > 3)", "list(workers)"), ("today - form.opened", "duration"),
      ("params.minimum", "int"), ("true ? 1 : 2", "int"), ("{'a': 1}", "map(string, int)"),
      ("today + duration('24h')", "timestamp"), ("1.0 / 2.0", "double"), ("type(1)", "type"),
      ("form.workers[0].age", "int"), ("string(1) + 'a'", "string"),
    ])
  func inferredType(source: String, type: String) throws {
    #expect(try environment.compile(source).resultType.description == type)
  }

  @Test("用到的变量与字段路径都记下来")
  func variablesUsed() throws {
    let program = try environment.compile(
      "form.name != '' && has(findings.fixed) && params['minimum'] > 0 || form.workers.exists(w, w.age < 16)"
    )
    #expect(
      program.variablesUsed == [
        "form", "form.name", "form.workers", "findings", "findings.fixed", "params",
        "params.minimum",
      ])
    #expect(try environment.compile("form.name").path == "form.name")
  }

  @Test("循环变量盖住同名的变量")
  func shadowing() throws {
    let program = try environment.compile("[1, 2].map(form, form + 1)")
    #expect(program.resultType == .list(.int))
    #expect(try program.evaluate(MapBindings()) == [2, 3])
  }
}
