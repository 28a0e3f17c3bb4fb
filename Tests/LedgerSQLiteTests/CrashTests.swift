import Casework
import Foundation
import Ledger
import LedgerConformance
import LedgerSQLite
import LegalTime
import Testing

@Suite("写到一半被杀")
struct CrashTests {
  @Test("kill -9 之后，应答过的一个不少，每条链都对得上", arguments: [1, 8])
  func survivesKilling(clerks: Int) async throws {
    try await withFolder { folder in
      for round in 1...2 {
        let acknowledged = try writeAndKill(folder, clerks: clerks)
        #expect(acknowledged.count > 100, "round \(round)")
        let store = try SQLiteLedger(folder: folder, projector: SampleDistrict.projector)
        for id in acknowledged {
          #expect(try await store.act(ActID(id)) != nil, "act \(id) of round \(round)")
        }
        let verification = try await store.verify { _, _ in }
        #expect(verification.findings == [])
        try await compareWithRebuilt(store)
        // The next round begins with an empty folder, so that its names are new.
        for ending in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: store.path + ending)
        }
      }
    }
  }

  /// The read models as they were left must be those that the acts make.
  private func compareWithRebuilt(_ store: SQLiteLedger) async throws {
    let before = try await store.cases(CaseFilter(), order: .newest, limit: 100_000, after: nil)
    let queries = ["received", "companies", "guests"].map { figure in
      FactQuery(figure: figure, measure: .count, from: nil, through: .latest, byTown: true)
    }
    let answers = try await store.answer(queries)
    try await store.rebuild(with: SampleDistrict.projector) { _, _ in }
    let after = try await store.cases(CaseFilter(), order: .newest, limit: 100_000, after: nil)
    #expect(before == after)
    #expect(try await store.answer(queries) == answers)
  }

  private func writeAndKill(_ folder: String, clerks: Int) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("LedgerWriter")
    process.arguments = [folder, "\(clerks)"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    var written = Data()
    while written.count(of: UInt8(ascii: "\n")) < 300 {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { break }
      written += more
    }
    kill(process.processIdentifier, SIGKILL)
    written += pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // What follows the last line end was cut off while it was said.
    let whole = written.prefix { _ in true }
    let end = whole.lastIndex(of: UInt8(ascii: "\n")) ?? whole.startIndex
    return String(decoding: whole[..<end], as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

extension Data {
  fileprivate func count(of byte: UInt8) -> Int { count { $0 == byte } }
}
