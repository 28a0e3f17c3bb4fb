import Foundation
import Identifiers
import Testing

struct DivisionTests {
  let table: DivisionTable

  init() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Divisions")
    table = try DivisionTable(
      csv: ["provinces", "cities", "areas", "towns-guangdong"].map {
        try String(contentsOf: folder.appendingPathComponent("\($0).csv"), encoding: .utf8)
      })
  }

  @Test(
    "真实的名称，由省到镇街",
    arguments: [
      ("44", "广东省"), ("4401", "广东省广州市"), ("440106", "广东省广州市天河区"),
      ("440106001", "广东省广州市天河区五山街道"), ("440118", "广东省广州市增城区"),
      ("441900", "广东省东莞市"), ("441900003", "广东省东莞市东城街道"), ("110101", "北京市东城区"),
    ])
  func fullNames(code: String, name: String) throws {
    #expect(table.fullName(of: try DivisionCode(parsing: code)) == name)
  }

  @Test("镇街属于区，区属于市；东莞的镇街直属于市")
  func levels() throws {
    let town = try DivisionCode(parsing: "440106001")
    #expect(town.level == .town)
    #expect(town.parent?.text == "440106")
    #expect(town.ancestor(.province)?.text == "44")
    #expect(try DivisionCode(parsing: "4401").contains(town))
    #expect(!(try DivisionCode(parsing: "440111").contains(town)))
    #expect(town.contains(town))
    #expect(town.ancestor(.village) == nil)
    #expect(table.towns(of: try DivisionCode(parsing: "440106")).count == 21)
    #expect(table.towns(of: try DivisionCode(parsing: "4419")).contains { $0.name == "东城街道" })
    #expect(table.children(of: try DivisionCode(parsing: "4401")).count == 11)
    #expect(table.provinces.count == 31)
    #expect(table.name(of: try DivisionCode(parsing: "990000")) == nil)
    #expect(table.fullName(of: try DivisionCode(parsing: "440199")) == nil)
  }

  @Test("补零的代码读回本级")
  func filled() throws {
    #expect(try DivisionCode(filled: "440000").text == "44")
    #expect(try DivisionCode(filled: "440100").text == "4401")
    #expect(try DivisionCode(filled: "440106000000").text == "440106")
    #expect(try DivisionCode(filled: "440106001000").text == "440106001")
    #expect(try DivisionCode(filled: "440106").text == "440106")
  }

  @Test("每个代码都能读回，上级都在表内")
  func everyCodeHasItsParent() throws {
    #expect(table.divisions.count == 31 + 342 + 2978 + 1757)
    for division in table.divisions {
      #expect(try DivisionCode(parsing: division.code.text) == division.code)
      if let parent = division.code.parent {
        #expect(table.name(of: parent) != nil, "\(division.code)")
      }
    }
  }

  @Test("错误的代码与表格说明错在哪里")
  func faults() {
    for text in ["", "4", "440", "44010", "44A106", "044010", "4401060010010"] {
      #expect(throws: IdentifierFault.self) { try DivisionCode(parsing: text) }
    }
    let wrong = #expect(throws: IdentifierFault.self) {
      try DivisionTable(csv: ["code,name\n44,广东省\n4401\n"])
    }
    #expect(wrong?.messageEN.contains("Line 3") == true)
    #expect(throws: IdentifierFault.self) {
      try DivisionTable(csv: ["code,name\n44,广东省\n44,广东省\n"])
    }
  }
}
