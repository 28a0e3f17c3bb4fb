/// The house rules as functions from a file to sentences; each sentence says where, what and what to do instead.
enum HouseRules {
  static let core: Set<String> = ["LegalTime", "Identifiers", "CEL", "Catalogue", "Casework"]

  /// Which of our modules each module may import (docs/architecture.md, "Who may import whom").
  static let mayImport: [String: Set<String>] = {
    let layer0: Set<String> = ["LegalTime", "Identifiers", "CEL"]
    let catalogue = layer0.union(["Catalogue"])
    let casework = catalogue.union(["Casework"])
    let ledger = casework.union(["Ledger"])
    let bureau = ledger.union(["Figures", "Paperwork", "Bureau", "CCrypto"])
    let web = bureau.union(["Pages", "Web"])
    return [
      "LegalTime": [], "Identifiers": [], "CEL": [], "Catalogue": layer0, "Casework": catalogue,
      "Ledger": casework.union(["CCrypto"]), "LedgerSQLite": ledger.union(["CSQLite"]),
      "Figures": ledger, "Paperwork": catalogue.union(["CArchive"]), "Bureau": bureau,
      "Pages": casework, "Web": web, "Simulation": bureau,
      "tongban": web.union(["Simulation", "LedgerSQLite"]),
    ]
  }()

  static let ours = Set(mayImport.keys).union(["CCrypto", "CArchive", "CSQLite"])

  /// What the pure core must not name, and what to use instead.
  static let bannedInCore: [(word: String, instead: String)] = [
    ("Date()", "take the day or instant as an argument"),
    ("Date.now", "take the day or instant as an argument"),
    ("UUID()", "let the client name the id"),
    (".random(", "take a generator as an argument"),
    ("TimeZone", "use BusinessDate and Instant, which are fixed to Asia/Shanghai"),
    ("Locale(", "format with the types of LegalTime and Identifiers"),
    ("FileManager", "take the text as an argument; reading files is for the command line"),
    ("URLSession", "the core has no network"),
    ("Task {", "the core is synchronous"),
    ("nonisolated(unsafe)", "pass the value as an argument"),
  ]

  static func imports(_ file: SourceText) -> [String] {
    guard let module = file.module, let allowed = mayImport[module] else { return [] }
    return file.lines.enumerated().compactMap { number, line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at <= 2, at + 1 < words.count,
        words[..<at].allSatisfy({
          ["public", "internal", "private", "fileprivate", "package", "@testable"].contains($0)
        })
      else { return nil }
      let name = String(words[at + 1])
      guard ours.contains(name), !allowed.contains(name) else { return nil }
      let list = allowed.isEmpty ? "none of ours" : allowed.sorted().joined(separator: ", ")
      return
        "\(file.path):\(number + 1): \(module) must not import \(name); it may import \(list). "
        + "Move the code to a module that may, or pass what it needs as a value."
    }
  }

  static func bannedWords(_ file: SourceText) -> [String] {
    guard let module = file.module, core.contains(module) else { return [] }
    var findings: [String] = []
    for (number, line) in file.lines.enumerated() {
      let code = line.trimmingPrefix(while: \.isWhitespace)
      guard !code.hasPrefix("//") else { continue }
      for (word, instead) in bannedInCore where code.contains(word) {
        findings.append(
          "\(file.path):\(number + 1): the pure core must not use \(word): \(instead).")
      }
    }
    return findings
  }

  static func floatingPoint(_ file: SourceText) -> [String] {
    guard let module = file.module, core.contains(module), module != "CEL" else { return [] }
    return file.lines.enumerated().compactMap { number, line in
      let code = line.trimmingPrefix(while: \.isWhitespace)
      guard !code.hasPrefix("//"), code.contains(/\b(Double|Float)\b/), !code.contains(".double")
      else { return nil }
      return
        "\(file.path):\(number + 1): no floating point in money or dates: use Int64 fen, days or a pair of integers."
    }
  }

  static let leftovers = [
    "TO" + "DO", "FIX" + "ME", "XX" + "X", "try" + "!", "fatalError(\"un", "as" + "!",
  ]

  static func leftoverMarks(_ file: SourceText) -> [String] {
    file.lines.enumerated().flatMap { number, line in
      leftovers.filter(line.contains).map {
        "\(file.path):\(number + 1): '\($0)' is left over: finish it, or throw an error that names the remedy."
      }
    }
  }

  static func lengths(_ file: SourceText) -> [String] {
    file.lines.count > 401
      ? [
        "\(file.path): \(file.lines.count) lines; at most 400: split it by aspect (Type+Aspect.swift)."
      ] : []
  }

  static let vagueNames = ["Utils", "Helpers", "Helper", "Common", "Misc", "Manager", "Extensions"]

  static func names(_ file: SourceText) -> [String] {
    let parts = file.path.dropLast(".swift".count).split(separator: "/").flatMap {
      $0.split(separator: "+")
    }
    return vagueNames.filter { name in parts.contains { $0 == name || $0.hasSuffix(name) } }.map {
      "\(file.path): '\($0)' says nothing: name it by what it is about."
    }
  }

  /// A module with a type of its own name hides its other types from the outside.
  static func shadowing(_ file: SourceText) -> [String] {
    guard let module = file.module, module != "tongban" else { return [] }
    return file.lines.enumerated().compactMap { number, line in
      for sort in ["struct", "class", "enum", "actor", "protocol"]
      where line.contains("public \(sort) \(module) ") || line.contains("public \(sort) \(module):")
      {
        return
          "\(file.path):\(number + 1): no type may have its module's name \(module): rename the type."
      }
      return nil
    }
  }

  static let all: [(String, @Sendable (SourceText) -> [String])] = [
    ("imports", { imports($0) }), ("banned words", { bannedWords($0) }),
    ("floating point", { floatingPoint($0) }), ("leftovers", { leftoverMarks($0) }),
    ("lengths", { lengths($0) }), ("names", { names($0) }), ("shadowing", { shadowing($0) }),
  ]
}
