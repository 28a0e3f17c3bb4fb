import CEL
import Casework
import Catalogue
import LegalTime
import Testing

@testable import Simulation

@Suite("The file of habits")
struct HabitsTests {
  private func read(_ text: String) throws -> Habits {
    try HabitsReader(
      file: "habits.yaml", language: HabitLanguage(calendar: try District.calendar())
    ).read(text)
  }

  @Test("习惯里点到的事项、步骤、字段，目录里都有")
  func namesExist() throws {
    let habits = try read(try District.text("Demo/habits.yaml"))
    let edition = try District.edition(try District.calendar())
    for (id, habit) in habits.procedures {
      let versions = edition.versions(of: id)
      guard !versions.isEmpty else {
        Issue.record("no procedure \(id)")
        continue
      }
      let form = Set(versions.flatMap { $0.body.form.map(\.id) })
      let acts = versions.flatMap(\.body.acts)
      for (act, said) in habit.acts where !said.fields.isEmpty {
        let fields = Set(acts.filter { $0.id == act }.flatMap { $0.fields.map(\.id) })
        for field in said.fields.keys { #expect(fields.contains(field), "\(id) \(act) \(field)") }
      }
      if habit.acts.count < 12 { continue }
      for field in habit.fields.keys { #expect(form.contains(field), "\(id) \(field)") }
    }
  }

  @Test("写错的键，说出文件、行和可以写什么")
  func unknownKey() throws {
    let fault = #expect(throws: SimulationFault.self) {
      try read("common:\n  shares: 3\n")
    }
    #expect(fault?.messageEN.hasPrefix("habits.yaml:2: 'shares' is not known") == true)
  }

  @Test("表达式不成立，说出在哪一行")
  func brokenExpression() throws {
    let fault = #expect(throws: SimulationFault.self) {
      try read("common:\n  fields:\n    x: '= 1 +'\n")
    }
    #expect(fault?.messageEN.hasPrefix("habits.yaml:3: ") == true)
  }

  @Test("没有习惯的文件，也能办一年")
  func noHabits() async throws {
    let (summary, _) = try await District.year(seed: 3, habits: "")
    #expect(summary.surprises == [])
    #expect(summary.byProcedure.values.allSatisfy { $0.cases > 0 })
  }

  @Test("新写一个事项，不改程序也不改习惯，就有人来办")
  func newMatter() async throws {
    let text = """
      procedure: bench-permit
      name: 样例长椅许可
      item: public-service
      area: public-service
      in_force: { from: 2020-01-01 }
      checked: { day: 2026-11-23, review_in: 6 months }
      authority: { organ: 样例局, level: district, basis: own }
      summary: 样例
      audience: [person]
      handling: { channels: [window] }
      law: { own: { cite: 样例规则, source: local, rule: 样例 } }
      form:
        sitter: { label: 申请人, type: person }
        sitter_id: { label: 身份证号, type: resident-id }
        seats: { label: 座位数, type: integer, min: 1 }
        total: { label: 合计, type: integer }
      party: { kind: person, name: sitter, id: sitter_id }
      states: { filed: 待办, granted: 已准, refused: 不准 }
      acts:
        submit: { label: 申请, kind: submission, by: applicant, to: filed, guards: [adds-up], basis: own }
        look: { label: 看, kind: verification, by: clerk, from: [filed], asks: { sturdy: { label: 结实, type: bool } }, basis: own }
        grant: { label: 准, kind: decision, by: head, from: [filed], to: granted, guards: [sturdy], basis: own }
        refuse: { label: 不准, kind: refusal, by: head, from: [filed], to: refused, basis: own }
      guards:
        adds-up: { when: 'form.total == form.seats * 3', else: '对不上', basis: own }
        sturdy: { when: 'has(found.sturdy) && found.sturdy', else: '不结实', basis: own }
      outcomes:
        granted: { result: granted, basis: own }
        refused: { result: refused, remedies: [complaint], basis: own }
      """
    let file = SourceFile(path: "public-service/bench-permit/2020-01-01.yaml", text: text)
    let (summary, desk) = try await District.year(seed: 3, more: [file])
    #expect(summary.surprises == [])
    let acts = await desk.acts.filter { $0.procedureID == "bench-permit" }
    #expect(Set(acts.map(\.name)).isSuperset(of: ["submit", "look", "grant"]))
  }
}
