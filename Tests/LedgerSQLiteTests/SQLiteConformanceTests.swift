import Ledger
import LedgerConformance
import LedgerSQLite
import Testing

@Suite("SQLite 存储")
struct SQLiteConformanceTests {
  @Test("SQLite 存储符合存储的约定", arguments: ConformanceCheck.all)
  func conforms(_ check: ConformanceCheck) async throws {
    try await withFolder { folder in
      try await check.run { projector in
        try SQLiteLedger(folder: folder, projector: projector)
      }
    }
  }
}
