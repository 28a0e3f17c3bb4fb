import Ledger
import LedgerConformance
import Testing

@Suite("参照存储")
struct ReferenceStoreTests {
  @Test("参照存储符合存储的约定", arguments: ConformanceCheck.all)
  func conforms(_ check: ConformanceCheck) async throws {
    try await check.run { projector in MemoryStore(projector: projector) }
  }
}
