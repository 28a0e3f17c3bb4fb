import Foundation
import Identifiers
import Testing

struct ResidentIDTests {
  @Test(
    "合法的身份证号码，港澳台居住证同式",
    arguments: [
      "11010519491231002X", "44010619900307001X", "440106198802290022", "440605197908151238",
      "440118200012310442", "441900199510012312", "520102198506153335", "530102199211032188",
      "810000199001010019", "820000198512120022", "830000197806300034",
    ])
  func knownNumbers(text: String) throws {
    #expect(try ResidentID(parsing: text).unmasked == text)
  }

  @Test("号码说明性别、生日和年龄")
  func whatTheNumberTells() throws {
    let sample = try ResidentID(parsing: "11010519491231002X")
    #expect(sample.sex == .female)
    #expect(sample.birthDate == (1949, 12, 31))
    #expect(sample.addressCode == "110105")
    #expect(sample.age(onYear: 2025, month: 12, day: 30) == 75)
    #expect(sample.age(onYear: 2025, month: 12, day: 31) == 76)
    #expect(try ResidentID(parsing: "44010619900307001X").sex == .male)
  }

  @Test("十五位旧号换成十八位，小写x换成X")
  func normalised() throws {
    #expect(try ResidentID(parsing: "440524800101001").unmasked == "440524198001010013")
    #expect(try ResidentID(parsing: " 44010619900307001x ").unmasked == "44010619900307001X")
  }

  @Test(
    "错误的号码说明错在哪里",
    arguments: [
      ("440106199003070011", IdentifierFault.Kind.checkCharacter),
      ("44010619900307011X", .checkCharacter), ("440106199002300014", .impossibleDate),
      ("", .empty), ("4401061990030700", .length), ("44010A19900307001X", .character),
      ("44010619900307001Y", .character),
    ])
  func wrongNumbers(text: String, kind: IdentifierFault.Kind) {
    let fault = #expect(throws: IdentifierFault.self) { try ResidentID(parsing: text) }
    #expect(fault?.kind == kind)
    #expect(text.isEmpty || fault?.messageZH.contains(text) == false)
  }

  @Test("出生在将来或超过一百三十岁的不收")
  func implausibleBirth() throws {
    let id = try ResidentID(parsing: "44010619900307001X")
    try id.checkBirthDate(onYear: 2025, month: 9, day: 26)
    #expect(throws: IdentifierFault.self) {
      try id.checkBirthDate(onYear: 1990, month: 3, day: 6)
    }
    #expect(throws: IdentifierFault.self) {
      try id.checkBirthDate(onYear: 2121, month: 3, day: 7)
    }
  }

  @Test("打印、调试、反射都只见掩码；编码是全号")
  func maskedEverywhere() throws {
    let id = try ResidentID(parsing: "44010619900307001X")
    #expect("\(id)" == "4401**********001X")
    #expect(String(reflecting: id) == "4401**********001X")
    var dumped = ""
    dump([id], to: &dumped)
    #expect(!dumped.contains("19900307"))
    let data = try JSONEncoder().encode([id])
    #expect(String(decoding: data, as: UTF8.self) == #"["44010619900307001X"]"#)
    #expect(try JSONDecoder().decode([ResidentID].self, from: data) == [id])
  }

  @Test("生成的号码都合法；改动任何一位都被发现")
  func anySingleChangeIsRefused() throws {
    let seed: UInt64 = 11_643
    var generator = SeededGenerator(seed: seed)
    for round in 0..<200 {
      let id = ResidentID.generate(using: &generator, birthYears: 1950...2005)
      #expect(try ResidentID(parsing: id.unmasked) == id, "seed \(seed), round \(round)")
      for changed in neighbours(of: id.unmasked, alphabet: "0123456789X") {
        #expect(throws: IdentifierFault.self, "seed \(seed): \(changed)") {
          try ResidentID(parsing: changed)
        }
      }
    }
    let woman = ResidentID.generate(using: &generator, addressCode: 440_118, sex: .female)
    #expect(woman.sex == .female)
    #expect(woman.addressCode == "440118")
    var again = SeededGenerator(seed: seed)
    var first = SeededGenerator(seed: seed)
    #expect(ResidentID.generate(using: &again) == ResidentID.generate(using: &first))
  }
}
