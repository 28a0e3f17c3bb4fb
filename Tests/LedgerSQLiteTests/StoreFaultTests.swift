import Casework
import Foundation
import GRDB
import Ledger
import LedgerConformance
import Testing

@testable import LedgerSQLite

@Suite("存储出的错：一句话，不丢东西")
struct StoreFaultTests {
  private func open(
    _ folder: String, _ access: SQLiteLedger.Access = .write
  ) throws(StoreFault) -> SQLiteLedger {
    try SQLiteLedger(folder: folder, access: access, projector: SampleDistrict.projector)
  }

  private func kind(_ body: () throws -> Void) -> StoreFault.Kind? {
    do {
      try body()
      return nil
    } catch {
      return (error as? StoreFault)?.kind
    }
  }

  @Test("目录不存在")
  func missingFolder() {
    let found = kind {
      _ = try SQLiteLedger(folder: "/nowhere/at/all", projector: SampleDistrict.projector)
    }
    #expect(found == .cannotOpen)
  }

  @Test("只读打开一个没有账本的目录")
  func nothingToRead() async throws {
    try await withFolder { folder in
      #expect(kind { _ = try open(folder, .read) } == .cannotOpen)
    }
  }

  @Test("文件不是数据库")
  func notADatabase() async throws {
    try await withFolder { folder in
      let text = String(repeating: "这不是数据库。", count: 400)
      try text.write(
        toFile: "\(folder)/\(SQLiteLedger.fileName)", atomically: true, encoding: .utf8)
      #expect(kind { _ = try open(folder) } == .notADatabase)
      let left = try String(
        contentsOfFile: "\(folder)/\(SQLiteLedger.fileName)", encoding: .utf8)
      #expect(left == text, "the file is left as it was")
    }
  }

  @Test("别的程序的数据库不碰")
  func foreignDatabase() async throws {
    try await withFolder { folder in
      Shell("\(folder)/\(SQLiteLedger.fileName)").run("CREATE TABLE other (a); ")
      #expect(kind { _ = try open(folder) } == .notADatabase)
    }
  }

  @Test("更新的版本写的不碰")
  func newerSchema() async throws {
    try await withFolder { folder in
      do { _ = try open(folder) }
      Shell("\(folder)/\(SQLiteLedger.fileName)").run("PRAGMA user_version = 99")
      let known = Migrations.all.count
      #expect(kind { _ = try open(folder) } == .newerSchema(found: 99, known: known))
      #expect(kind { _ = try open(folder, .read) } == .newerSchema(found: 99, known: known))
    }
  }

  @Test("损坏的文件说是损坏")
  func corrupt() async throws {
    try await withFolder { folder in
      do {
        let store = try open(folder)
        var district = RandomDistrict(seed: 1)
        _ = await store.append(district.next(400))
        try await store.copy(to: "\(folder)/copy.sqlite")
      }
      let path = "\(folder)/\(SQLiteLedger.fileName)"
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path + ending)
      }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/copy.sqlite"))
      for place in stride(from: 8_192, to: bytes.count, by: 1) { bytes[place] = 0xA5 }
      try bytes.write(to: URL(fileURLWithPath: path))
      var found: StoreFault.Kind?
      do throws(StoreFault) {
        let store = try open(folder)
        _ = try await store.verify { _, _ in }
      } catch {
        found = error.kind
      }
      #expect(found == .corrupt)
    }
  }

  @Test("一个目录同时只有一个进程写，读的不受影响")
  func inUse() async throws {
    try await withFolder { folder in
      let store = try open(folder)
      #expect(kind { _ = try open(folder) } == .inUse)
      var district = RandomDistrict(seed: 2)
      _ = await store.append(district.next(50))
      let reader = try open(folder, .read)
      #expect(try await reader.summary().actCount == 50)
      _ = await store.append(district.next(50))
      let first = try #require(district.cases.first)
      #expect(try await reader.caseFile(first.id) == store.caseFile(first.id))
      withExtendedLifetime(store) {}
    }
  }

  @Test("只读打开的写不进去")
  func readOnly() async throws {
    try await withFolder { folder in
      var district = RandomDistrict(seed: 3)
      let store = try open(folder)
      _ = await store.append(district.next(10))
      let reader = try open(folder, .read)
      let result = await reader.append([district.next()])[0]
      guard case .failed(let fault) = result else {
        Issue.record("expected a fault, found \(result)")
        return
      }
      #expect(fault.kind == .readOnly)
    }
  }

  @Test("磁盘满了：这一批一件也没进，以前的都在，腾出空间接着写")
  func diskFull() async throws {
    try await withFolder { folder in
      let store = try open(folder)
      var district = RandomDistrict(seed: 4)
      _ = await store.append(district.next(100))
      let pages = try await store.pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
        return pages
      }
      let refused = district.next(600)
      let results = await store.append(refused)
      for result in results {
        guard case .failed(let fault) = result else {
          Issue.record("expected a fault, found \(result)")
          return
        }
        #expect(fault.kind == .diskFull)
      }
      #expect(try await store.summary().actCount == 100)
      #expect(try await store.verify { _, _ in }.isIntact)
      try await store.pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA max_page_count = \(pages + 1_000_000)")
      }
      #expect(await store.append(refused).allSatisfy { $0.receipt != nil })
      #expect(try await store.verify { _, _ in }.isIntact)
    }
  }

  @Test("重做到一半失败，旧的读模型还在")
  func failedRebuild() async throws {
    try await withFolder { folder in
      let store = try open(folder)
      var district = RandomDistrict(seed: 5)
      _ = await store.append(district.next(300))
      let before = try await store.cases(CaseFilter(), order: .due, limit: 500, after: nil)
      let figures = "figures: {}"
      let empty = Projector(
        edition: SampleDistrict.withoutLectures(figures: figures), calendar: SampleDistrict.calendar
      )
      var found: StoreFault.Kind?
      do throws(StoreFault) {
        try await store.rebuild(with: empty) { _, _ in }
      } catch {
        found = error.kind
      }
      #expect(found == .unknownProcedure("lecture 2020-01-01"))
      #expect(try await store.cases(CaseFilter(), order: .due, limit: 500, after: nil) == before)
      #expect(await store.append(district.next(50)).allSatisfy { $0.receipt != nil })
    }
  }

  @Test("关了再开，什么都在")
  func reopens() async throws {
    try await withFolder { folder in
      var district = RandomDistrict(seed: 6)
      do {
        let store = try open(folder)
        _ = await store.append(district.next(200))
      }
      let store = try open(folder)
      #expect(try await store.summary().actCount == 200)
      #expect(await store.append(district.next(200)).allSatisfy { $0.receipt != nil })
      #expect(try await store.verify { _, _ in }.isIntact)
      for subject in district.cases {
        #expect(try await store.caseRow(subject.id)?.actCount == subject.actCount)
      }
    }
  }
}
