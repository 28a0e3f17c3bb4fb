import CEL
import Ledger
import Testing

@Suite("规范形式")
struct CanonicalJSONTests {
  private func read(_ text: String) throws -> Value {
    try #require(Array(text.utf8).withUnsafeBytes { StoredJSON.value(of: $0) })
  }

  @Test("数、文字、字面值写成 RFC 8785 的样子")
  func writesAsTheStandardDoes() throws {
    let text = #"""
      {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
       "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}
      """#
    let canonical = CanonicalJSON.text(of: try read(text))
    #expect(
      canonical
        == #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
        + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#)
  }

  @Test("键按 UTF-16 码元排，补充平面的字排在 U+FB33 前面")
  func sortsKeysByCodeUnits() throws {
    let text =
      #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#
    let canonical = CanonicalJSON.text(of: try read(text))
    #expect(
      canonical
        == "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1F600}\":5,\"\u{fb33}\":3}"
    )
  }

  @Test(
    "带小数的数写成最短的样子",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (1.0, "1"), (-1.5, "-1.5"), (1e21, "1e+21"),
      (1e20, "100000000000000000000"),
      (123456789.125, "123456789.125"), (1e-6, "0.000001"), (1e-7, "1e-7"), (5e-324, "5e-324"),
      (1.7976931348623157e308, "1.7976931348623157e+308"), (9007199254740993.0, "9007199254740992"),
    ])
  func writesNumbers(_ number: Double, _ text: String) {
    #expect(CanonicalJSON.text(of: .double(number)) == text)
  }

  @Test("整数不失一位")
  func writesWholeNumbers() throws {
    for number in [0, -1, 7, 10, .max, .min, 9_007_199_254_740_993] as [Int64] {
      #expect(CanonicalJSON.text(of: .int(number)) == "\(number)")
      #expect(try read("\(number)") == .int(number))
    }
  }

  @Test("JSON 装不下的值不写，说得出是哪一项")
  func refusesWhatJSONCannotHold() {
    #expect(CanonicalJSON.text(of: .bytes([1])) == nil)
    #expect(CanonicalJSON.text(of: .double(.nan)) == nil)
    #expect(CanonicalJSON.text(of: ["a": .double(.infinity)]) == nil)
  }

  @Test(
    "不是 JSON 的读不出来",
    arguments: [
      "", "{", "[1,]", "{\"a\":1,\"a\":2}", "01", "1.", "-", "nul", "\"a", "\"\\x\"", "[1] 2",
      "{\"a\" 1}",
      "1e", "\"\u{1}\"", "\"\\ud800\"", String(repeating: "[", count: 300),
    ])
  func refusesWhatIsNotJSON(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBytes { StoredJSON.value(of: $0) } == nil)
  }

  @Test("读了再写，一个字节也不变")
  func readsBackWhatItWrote() throws {
    let value: Value = [
      "b": ["x", 1, true, nil, -5], "a": ["深": ["\"": "\\\n\u{7f}\u{1F600}"]], "": [],
    ]
    let text = try #require(CanonicalJSON.text(of: value))
    #expect(try read(text) == value)
    #expect(CanonicalJSON.text(of: try read(text)) == text)
  }
}
