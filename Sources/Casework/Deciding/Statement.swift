import CEL
import Catalogue
import LegalTime

/// What was stated with an act: checked, brought to its stored form, and completed by what follows from it.
struct Statement {
  private let proposal: Proposal
  /// The payload as it will be stored.
  private(set) var payload: [String: Value] = [:]
  /// The facts that conditions see: the case with the party's statements in it, and the payload.
  private(set) var facts: CaseFacts
  private var problems: [Refusal.FieldProblem] = []
  private let statesForm: Bool

  init(of proposal: Proposal) {
    self.proposal = proposal
    statesForm = proposal.subject == nil || proposal.kind == .supplement
    facts = Statement.facts(proposal, proposal.payload)
    let raw = facts
    var reader = FieldReader { raw.holds($0) }
    payload = reader.read(
      proposal.rule.fields, from: proposal.payload, reserved: reservedNames)
    problems = reader.problems
    if statesForm { readForm() }
    if statesForm { readMaterials() }
    for name in ["bundle", "channel"] where proposal.subject == nil {
      if let text = proposal.payload[name]?.stringValue, !text.isEmpty {
        payload[name] = .string(text)
      }
    }
    for name in ["clock", "due"] where proposal.command.role == .clock {
      payload[name] = proposal.payload[name]
    }
    facts = Statement.facts(proposal, payload)
  }

  private var reservedNames: Set<String> {
    var names: Set<String> = []
    if statesForm { names.insert("form") }
    if statesForm { names.insert("materials") }
    if proposal.subject == nil { names.formUnion(["bundle", "channel"]) }
    if proposal.command.role == .clock { names.formUnion(["clock", "due"]) }
    return names
  }

  private static func facts(_ proposal: Proposal, _ payload: [String: Value]) -> CaseFacts {
    var subject = proposal.subject ?? Case(provisional: proposal)
    if proposal.subject == nil || proposal.kind == .supplement {
      subject.takeStatements(MapValue(payload), isFirst: proposal.subject == nil)
    }
    return CaseFacts(of: subject, act: MapValue(payload), place: proposal.place, on: proposal.day)
  }

  /// All fields with a problem, in one refusal.
  var refusal: Refusal? {
    guard let first = problems.first else { return nil }
    let message = problems.map(\.message).joined(separator: "")
    return Refusal(
      guardID: "field/\(Statement.fieldName(first.path))", message: message,
      basisIDs: proposal.rule.basis, bases: proposal.procedure.cites(proposal.rule.basis),
      remedy: "请改正以上各项后再提交。", fields: problems)
  }

  private static func fieldName(_ path: String) -> String {
    let name = path.hasPrefix("form.") ? path.dropFirst(5) : path[...]
    return String(name.prefix { $0 != "[" })
  }

  private mutating func readForm() {
    let fields = proposal.procedure.body.form
    let stated = proposal.payload["form"]?.mapValue?.fields ?? [:]
    let known = facts
    var reader = FieldReader { known.holds($0) }
    // A supplement states only what has changed.
    let asked = proposal.subject == nil ? fields : fields.filter { stated[$0.id] != nil }
    let form = reader.read(asked, from: stated, under: "form.")
    problems += reader.problems
    if proposal.subject == nil || !form.isEmpty { payload["form"] = .map(form) }
  }

  private mutating func readMaterials() {
    let known = proposal.procedure.body.materials
    let handed = proposal.texts("materials")
    for id in handed where !known.contains(where: { $0.id == id }) {
      problems.append(
        Refusal.FieldProblem(
          path: "materials", label: "已交材料", message: "没有“\(id)”这份材料，请从材料清单里选。"))
    }
    guard !known.isEmpty else { return }
    payload["materials"] = .list(handed.map(Value.string))
    let met = known.filter { rule in
      guard let reference = rule.metBy, !handed.contains(rule.id) else { return false }
      return proposal.context.holds(reference, on: proposal.day)
    }
    if !met.isEmpty { payload["met"] = .list(met.map { .string($0.id) }) }
  }

  /// The town whose case it is: as the form says, else where it was taken in.
  var town: String {
    guard let field = proposal.procedure.body.townField,
      let code = payload["form"]?.mapValue?[field]?.stringValue
    else { return proposal.command.town }
    return code
  }

  /// The party's key.
  var party: String? {
    guard let field = proposal.procedure.body.party.id else { return nil }
    return payload["form"]?.mapValue?[field]?.stringValue
  }

  /// Adds what the law puts into the act: the ways to contest it (行政许可法第三十八条、行政处罚法第五十九条).
  mutating func complete() {
    switch proposal.kind {
    case .refusal, .nonAcceptance, .penalty: break
    default: return
    }
    let outcome = proposal.rule.to.flatMap { proposal.procedure.outcome(in: $0) }
    var remedies = outcome?.remedies ?? []
    if remedies.isEmpty && proposal.procedure.heading.item.owesRemedies {
      remedies = [.reconsideration, .litigation]
    }
    if !remedies.isEmpty { payload["remedies"] = .list(remedies.map { .string($0.rawValue) }) }
  }
}

extension Case {
  /// A case that is only about to be opened, for the conditions of the act that opens it.
  init(provisional proposal: Proposal) {
    self.init(
      opening: Act(
        id: proposal.command.actID, caseID: proposal.command.caseID, number: 1,
        procedureID: proposal.procedure.id, version: proposal.procedure.version,
        kind: proposal.kind, name: proposal.rule.id, occurredOn: proposal.day,
        recordedAt: proposal.command.recordedAt, district: proposal.context.district,
        town: proposal.command.town, actor: proposal.command.actor, role: proposal.command.role,
        payload: .map([:])),
      procedure: proposal.procedure)
  }
}
