import Casework
import Ledger
import LedgerConformance
import LedgerSQLite
import Testing

@Suite("只增不改")
struct AppendOnlyTests {
  /// Lends a ledger of four hundred acts.
  private func withLedger(
    seed: UInt64, _ body: (SQLiteLedger) async throws -> Void
  ) async throws {
    try await withFolder { folder in
      let store = try SQLiteLedger(folder: folder, projector: SampleDistrict.projector)
      var district = RandomDistrict(seed: seed)
      for result in await store.append(district.next(400)) { try #require(result.receipt != nil) }
      try await body(store)
    }
  }

  @Test("写连接的提交是 FULL：应答过的断电也在")
  func commitsAreDurable() async throws {
    try await withLedger(seed: 1) { store in
      #expect(try await store.synchronousLevel() == 2)
      try await store.rebuild(with: SampleDistrict.projector) { _, _ in }
      #expect(try await store.synchronousLevel() == 2)
    }
  }

  @Test(
    "数据库自己就不许改、不许删、不许顶替",
    arguments: [
      "UPDATE act SET payload = '{}' WHERE position = 7", "UPDATE act SET hash = x'00'",
      "DELETE FROM act WHERE position = 7", "DELETE FROM act",
      "INSERT OR REPLACE INTO act SELECT * FROM act WHERE position = 7",
      "REPLACE INTO act SELECT 9999, case_no, number, 'x', sort_no, occurred_on, occurred_at, recorded_at, district_no, town_no, actor, subject, payload, previous_hash, hash FROM act WHERE position = 7",
      "REPLACE INTO act SELECT 9999, 9999, 1, act_id, sort_no, occurred_on, occurred_at, recorded_at, district_no, town_no, actor, subject, payload, previous_hash, hash FROM act WHERE position = 7",
      "UPDATE chain SET act_count = 1 WHERE case_no = 1", "DELETE FROM chain",
      "UPDATE chain SET case_id = 'x' WHERE case_no = 2",
    ])
  func refusesChanges(_ attack: String) async throws {
    try await withLedger(seed: 2) { store in
      let refusal = Shell(store.path).run(attack)
      let words = try #require(refusal, "\(attack)")
      #expect(words.contains("never") || words.contains("only grow"), "\(attack)")
      let verification = try await store.verify { _, _ in }
      #expect(verification.isIntact)
      #expect(verification.actCount == 400)
    }
  }

  @Test("查阅记录也只增不改")
  func readingLogIsAppendOnly() async throws {
    try await withLedger(seed: 3) { store in
      let moment = try #require(try await store.summary().lastRecordedAt)
      try await store.log([
        ReadingRow(readAt: moment, reader: "li", sort: "case", object: "C1", count: 1)
      ])
      #expect(Shell(store.path).run("DELETE FROM reading") != nil)
      #expect(Shell(store.path).run("UPDATE reading SET reader = 'x'") != nil)
      #expect(try await store.readings(of: "C1", limit: 5).count == 1)
    }
  }

  @Test("绕过触发器改一个字节，核验点得出是哪个办件的第几个行为")
  func findsOneByte() async throws {
    try await withLedger(seed: 4) { store in
      let entry = try await store.acts(after: 99, limit: 1)[0]
      let shell = Shell(store.path)
      shell.disarm()
      #expect(
        shell.run("UPDATE act SET actor = replace(actor, 'e', 'f') || ' ' WHERE position = 100")
          == nil)
      let findings = try await store.verify { _, _ in }.findings
      #expect(
        findings == [
          Tampering(.altered, caseID: entry.act.caseID, number: entry.act.number, position: 100)
        ])
    }
  }

  @Test("改载荷、改散列、改日期、改经办人、改种类、改镇街，都瞒不过")
  func findsEveryColumn() async throws {
    let changes = [
      "payload = payload || ' '", "hash = zeroblob(32)", "hash = x'00'",
      "previous_hash = zeroblob(32), number = number", "occurred_on = occurred_on + 1",
      "recorded_at = recorded_at - 1", "occurred_at = 5", "actor = 'x'", "subject = 'x'",
      "act_id = 'x'", "district_no = district_no + 1", "town_no = district_no",
      "sort_no = sort_no % 3 + 1 + (sort_no % 3 + 1 = sort_no)", "sort_no = 9999",
    ]
    for change in changes {
      try await withLedger(seed: 5) { store in
        let shell = Shell(store.path)
        shell.disarm()
        let position = try #require(
          shell.number(
            "SELECT position FROM act WHERE number = 3 ORDER BY position LIMIT 1 OFFSET 4")
        )
        #expect(shell.run("UPDATE act SET \(change) WHERE position = \(position)") == nil)
        let findings = try await store.verify { _, _ in }.findings
        #expect(findings.map(\.position) == [position], "\(change)")
        #expect(findings.map(\.sort) == [.altered], "\(change)")
      }
    }
  }

  @Test("删一个、删末一个、删整案、插一个、换次序，各说各的")
  func tellsThemApart() async throws {
    func findings(_ attack: (Shell) -> Void) async throws -> [Tampering] {
      var found: [Tampering] = []
      try await withLedger(seed: 6) { store in
        let shell = Shell(store.path)
        shell.disarm()
        attack(shell)
        found = try await store.verify { _, _ in }.findings
      }
      return found
    }
    let long = "(SELECT case_no FROM chain WHERE act_count > 4 ORDER BY case_no LIMIT 1)"
    let middle = try await findings {
      $0.run("DELETE FROM act WHERE case_no = \(long) AND number = 2")
    }
    #expect(middle.map(\.sort) == [.removed])
    #expect(middle.map(\.number) == [2])
    let last = try await findings {
      $0.run(
        "DELETE FROM act WHERE case_no = \(long) AND number = (SELECT act_count FROM chain WHERE case_no = \(long))"
      )
    }
    #expect(last.map(\.sort) == [.removed])
    let whole = try await findings { $0.run("DELETE FROM act WHERE case_no = \(long)") }
    #expect(whole.map(\.sort) == [.removed])
    let traceless = try await findings {
      $0.run("CREATE TEMP TABLE victim AS SELECT \(long) AS case_no")
      $0.run("DELETE FROM act WHERE case_no = (SELECT case_no FROM victim)")
      $0.run("DELETE FROM chain WHERE case_no = (SELECT case_no FROM victim)")
    }
    #expect(traceless.map(\.sort) == [.removed])
    #expect(traceless.first?.position != nil)
    let inserted = try await findings {
      $0.run(
        """
        INSERT INTO act SELECT 100000, case_no, number + 1, 'forged', sort_no, occurred_on, occurred_at,
          recorded_at, district_no, town_no, actor, subject, payload, hash, zeroblob(32)
        FROM act JOIN chain USING (case_no) WHERE case_no = \(long) AND number = act_count
        """)
    }
    #expect(inserted.count == 1)
    #expect(inserted.first?.position == 100_000)
    let swapped = try await findings {
      $0.run("UPDATE act SET number = 1000 WHERE case_no = \(long) AND number = 2")
      $0.run("UPDATE act SET number = 2 WHERE case_no = \(long) AND number = 3")
      $0.run("UPDATE act SET number = 3 WHERE case_no = \(long) AND number = 1000")
    }
    #expect(swapped.map(\.sort) == [.reordered])
  }
}
