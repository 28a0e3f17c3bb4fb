import CEL
import Casework
import Catalogue
import Identifiers
import LegalTime
import Simulation
import Testing

@Suite("A simulated year")
struct YearTests {
  @Test("同一个种子，同一年：每一步都相同")
  func sameSeed() async throws {
    let one = try await District.sharedYear(seed: 1)
    let other = try await District.year(seed: 1)
    #expect(one.summary == other.summary)
    let (left, right) = (await one.desk.acts, await other.desk.acts)
    #expect(left == right)
  }

  @Test("换一个种子，就是另一年")
  func otherSeed() async throws {
    let one = try await District.sharedYear(seed: 1).desk.acts
    let other = try await District.sharedYear(seed: 2).desk.acts
    #expect(Set(one.map(\.id)).isDisjoint(with: other.map(\.id)))
    #expect(one.map(\.name) != other.map(\.name))
  }

  @Test(
    "除了有意的单人检查，没有一步被法律拒绝；单人检查一次也没有记下来", arguments: [1, 2, 3] as [UInt64])
  func onlyMeantRefusals(seed: UInt64) async throws {
    let (summary, desk) = try await District.sharedYear(seed: seed)
    #expect(summary.surprises == [], "seed \(seed)")
    #expect(summary.untouched == [], "seed \(seed)")
    let refusals = await desk.refusals
    #expect(!refusals.isEmpty, "seed \(seed)")
    #expect(refusals.count == summary.refusals, "seed \(seed)")
    for (command, refusal) in refusals {
      #expect(refusal.guardID == "kind/two-officers", "seed \(seed): \(command.act)")
    }
    let acts = await desk.acts
    #expect(acts.count == summary.acts, "seed \(seed)")
    #expect(Set(acts.map(\.caseID)).count == summary.cases, "seed \(seed)")
    for act in acts where act.kind.needsCertifiedOfficers {
      let officers = act.payload.mapValue?["officers"]?.listValue ?? []
      #expect(Set(officers.compactMap(\.stringValue)).count >= 2, "seed \(seed): \(act.id)")
    }
  }

  @Test("每一步都在这一年里，人做的事都在工作日，周六只收件、只开专场")
  func lawfulDays() async throws {
    let (_, desk) = try await District.sharedYear(seed: 3)
    let calendar = desk.calendar
    var saturdays = 0
    for act in await desk.acts where act.role != .clock {
      #expect(act.occurredOn.year == 2025, "\(act.id)")
      if calendar.isWorkingDay(act.occurredOn) { continue }
      saturdays += 1
      #expect(act.occurredOn.weekday == .saturday, "\(act.procedureID) \(act.name)")
      #expect(act.kind == .submission || act.kind == .session, "\(act.procedureID) \(act.name)")
    }
    #expect(saturdays > 10)
  }

  @Test("记录的时刻就在发生的那天，办公时间或者在家的时间，同一件案件里先后不乱")
  func believableTimes() async throws {
    let (_, desk) = try await District.sharedYear(seed: 3)
    var last: [CaseID: Instant] = [:]
    for act in await desk.acts where act.role != .clock {
      #expect(act.recordedAt.businessDate == act.occurredOn, "\(act.id)")
      let start = Instant.at(act.occurredOn, hour: 7)
      #expect(act.recordedAt - start >= 0 && act.recordedAt - start < 15 * 3_600_000_000)
      if let before = last[act.caseID] { #expect(act.recordedAt - before >= 0, "\(act.id)") }
      last[act.caseID] = act.recordedAt
    }
  }

  @Test("换一个有镇街的区，照样办公", arguments: ["440106"])
  func anotherDistrict(code: String) async throws {
    let (summary, desk) = try await District.year(seed: 2, district: code)
    #expect(summary.surprises == [])
    #expect(await desk.acts.allSatisfy { $0.district == code })
  }

  @Test("没有镇街的代码，一句话说明白")
  func noTowns() throws {
    #expect(throws: SimulationFault.self) {
      try District.simulation(seed: 1, cases: 1_000, district: "110101")
    }
  }

  @Test("每种身份一个演示账号，姓名都带虚构的字样")
  func accounts() throws {
    let accounts = try District.simulation(seed: 1, cases: 1_000).accounts
    let roles = Set(Role.allCases).subtracting([.partner, .clock])
    #expect(Set(accounts.map(\.role)) == roles)
    #expect(Set(accounts.map(\.login)).count == accounts.count)
    for account in accounts {
      #expect("样例虚拟".contains { account.name.contains($0) }, "\(account.login)")
    }
  }
}
