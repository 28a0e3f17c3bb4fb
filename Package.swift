// swift-tools-version: 6.2
import PackageDescription

// Types of a lower module must not leak into a public API by accident, and every import is spelled out.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "tongban",
  products: [
    .executable(name: "tongban", targets: ["tongban"]),
    // For Benchmarks, a package of its own.
    .library(
      name: "TongbanModules",
      targets: [
        "Web", "Simulation", "LedgerSQLite", "Bureau", "Pages", "Figures", "Paperwork", "Ledger",
        "Casework", "Catalogue", "LegalTime", "Identifiers", "CEL",
      ]),
  ],
  dependencies: [
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
      traits: ["FullFoundation"]),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Debian's C libraries.
    .systemLibrary(
      name: "CCrypto", path: "Sources/C/CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CArchive", path: "Sources/C/CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CSQLite", path: "Sources/C/CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"])]),

    // The pure core: no I/O, no clock of its own, no globals.
    module("LegalTime"),
    module("Identifiers"),
    module("CEL"),
    module("Catalogue", ["LegalTime", "Identifiers", "CEL", yams]),
    module("Casework", ["Catalogue", "LegalTime", "Identifiers", "CEL"]),

    // Records and what is read from them.
    module("Ledger", ["Casework", "Catalogue", "LegalTime", "Identifiers", "CEL", "CCrypto"]),
    module(
      "LedgerSQLite",
      ["Ledger", "Casework", "Catalogue", "LegalTime", "Identifiers", "CEL", "CSQLite", grdb]),
    module("Figures", ["Ledger", "Casework", "Catalogue", "LegalTime", "Identifiers", "CEL"]),
    module("Paperwork", ["Catalogue", "LegalTime", "Identifiers", "CArchive"]),

    // Use cases, screens, the district at work.
    module(
      "Bureau",
      [
        "Figures", "Paperwork", "Ledger", "Casework", "Catalogue", "LegalTime", "Identifiers",
        "CEL", "CCrypto", logging,
      ]),
    module("Pages", ["Casework", "Catalogue", "LegalTime", "Identifiers", "CEL", mustache]),
    module(
      "Web",
      [
        "Bureau", "Pages", "Figures", "Paperwork", "Ledger", "Casework", "Catalogue", "LegalTime",
        "Identifiers", "CEL", hummingbird, httpTypes, nioCore, logging, lifecycle, yams,
      ]),
    module(
      "Simulation",
      [
        "Bureau", "Figures", "Ledger", "Casework", "Catalogue", "LegalTime", "Identifiers", "CEL",
        yams,
      ]),

    .executableTarget(
      name: "tongban",
      dependencies: [
        "Web", "Simulation", "LedgerSQLite", "Bureau", "Pages", "Figures", "Paperwork", "Ledger",
        "Casework", "Catalogue", "LegalTime", "Identifiers", "CEL", arguments, hummingbird, logging,
        lifecycle, signals, yams,
      ],
      swiftSettings: house),

    // Test support.
    .target(
      name: "Casebook",
      dependencies: ["Casework", "Catalogue", "LegalTime", "Identifiers", "CEL"],
      path: "Tests/Support/Casebook", swiftSettings: house),
    .target(
      name: "LedgerConformance",
      dependencies: [
        "Casebook", "Ledger", "Casework", "Catalogue", "LegalTime", "Identifiers", "CEL",
      ],
      path: "Tests/Support/LedgerConformance", swiftSettings: house),
    // Writes until a test kills it.
    .executableTarget(
      name: "LedgerWriter",
      dependencies: ["LedgerConformance", "LedgerSQLite", "Ledger", "Casework"],
      path: "Tests/Support/LedgerWriter", swiftSettings: house),

    tests("TidyTests", []),
    tests("LegalTimeTests", ["LegalTime"]),
    tests("IdentifiersTests", ["Identifiers"]),
    .testTarget(
      name: "CELTests", dependencies: ["CEL"], exclude: ["Conformance/cases.jsonl"],
      swiftSettings: house),
    tests("CatalogueTests", ["Catalogue", "LegalTime", "Identifiers", "CEL"]),
    tests(
      "CaseworkTests",
      ["Casebook", "Casework", "Catalogue", "LegalTime", "Identifiers", "CEL"]),
    tests(
      "LedgerTests",
      ["LedgerConformance", "Ledger", "Casework", "Catalogue", "LegalTime", "CEL"]),
    tests(
      "LedgerSQLiteTests",
      [
        "LedgerWriter", "LedgerSQLite", "LedgerConformance", "Figures", "Ledger", "Casework",
        "Catalogue", "LegalTime", "CEL", "CSQLite", grdb,
      ]),
    tests(
      "FiguresTests",
      [
        "Simulation", "Figures", "Ledger", "Casework", "Catalogue", "LegalTime", "Identifiers",
        "CEL",
      ]),
    tests("PaperworkTests", ["Paperwork"]),
    tests(
      "SimulationTests",
      [
        "Simulation", "Bureau", "Figures", "Ledger", "Casework", "Catalogue", "LegalTime",
        "Identifiers", "CEL",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
