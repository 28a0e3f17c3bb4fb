import Bureau
import Casework
import Catalogue
import Ledger
import LegalTime

/// What the API answers, shape for shape as `Public/openapi.yaml` says.
struct SessionBody: Encodable {
  let token: String
  let name: String
  let role: String
}

struct MatterSummary: Encodable {
  let id: String
  let name: String
  let item: String
  let area: String
  let summary: String

  init(_ procedure: Procedure) {
    id = procedure.id
    name = procedure.heading.name
    item = procedure.heading.item.rawValue
    area = procedure.heading.area
    summary = procedure.heading.summary
  }
}

struct MatterList: Encodable {
  let matters: [MatterSummary]
}

struct MatterBody: Encodable {
  struct FieldBody: Encodable {
    let id: String
    let label: String
    let type: String
    let optional: Bool

    init(_ field: Field) {
      id = field.id
      label = field.label
      type = field.type.keyword
      optional = field.isOptional
    }
  }
  struct ActBody: Encodable {
    let id: String
    let label: String
    let kind: String
    let roles: [String]
    let fields: [FieldBody]
  }
  struct ClockBody: Encodable {
    let id: String
    let label: String
    let runs: String?
    let promised: String?
  }
  struct LawBody: Encodable {
    let id: String
    let cite: String
    let rule: String
  }

  let id: String
  let name: String
  let version: String
  let form: [FieldBody]
  let acts: [ActBody]
  let clocks: [ClockBody]
  let law: [LawBody]

  init(_ procedure: Procedure) {
    id = procedure.id
    name = procedure.heading.name
    version = "\(procedure.version)"
    form = procedure.body.form.map(FieldBody.init)
    acts = procedure.body.acts.map {
      ActBody(
        id: $0.id, label: $0.label, kind: $0.kind.rawValue, roles: $0.roles.map(\.rawValue),
        fields: $0.fields.map(FieldBody.init))
    }
    clocks = procedure.body.clocks.map { clock in
      let runs: String? =
        if case .duration(let duration) = clock.length { duration.labelZH } else { nil }
      return ClockBody(
        id: clock.id, label: clock.label, runs: runs, promised: clock.promised?.labelZH)
    }
    law = procedure.body.law.map { LawBody(id: $0.id, cite: $0.cite, rule: $0.rule) }
  }
}

struct CaseSummaryBody: Encodable {
  let number: String
  let matter: String
  let name: String
  let state: String
  let openedOn: String
  let closed: Bool
  let dueOn: String?

  init(_ row: CaseRow, _ office: Office) {
    number = row.caseID.text
    matter = row.procedureID
    name = office.name(of: row)
    state = row.state
    openedOn = "\(row.openedOn)"
    closed = row.isClosed
    dueOn = row.dueOn.map { "\($0)" }
  }
}

struct CaseListBody: Encodable {
  let cases: [CaseSummaryBody]
  let total: Int
  let next: String?
}

struct CaseBody: Encodable {
  struct ActLine: Encodable {
    let number: Int
    let name: String
    let occurredOn: String
    let role: String
  }
  struct ClockLine: Encodable {
    let id: String
    let due: String
    let status: String
    let provisional: Bool
  }

  let number: String
  let matter: String
  let version: Int
  let state: String
  let openedOn: String
  let closed: Bool
  let acts: [ActLine]
  let clocks: [ClockLine]
  let possible: [String]

  init(_ file: CaseFile, _ subject: Case, _ office: Office, _ caller: Caller) {
    number = subject.id.text
    matter = subject.procedure.id
    version = subject.actCount
    state = subject.state
    openedOn = "\(subject.openedOn)"
    closed = subject.isClosed
    acts = file.entries.map {
      ActLine(
        number: $0.act.number, name: $0.act.name, occurredOn: "\($0.act.occurredOn)",
        role: $0.act.role.rawValue)
    }
    clocks = file.clocks.map {
      ClockLine(
        id: $0.clock, due: "\($0.dueOn)", status: $0.status.rawValue, provisional: $0.isProvisional)
    }
    var names: Set<String> = []
    for role in caller.user.roles {
      let acts = possibleActs(
        subject, role: role, actor: caller.actor, on: office.today, calendar: office.calendar)
      names.formUnion(acts.filter(\.isClear).map(\.rule.id))
    }
    possible = names.sorted()
  }
}
