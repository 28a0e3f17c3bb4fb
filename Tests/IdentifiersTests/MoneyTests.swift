import Foundation
import Identifiers
import Testing

struct MoneyTests {
  @Test(
    "金额的各种写法都记到分",
    arguments: [
      ("1234.56", 123_456), ("1,234.56元", 123_456), ("200万元", 200_000_000), ("200万", 200_000_000),
      ("3.5亿元", 35_000_000_000), ("12345分", 12_345), ("¥ 0.5", 50), ("人民币 100元", 10_000),
      ("-3.20", -320), ("0", 0), ("1.500", 150), ("0.000001万元", 1), ("1,234,567", 123_456_700),
    ] as [(String, Int64)])
  func parsing(text: String, fen: Int64) throws {
    #expect(try Money(parsing: text).fen == fen)
  }

  @Test(
    "不是金额或不足一分的不收",
    arguments: [
      "", "元", "1.", ".5", "1.234", "12,34", "1e3", "--1", "1.2.3", "0.5分", "99999999999999999999",
      "１００",
      "1,23", ",123", "0.0000001万元",
    ])
  func badAmounts(text: String) {
    #expect(throws: IdentifierFault.self) { try Money(parsing: text) }
  }

  @Test("按元、万元、亿元写出，四舍五入只用整数")
  func formatting() {
    let money = Money(fen: 123_456_789_012)
    #expect(money.description == "1,234,567,890.12元")
    #expect(money.text(in: .wanYuan, decimals: 2) == "123,456.79万元")
    #expect(money.text(in: .yiYuan, decimals: 2) == "12.35亿元")
    #expect(money.text(in: .yiYuan, decimals: 0) == "12亿元")
    #expect(money.plainYuan == "1234567890.12")
    #expect(Money(fen: 5).description == "0.05元")
    #expect(Money(fen: -5).description == "-0.05元")
    #expect(Money(fen: 500_000).text(in: .wanYuan, decimals: 0) == "1万元")
    #expect(Money(fen: 499_999).text(in: .wanYuan, decimals: 0) == "0万元")
    #expect(Money(fen: -499_999).text(in: .wanYuan, decimals: 0) == "0万元")
    #expect(Money(fen: -500_000).text(in: .wanYuan, decimals: 0) == "-1万元")
    #expect(Money(fen: 7).text(in: .fen, decimals: 0) == "7分")
    #expect(Money(fen: 150).text(in: .yuan, decimals: 4) == "1.5000元")
    #expect(Money(fen: .min).description == "-92,233,720,368,547,758.08元")
    #expect(Money(fen: .max).text(in: .yiYuan, decimals: 0, showsUnit: false) == "922,337,204")
  }

  @Test("超出范围的运算说明原因，不会绕回")
  func overflow() throws {
    let most = Money(fen: .max)
    #expect(throws: IdentifierFault.self) { try most.adding(Money(fen: 1)) }
    #expect(throws: IdentifierFault.self) { try Money(fen: .min).subtracting(Money(fen: 1)) }
    #expect(throws: IdentifierFault.self) { try most.multiplied(by: 2) }
    #expect(throws: IdentifierFault.self) { try most.multiplied(by: 3, over: 2) }
    #expect(throws: IdentifierFault.self) { try most.multiplied(by: 1, over: 0) }
    #expect(try most.multiplied(by: 2, over: 2) == most)
    #expect(try Money.sum([Money(fen: 1), Money(fen: 2)]).fen == 3)
  }

  @Test("按比例计算，半分进位，正负对称")
  func ratios() throws {
    #expect(try Money(fen: 150).multiplied(by: 3, over: 100).fen == 5)
    #expect(try Money(fen: -150).multiplied(by: 3, over: 100).fen == -5)
    #expect(try Money(fen: 149).multiplied(by: 1, over: 3).fen == 50)
    #expect(try Money(fen: 148).multiplied(by: 1, over: 3).fen == 49)
  }

  @Test("写出再读回，不差一分")
  func roundTrip() throws {
    let seed: UInt64 = 42
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let money = Money(fen: Int64(bitPattern: generator.next()) >> Int64(generator.next() % 40))
      if money.fen == .min { continue }
      #expect(try Money(parsing: money.description) == money, "seed \(seed), \(money.fen)")
      let exact = money.text(in: .yiYuan, decimals: 10)
      #expect(try Money(parsing: exact) == money, "seed \(seed), \(exact)")
    }
  }
}
