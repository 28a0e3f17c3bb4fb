import Casework
import Ledger
import LegalTime

/// The read models of the reference store.
struct MemoryTables: Sendable {
  struct Fact: Sendable {
    var row: FactRow
    var position: Int64

    /// By what "first" and "last" are meant: the day in law, then the order of storing.
    var rank: (Int32, Int64, Int) { (row.occurredOn.dayNumber, position, row.item) }
  }

  var rows: [CaseID: CaseRow] = [:]
  var clocks: [CaseID: [ClockRow]] = [:]
  var tasks: [CaseID: [TaskRow]] = [:]
  var certificates: [String: CertificateRow] = [:]
  var parties: [String: (row: PartyRow, position: Int64)] = [:]
  var materials: [String: [MaterialRow]] = [:]
  var facts: [String: [Fact]] = [:]
  var gaps: [FigureGap] = []

  mutating func apply(_ changes: Projection, position last: Int64) {
    let count = changes.row.actCount
    apply(changes) { number in last - Int64(count - number) }
  }

  mutating func apply(_ changes: Projection, positions: [Int64]) {
    apply(changes) { positions[$0 - 1] }
  }

  private mutating func apply(_ changes: Projection, position: (Int) -> Int64) {
    let id = changes.row.caseID
    rows[id] = changes.row
    for clock in changes.clocks {
      clocks[id, default: []].removeAll { $0.clock == clock.clock }
      clocks[id, default: []].append(clock)
    }
    if changes.changesTasks { tasks[id] = changes.tasks }
    for certificate in changes.certificates { certificates[certificate.id] = certificate }
    if let party = changes.party {
      let stated = position(changes.partyStatedBy)
      if (parties[party.key]?.position ?? 0) <= stated { parties[party.key] = (party, stated) }
    }
    for material in changes.materials { materials[material.partyKey, default: []].append(material) }
    for fact in changes.facts {
      facts[fact.figure, default: []].append(Fact(row: fact, position: position(fact.actNumber)))
    }
    gaps += changes.gaps
  }
}
