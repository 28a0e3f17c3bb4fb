import Foundation
import Identifiers
import Testing

struct OrganisationTests {
  @Test(
    "合法的统一社会信用代码",
    arguments: [
      "91350100M000100Y43", "91310000775785552L", "91440300708461136T", "914403001922038216",
      "91110000600037341L", "11100000000013338W", "11430000006122244L", "11330105002500287C",
      "11370800MB28559184", "114403045747534156", "91440106MA9XQ2BC9F", "92440106MA9XQ2BC9C",
      "52440106MA9XQ2BC9G", "51440106MA9XQ2BC9K", "11440106MA9XQ2BC9P",
    ])
  func knownCodes(text: String) throws {
    let code = try CreditCode(parsing: text)
    #expect(code.text == text)
    #expect(try CreditCode(parsing: text.lowercased()) == code)
    #expect(try OrganisationCode(parsing: code.organisationCode.text) == code.organisationCode)
  }

  @Test(
    "错误的信用代码说明错在哪里",
    arguments: [
      ("91440106MA9XQ2BC9C", IdentifierFault.Kind.checkCharacter), ("91440106MA9XQ2BC9", .length),
      ("91440106MA9XQ2IC9F", .character), ("91440106MA9XO2BC9F", .character),
      ("91440106SA9XQ2BC9F", .character), ("91440106VA9XQ2BC9F", .character),
      ("91440106ZA9XQ2BC9F", .character), ("", .empty), ("9144A106MA9XQ2BC9F", .format),
    ])
  func wrongCodes(text: String, kind: IdentifierFault.Kind) {
    let fault = #expect(throws: IdentifierFault.self) { try CreditCode(parsing: text) }
    #expect(fault?.kind == kind)
  }

  @Test("信用代码说明登记部门、类别和区划")
  func whatTheCodeTells() throws {
    let code = try CreditCode(parsing: "52440106MA9XQ2BC9G")
    #expect(code.kindLabelZH == "民办非企业单位")
    #expect(code.divisionCode == "440106")
    #expect(code.organisationCode.description == "MA9XQ2BC-9")
  }

  @Test("组织机构代码的已知答案", arguments: ["D2143569-X", "12345678-8", "00000001-9"])
  func organisationCodes(text: String) throws {
    #expect(try OrganisationCode(parsing: text).description == text)
    for changed in neighbours(of: text, alphabet: "0123456789") where !changed.contains("--") {
      let isDigitForDigit = zip(text, changed).allSatisfy { $0 == $1 || $0.isNumber }
      guard isDigitForDigit else { continue }
      #expect(throws: IdentifierFault.self) { try OrganisationCode(parsing: changed) }
    }
  }

  @Test("登记在册但内含组织机构代码有误的，可按登记收下")
  func registeredWithWrongOrganisationCode() throws {
    // The credit code's own check character fits, the inner one does not.
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    let candidates = alphabet.map { "91440106MA9XQ2BC8\($0)" }
    let accepted = candidates.compactMap { try? CreditCode(parsingRegistered: $0) }
    #expect(accepted.count == 1)
    #expect(throws: IdentifierFault.self) { try CreditCode(parsing: accepted[0].text) }
    let data = try JSONEncoder().encode(accepted)
    #expect(try JSONDecoder().decode([CreditCode].self, from: data) == accepted)
  }

  @Test("生成的信用代码都合法；改动任何一位都被发现")
  func anySingleChangeIsRefused() throws {
    let seed: UInt64 = 32_100
    var generator = SeededGenerator(seed: seed)
    for round in 0..<100 {
      let code = CreditCode.generate(using: &generator, kind: "92", divisionCode: 440_106)
      #expect(try CreditCode(parsing: code.text) == code, "seed \(seed), round \(round)")
      for changed in neighbours(of: code.text, alphabet: "0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ") {
        #expect(throws: IdentifierFault.self, "seed \(seed): \(changed)") {
          try CreditCode(parsing: changed)
        }
      }
    }
  }
}
