import Testing

@Suite("House rules")
struct TidyTests {
  @Test("every source file keeps the house rules")
  func sources() throws {
    let files = try SourceTree.swiftFiles(under: ["Sources"])
    #expect(files.count > 20)
    let findings = files.flatMap { file in HouseRules.all.flatMap { $0.1(file) } }
    #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
  }

  @Test("every test file is short enough and well named")
  func tests() throws {
    let files = try SourceTree.swiftFiles(under: ["Tests"])
    let findings = files.flatMap { HouseRules.lengths($0) + HouseRules.names($0) }
    #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
  }

  @Test("every module stands in the table of imports")
  func modules() throws {
    let modules = Set(try SourceTree.swiftFiles(under: ["Sources"]).compactMap(\.module))
    #expect(modules.subtracting(HouseRules.mayImport.keys) == [])
  }

  @Test(
    "each rule finds its bad sample and names the remedy",
    arguments: [
      ("Sources/Casework/Bad.swift", "public import Ledger", "must not import Ledger"),
      ("Sources/CEL/Bad.swift", "let now = Date()", "take the day"),
      ("Sources/Catalogue/Bad.swift", "let fee: Double = 0", "no floating point"),
      ("Sources/Web/Bad.swift", "let x = try" + "! load()", "is left over"),
      ("Sources/Web/Bad.swift", String(repeating: "\n", count: 500), "at most 400"),
      ("Sources/Web/StringUtils.swift", "", "says nothing"),
      ("Sources/Ledger/Bad.swift", "public struct Ledger {", "rename the type"),
    ])
  func bad(path: String, text: String, expected: String) {
    let file = SourceText(
      path: path,
      lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    let findings = HouseRules.all.flatMap { $0.1(file) }
    #expect(findings.contains { $0.contains(expected) && $0.hasPrefix(path) })
  }
}
