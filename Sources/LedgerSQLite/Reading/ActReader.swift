import CEL
import Casework
import Catalogue
import Ledger
import LegalTime

/// Reads acts out of rows of the columns in `columns`, in their order.
struct ActReader {
  static let columns = """
    position, case_id, number, act_id, sort_no, occurred_on, occurred_at, recorded_at, district_no,
    town_no, actor, subject, payload, previous_hash, hash
    """

  let symbols: SymbolList

  /// The act in the current row, its payload left out; nothing when its sort is not known.
  func header(_ row: RawStatement) -> Act? {
    guard let sort = symbols.sort(row.integer(4)) else { return nil }
    return Act(
      id: ActID(row.text(3)), caseID: CaseID(row.text(1)), number: row.int(2),
      procedureID: sort.procedureID, version: sort.version, kind: sort.kind, name: sort.name,
      occurredOn: row.day(5), occurredAt: row.instantIfAny(6), recordedAt: row.instant(7),
      district: symbols.text(row.integer(8)), town: symbols.text(row.integer(9)),
      actor: row.text(10), role: sort.role, subject: row.textIfAny(11), payload: .null)
  }

  /// The act in the current row.
  func act(_ row: RawStatement) throws(StoreFault) -> Act {
    guard var act = header(row), let payload = StoredJSON.value(of: row.octets(text: 12)) else {
      throw StoreFault(.corrupt, detail: "act at position \(row.integer(0)) cannot be read")
    }
    act.payload = payload
    return act
  }

  /// The entry in the current row.
  func entry(_ row: RawStatement) throws(StoreFault) -> LedgerEntry {
    LedgerEntry(
      position: row.integer(0), act: try act(row), previous: row.hash(13), hash: row.hash(14))
  }

  /// The link in the current row, the payload as stored.
  ///
  /// An act whose sort is gone is read as something it cannot have been, so that its hash tells.
  func link(_ row: RawStatement) -> ChainLink {
    let act =
      header(row)
      ?? Act(
        id: ActID(row.text(3)), caseID: CaseID(row.text(1)), number: row.int(2), procedureID: "",
        version: .earliest, kind: .note, name: "", occurredOn: row.day(5),
        recordedAt: row.instant(7), district: "", town: "", actor: row.text(10), role: .clock,
        payload: .null)
    return ChainLink(
      position: row.integer(0), act: act, payload: Array(row.octets(text: 12)),
      previous: row.hash(13), hash: row.hash(14))
  }
}
