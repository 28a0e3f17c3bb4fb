import CEL
import Testing

@Suite("JSON")
struct JSONTextTests {
  @Test(
    "读进来是什么类型",
    arguments: [
      ("1", "int"), ("-0", "int"), ("9223372036854775807", "int"), ("9223372036854775808", "uint"),
      ("1.0", "double"), ("1e3", "double"), ("18446744073709551616", "double"), ("\"a\"", "string"),
      ("null", "null_type"), ("[]", "list"), ("{}", "map"), (" true ", "bool"),
    ])
  func types(text: String, type: String) throws {
    #expect(try JSONText.parse(text).typeValue.name == type)
  }

  @Test(
    "不合规矩的都拒绝，说出位置",
    arguments: [
      ("", "1:1: JSON 到这里断了"), ("[1,]", "1:4: 这里要一个 JSON 值"), ("01", "1:1: 数写得不对"),
      ("{\"a\":1,\"a\":2}", "1:8: 键 a 重复"), ("{a:1}", "1:2: 对象的键要写在双引号里"),
      ("\"a", "1:1: 文字没有写完"), ("\"\\ud800\"", "1:2: 代理区码位不成对"), ("1 2", "1:3: JSON 后面还有多余的内容"),
      ("\"a\nb\"", "1:3: 文字里有控制字符"), ("1.", "1:1: 小数点后面要有数字"), ("nul", "1:1: 这里要一个 JSON 值"),
      ("+1", "1:1: 这里要一个 JSON 值"), ("1e999", "1:1: 数太大"), ("\"\\x\"", "1:2: 不认识的转义"),
      ("[1 2]", "1:4: 数组里要逗号或 ]"), ("{\"a\" 1}", "1:6: 键 a 后面要冒号"), ("NaN", "1:1: 这里要一个 JSON 值"),
    ])
  func malformed(text: String, message: String) throws {
    let fault = try #require(throws: JSONText.Fault.self) { try JSONText.parse(text) }
    #expect(fault.description.hasPrefix(message), "\(fault)")
  }

  @Test("嵌套太深与不合法的 UTF-8 拒绝")
  func bounds() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONText.Fault.self) { try JSONText.parse(deep) }
    let fine = String(repeating: "[", count: 199) + "1" + String(repeating: "]", count: 199)
    #expect(try JSONText.parse(fine).jsonText == fine)
    #expect(throws: JSONText.Fault.self) { try JSONText.parse([0x22, 0xFF, 0x22]) }
  }

  @Test(
    "各类型写成的 JSON",
    arguments: [
      ("{'b': [1, 2u, 3.0], 'a': null}", "{\"b\":[1,2,3.0],\"a\":null}"),
      ("b'\\xff\\x00a'", "\"/wBh\""), ("b'a'", "\"YQ==\""), ("b'ab'", "\"YWI=\""),
      ("timestamp('2025-09-26T08:00:00+08:00')", "\"2025-09-26T00:00:00Z\""),
      ("duration('1500ms')", "\"1.5s\""), ("type(1)", "\"int\""), ("0.0 / 0.0", "\"NaN\""),
      ("'引\"号\\\\\\n\\x01'", "\"引\\\"号\\\\\\n\\u0001\""), ("{1: true}", "{\"1\":true}"),
    ])
  func written(source: String, expected: String) throws {
    #expect(
      try Environment(variables: [:]).compile(source).evaluate(MapBindings()).jsonText == expected)
  }

  @Test("任意的值，写出去再读回来不变；随机字节不会让它崩溃")
  func roundTrip() throws {
    let seed: UInt64 = 99
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2_000 {
      let value = Self.value(depth: 4, &generator)
      let text = value.jsonText
      let again = try JSONText.parse(text)
      #expect(again == value, "seed \(seed), round \(round): \(text)")
      #expect(again.jsonText == text, "seed \(seed), round \(round)")
      var bytes = Array(text.utf8)
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
        in: 0...255, using: &generator)
      do { _ = try JSONText.parse(bytes) } catch { #expect(!error.description.isEmpty) }
    }
  }

  private static func value(depth: Int, _ generator: inout SeededGenerator) -> Value {
    let leaves: [Value] = [
      .null, true, -7, .int(.max), .uint(.max), 1.5, -2e-300, "", "中\"\\\u{1F600}\n\u{7F}",
    ]
    let count = Int.random(in: 0...3, using: &generator)
    switch Int.random(in: 0..<(depth > 0 ? 4 : 2), using: &generator) {
    case 2: return .list((0..<count).map { _ in value(depth: depth - 1, &generator) })
    case 3:
      let fields = (0..<count).map { ("k\($0)中", value(depth: depth - 1, &generator)) }
      return .map(Dictionary(uniqueKeysWithValues: fields))
    default: return generator.pick(leaves)
    }
  }
}
