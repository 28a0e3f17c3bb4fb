public import Casework
public import Catalogue
public import LegalTime

/// Computes what acts change in the read models; pure, the same acts always give the same rows.
public final class Projector: Sendable {
  /// The catalogue by which cases are folded and figures counted.
  public let edition: CatalogueEdition
  /// The calendar by which due days are counted.
  public let calendar: WorkCalendar
  /// Digest of everything facts depend on; stored facts with another one are stale.
  public let figureFingerprint: String

  private let plans: [ObjectIdentifier: ProcedurePlan]

  /// Makes a projector for a catalogue and a calendar.
  public init(edition: CatalogueEdition, calendar: WorkCalendar) {
    self.edition = edition
    self.calendar = calendar
    let earlier = Set(
      edition.procedures.flatMap(\.body.materials).compactMap { rule -> String? in
        guard let reference = rule.metBy, reference.hasPrefix("earlier/") else { return nil }
        return String(reference.dropFirst("earlier/".count))
      })
    plans = Dictionary(
      edition.procedures.map { procedure in
        let plan = ProcedurePlan(procedure, figures: edition.figures, earlierMaterials: earlier)
        return (ObjectIdentifier(procedure), plan)
      }, uniquingKeysWith: { first, _ in first })
    let text = "\(edition.fingerprint) \(calendar.fingerprint)"
    figureFingerprint = Digester().hash(Array(text.utf8)).description
  }

  /// The procedure under which an act was done.
  public func procedure(of act: Act) throws(StoreFault) -> Procedure {
    guard let procedure = edition.procedure(act.procedureID, version: act.version) else {
      throw StoreFault(.unknownProcedure("\(act.procedureID) \(act.version)"))
    }
    return procedure
  }

  /// The documents that acts of one case issued, in order; none when the catalogue lacks its procedure.
  ///
  /// They are read off the acts whenever a case is looked at, and stored nowhere else.
  public func documents(issuedBy acts: [Act]) -> [DocumentRow] {
    guard let first = acts.first,
      let procedure = edition.procedure(first.procedureID, version: first.version),
      let subject = Case.fold(acts, procedure: procedure)
    else { return [] }
    return subject.documents.map { document in
      DocumentRow(
        caseID: subject.id, actNumber: document.issuedBy, document: document.id,
        issuedOn: document.issuedOn)
    }.sorted { ($0.actNumber, $0.document) < ($1.actNumber, $1.document) }
  }

  /// Folds acts onto a case and says what changes; the acts belong to one case and are in order.
  public func project(
    _ acts: [Act], onto before: Case?, with digester: Digester
  ) throws(StoreFault) -> (after: Case, changes: Projection) {
    guard let first = acts.first else { throw StoreFault(.other, detail: "no act to append") }
    let procedure: Procedure
    if let before {
      procedure = before.procedure
    } else {
      procedure = try self.procedure(of: first)
    }
    let plan =
      plans[ObjectIdentifier(procedure)]
      ?? ProcedurePlan(procedure, figures: edition.figures, earlierMaterials: [])
    var after = before ?? Case.opened(by: first, procedure: procedure)
    var yield = ActYield()
    if before == nil { plan.take(first, in: after, into: &yield, with: digester) }
    for act in before == nil ? acts.dropFirst() : acts[...] {
      after.apply(act)
      plan.take(act, in: after, into: &yield, with: digester)
    }
    var changes = Projection(row: plan.row(of: after, calendar: calendar))
    changes.clocks = plan.clocks(of: after, changedSince: before, calendar: calendar)
    changes.changesTasks =
      before.map {
        $0.openTasks != after.openTasks || $0.isClosed != after.isClosed
      } ?? true
    changes.tasks = changes.changesTasks ? plan.tasks(of: after, calendar: calendar) : []
    changes.party = yield.partyStatedBy > 0 ? plan.party(of: after) : nil
    changes.partyStatedBy = yield.partyStatedBy
    changes.certificates = plan.certificates(of: after, changedSince: before)
    changes.materials = yield.materials
    changes.facts = yield.facts
    changes.gaps = yield.gaps
    return (after, changes)
  }
}

/// What acts add and nothing later changes.
struct ActYield {
  var facts: [FactRow] = []
  var gaps: [FigureGap] = []
  var materials: [MaterialRow] = []
  var partyStatedBy = 0
}
