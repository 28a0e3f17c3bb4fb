public import Casework
import Catalogue
public import Ledger
public import LegalTime

extension MemoryStore {
  public func caseRow(_ id: CaseID) async throws(StoreFault) -> CaseRow? { tables.rows[id] }

  public func caseFile(_ id: CaseID) async throws(StoreFault) -> CaseFile? {
    guard let row = tables.rows[id] else { return nil }
    return CaseFile(
      row: row, entries: (byCase[id] ?? []).map { entries[$0] }, clocks: clocks(of: id),
      tasks: (tables.tasks[id] ?? []).sorted { ($0.openedBy, $0.task) < ($1.openedBy, $1.task) },
      documents: projector.documents(issuedBy: (byCase[id] ?? []).map { entries[$0].act }),
      certificates: tables.certificates.values.filter { $0.caseID == id }.sorted {
        $0.id < $1.id
      },
      party: row.partyKey.flatMap { tables.parties[$0]?.row })
  }

  private func clocks(of id: CaseID) -> [ClockRow] {
    (tables.clocks[id] ?? []).sorted { ($0.startedBy, $0.clock) < ($1.startedBy, $1.clock) }
  }

  private func matching(_ filter: CaseFilter) -> [CaseRow] {
    let terms = SearchTerms(filter.text, in: projector.edition).terms
    return tables.rows.values.filter { row in
      (filter.procedures.isEmpty || filter.procedures.contains(row.procedureID))
        && (filter.areas.isEmpty || filter.areas.contains(row.area))
        && (filter.states.isEmpty || filter.states.contains(row.state))
        && (filter.towns.isEmpty || filter.towns.contains(row.town))
        && (filter.party == nil || filter.party == row.partyKey)
        && (filter.bundle == nil || filter.bundle == row.bundle)
        && (filter.isClosed == nil || filter.isClosed == row.isClosed)
        && (filter.result == nil || filter.result == row.result)
        && (filter.awaits.isEmpty || !filter.awaits.isDisjoint(with: row.awaits))
        && isIn(row, filter) && terms.allSatisfy { $0.matches(row) }
    }
  }

  private func isIn(_ row: CaseRow, _ filter: CaseFilter) -> Bool {
    if let day = filter.dueThrough, row.isClosed || (row.dueOn.map { $0 > day } ?? true) {
      return false
    }
    if let span = filter.openedIn, !span.contains(row.openedOn) { return false }
    if let span = filter.closedIn, !(row.closedOn.map(span.contains) ?? false) { return false }
    return true
  }

  public func cases(
    _ filter: CaseFilter, order: CaseOrder, limit: Int, after: String?
  ) async throws(StoreFault) -> CasePage {
    func precedes(_ left: CaseCursor, _ right: CaseCursor) -> Bool {
      if left.day != right.day {
        return order == .due ? left.day < right.day : left.day > right.day
      }
      return left.caseID < right.caseID
    }
    var rows = matching(filter).sorted {
      precedes(CaseCursor($0, order: order), CaseCursor($1, order: order))
    }
    if let cursor = after.flatMap({ CaseCursor($0) }) {
      rows.removeAll { !precedes(cursor, CaseCursor($0, order: order)) }
    }
    let page = Array(rows.prefix(limit))
    let next = rows.count > limit ? page.last.map { CaseCursor($0, order: order).text } : nil
    return CasePage(rows: page, next: next)
  }

  public func caseCount(_ filter: CaseFilter) async throws(StoreFault) -> Int {
    matching(filter).count
  }

  public func caseCounts(
    _ filter: CaseFilter, by grouping: CaseGrouping
  ) async throws(StoreFault) -> [String: Int] {
    Dictionary(grouping: matching(filter)) { row in
      switch grouping {
      case .procedure: row.procedureID
      case .area: row.area
      case .state: row.state
      case .town: row.town
      case .result: row.result?.rawValue ?? ""
      }
    }.mapValues(\.count)
  }

  private func overdue(on day: BusinessDate) -> [ClockRow] {
    tables.clocks.values.joined().filter { clock in
      clock.isOverdue(on: day) && !(tables.rows[clock.caseID]?.isClosed ?? true)
    }.sorted { ($0.dueOn, $0.caseID, $0.clock) < ($1.dueOn, $1.caseID, $1.clock) }
  }

  public func expiredClocks(
    on day: BusinessDate, limit: Int
  ) async throws(StoreFault) -> [ClockRow] {
    let due = tables.clocks.values.joined().filter { clock in
      clock.status == .running && clock.dueOn <= day && clock.expiryAct != nil
        && !clock.isEscalated
    }
    return Array(
      due.sorted { ($0.dueOn, $0.caseID, $0.clock) < ($1.dueOn, $1.caseID, $1.clock) }
        .prefix(limit))
  }

  public func overdueClocks(
    on day: BusinessDate, limit: Int
  ) async throws(StoreFault) -> [ClockRow] { Array(overdue(on: day).prefix(limit)) }

  public func tasks(for roles: RoleSet, limit: Int) async throws(StoreFault) -> [TaskRow] {
    let open = tables.tasks.values.joined().filter { !$0.roles.isDisjoint(with: roles) }
    return Array(
      open.sorted {
        ($0.dueOn ?? .latest, $0.caseID, $0.task) < ($1.dueOn ?? .latest, $1.caseID, $1.task)
      }.prefix(limit))
  }

  public func party(_ key: String) async throws(StoreFault) -> PartyRow? {
    tables.parties[key]?.row
  }

  public func certificate(_ id: String) async throws(StoreFault) -> CertificateRow? {
    tables.certificates[id]
  }

  public func certificates(
    holders: [String], kind: String?
  ) async throws(StoreFault) -> [CertificateRow] {
    tables.certificates.values.filter { row in
      holders.contains(row.holder) && (kind == nil || kind == row.kind)
    }.sorted { $0.id < $1.id }
  }

  public func materials(of party: String) async throws(StoreFault) -> [MaterialRow] {
    (tables.materials[party] ?? []).sorted {
      ($0.receivedOn, $0.caseID, $0.material) < ($1.receivedOn, $1.caseID, $1.material)
    }
  }
}
