import Casework
import Ledger

/// A request to append with everything computed that does not depend on the database.
struct PreparedAppend: Sendable {
  let acts: [Act]
  /// Of each act the canonical octets of the whole and of the payload.
  let octets: [(act: [UInt8], payload: [UInt8])]
  let changes: Projection
  /// By whom the changes were computed, and from what: they are computed anew when that has changed.
  let projector: Projector
  let request: Append

  init(
    _ request: Append, by projector: Projector, with digester: Digester
  ) throws(StoreFault) {
    self.projector = projector
    self.request = request
    guard let first = request.acts.first else {
      throw StoreFault(.other, detail: "no act to append")
    }
    guard first.number == (request.before?.actCount ?? 0) + 1,
      request.before.map({ $0.id == first.caseID }) ?? true
    else {
      throw StoreFault(.other, detail: "act \(first.id) does not follow the case it was decided on")
    }
    for (place, act) in request.acts.enumerated()
    where act.caseID != first.caseID || act.number != first.number + place {
      throw StoreFault(.other, detail: "act \(act.id) is not in order")
    }
    acts = request.acts
    var octets: [(act: [UInt8], payload: [UInt8])] = []
    octets.reserveCapacity(acts.count)
    for act in acts { octets.append(try CanonicalAct.octets(of: act)) }
    self.octets = octets
    changes = try projector.project(acts, onto: request.before, with: digester).changes
  }
}
