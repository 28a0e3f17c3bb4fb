import CEL
import Casework
import Catalogue
import Testing

@Suite("What the figures count")
struct FigureFeedTests {
  @Test("一千件起，报告里数办件的每个数都不是零", arguments: [1, 2, 3] as [UInt64])
  func everyFigureIsAlive(seed: UInt64) async throws {
    let (_, desk) = try await District.sharedYear(seed: seed)
    var counted: [String: Int64] = [:]
    var cases: [CaseID: Case] = [:]
    let figures = desk.edition.figures.filter { $0.number != nil && $0.source != nil }
    for act in await desk.acts {
      let procedure = try #require(
        desk.edition.procedure(act.procedureID, version: act.version))
      if cases[act.caseID] == nil {
        cases[act.caseID] = Case.opened(by: act, procedure: procedure)
      } else {
        cases[act.caseID]?.apply(act)
      }
      guard let subject = cases[act.caseID], let rule = procedure.act(act.name) else { continue }
      let facts = CaseFacts(of: act, in: subject)
      for figure in figures {
        guard let source = figure.source, source.names(rule, of: procedure) else { continue }
        if let condition = source.condition, !facts.holds(condition) { continue }
        let each = figure.each.map { facts.evaluate($0)?.listValue?.count ?? 0 } ?? 1
        let value = figure.value.map { facts.evaluate($0)?.intValue ?? 0 } ?? 1
        counted[figure.id, default: 0] += Int64(each) * value
      }
    }
    for figure in figures {
      #expect(counted[figure.id, default: 0] > 0, "seed \(seed): \(figure.id)")
    }
  }

  @Test("周六专场办过目录里每个开周六的事项")
  func saturdays() async throws {
    let (_, desk) = try await District.sharedYear(seed: 1)
    let sessions = await desk.acts.filter {
      $0.kind == .session && $0.procedureID == "saturday-session"
    }
    #expect(!sessions.isEmpty)
    let served = Set(
      sessions.flatMap { $0.payload.mapValue?["matters"]?.listValue ?? [] }
        .compactMap(\.stringValue))
    let offered = desk.edition.procedures.filter { $0.body.handling.saturday != nil }.map(\.id)
    #expect(served == Set(offered))
  }
}
