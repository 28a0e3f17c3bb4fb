import Foundation
import Identifiers
import Testing

struct PersonalTests {
  @Test(
    "电话的写法与掩码",
    arguments: [
      ("13812341234", "13812341234", "138****1234"),
      ("+86 138 1234 1234", "13812341234", "138****1234"),
      ("0755-12345678", "0755-12345678", "0755-****5678"),
      ("02012345678", "020-12345678", "020-****5678"),
      ("12333", "12333", "12333"), ("0660-1234567", "0660-1234567", "0660-****4567"),
    ])
  func phones(text: String, whole: String, masked: String) throws {
    let phone = try PhoneNumber(parsing: text)
    #expect(phone.unmasked == whole)
    #expect("\(phone)" == masked)
    #expect(try PhoneNumber(parsing: phone.unmasked) == phone)
  }

  @Test(
    "不是电话的不收",
    arguments: [
      "", "12812341234", "1381234123", "138123412345", "110", "0755-123456", "abc", "00-12345678",
    ])
  func badPhones(text: String) {
    #expect(throws: IdentifierFault.self) { try PhoneNumber(parsing: text) }
  }

  @Test("银行卡校验位（Luhn），改动任何一位都被发现")
  func bankCards() throws {
    let card = try BankCard(parsing: "6217 0000 0000 0000 004")
    #expect(card.unmasked == "6217000000000000004")
    #expect("\(card)" == "**** 0004")
    let seed: UInt64 = 7812
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let made = BankCard.generate(using: &generator)
      #expect(try BankCard(parsing: made.unmasked) == made, "seed \(seed)")
      for changed in neighbours(of: made.unmasked, alphabet: "0123456789") {
        #expect(throws: IdentifierFault.self) { try BankCard(parsing: changed) }
      }
    }
  }

  @Test(
    "姓名掩码留姓，公开时写某",
    arguments: [
      ("张三", "张*", "张某"), ("张三丰", "张**", "张某某"), ("欧阳锋", "欧阳*", "欧阳某"),
      ("欧阳", "欧*", "欧某"), ("买买提·艾力", "买***", "买某某"), ("李", "李*", "李某"),
    ])
  func names(text: String, masked: String, published: String) throws {
    let name = try PersonName(parsing: text)
    #expect("\(name)" == masked)
    #expect(name.published == published)
    #expect(String(reflecting: [name]) == "[\(masked)]")
  }

  @Test(
    "姓名中的数字、尖括号、换行不收", arguments: ["", "张3", "<b>张</b>", "张\n三", String(repeating: "张", count: 51)])
  func badNames(text: String) {
    #expect(throws: IdentifierFault.self) { try PersonName(parsing: text) }
  }

  @Test(
    "地址在页面上到街道，公开时到区",
    arguments: [
      ("广州市天河区五山街道五山路1号101房", "广州市天河区五山街道****", "广州市天河区"),
      ("广州市天河区五山路1号", "广州市天河区五山路****", "广州市天河区"),
      ("广东省东莞市石龙镇中山路3号", "广东省东莞市石龙镇****", "广东省东莞市"),
      ("某处", "****", "****"),
    ])
  func addresses(text: String, masked: String, published: String) throws {
    let address = try PostalAddress(parsing: text)
    #expect("\(address)" == masked)
    #expect(address.published == published)
    #expect(address.unmasked == text)
  }

  @Test("生成的演示资料都合法，同一种子同样结果")
  func generated() throws {
    let seed: UInt64 = 3
    var generator = SeededGenerator(seed: seed)
    var again = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let name = PersonName.generate(using: &generator)
      #expect(try PersonName(parsing: name.unmasked) == name)
      #expect(name == PersonName.generate(using: &again))
      let phone = PhoneNumber.generate(using: &generator)
      #expect(try PhoneNumber(parsing: phone.unmasked) == phone)
      #expect(phone == PhoneNumber.generate(using: &again))
      let address = PostalAddress.generate(using: &generator, within: "广州市天河区五山街道")
      #expect(try PostalAddress(parsing: address.unmasked) == address)
      #expect(address.masked == "广州市天河区五山街道****")
      #expect(address == PostalAddress.generate(using: &again, within: "广州市天河区五山街道"))
    }
  }
}
