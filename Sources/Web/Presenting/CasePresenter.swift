import Bureau
import CEL
import Casework
import Catalogue
import Ledger
import LegalTime
import Pages

/// Everything on a case page, generated from the procedure and the case's acts.
struct CasePresenter {
  let office: Office
  let file: CaseFile
  let subject: Case
  let caller: Caller
  /// Whether numbers and addresses of persons are shown whole; asked for one by one, and written down.
  var reveals = false

  private var procedure: Procedure { subject.procedure }
  private var masked: Bool { !reveals }

  /// The page of the staff's workbench.
  func desk(related: [CaseRow]) -> DeskCasePage {
    var page = DeskCasePage(name: procedure.heading.name)
    page.number = subject.id.text
    page.state = subject.stateLabel
    page.tone = Words.tone(file.row)
    page.party = file.row.heading
    page.place = office.place(subject.town)
    page.reveal = reveals || !holdsPersonal ? nil : "/desk/cases/\(subject.id)?reveal=1"
    page.hash = String(file.entries.last.map { "\($0.hash)" }?.prefix(12) ?? "")
    page.offers = offers
    page.facts = facts(procedure.body.form, from: subject.form)
    page.tables = tables
    page.findings = findings
    page.timeline = timeline(showsWho: true)
    page.clocks = clocks
    page.tasks = file.tasks.map { task in
      let rule = procedure.body.tasks.first { $0.id == task.task }
      let due = Words.due(task.dueOn, today: office.today)
      return StatusLine(label: rule?.label ?? task.task, status: "待办 \(due.text)", tone: due.tone)
    }
    page.materials = materials
    page.documents = documents
    page.related = related.filter { $0.caseID != subject.id }.map { row in
      (
        Link(office.name(of: row), "/desk/cases/\(row.caseID)"),
        office.stateLabel(of: row)
      )
    }
    return page
  }

  /// The page of the person it is about.
  func own() -> Pages.CasePage {
    var page = Pages.CasePage(name: procedure.heading.name)
    page.number = subject.id.text
    page.state = subject.stateLabel
    page.tone = Words.tone(file.row)
    page.waiting = waiting
    page.timeline = timeline(showsWho: false)
    page.clocks = clocks
    page.documents = documents
    page.acts = possible(role: .applicant).filter(\.isClear).map {
      Link($0.rule.label, "/cases/\(subject.id)/acts/\($0.rule.id)")
    }
    return page
  }

  private var holdsPersonal: Bool { procedure.body.form.contains(where: \.isSensitive) }

  private var waiting: String {
    if subject.isClosed { return "已经办结。" }
    let roles = file.row.awaits.roles
    if roles.contains(.applicant) { return "在等你：请看下面可以做的事。" }
    return roles.isEmpty ? "" : "在等：\(roles.map(\.label).joined(separator: "、"))。"
  }

  private func possible(role: Role) -> [PossibleAct] {
    possibleActs(
      subject, role: role, actor: caller.actor, on: office.today, calendar: office.calendar)
  }

  private var offers: [DeskCasePage.Offer] {
    var seen: Set<String> = []
    return caller.user.roles.flatMap { possible(role: $0) }.filter { act in
      seen.insert(act.rule.id).inserted
    }.map { act in
      DeskCasePage.Offer(
        label: act.rule.label, href: "/desk/cases/\(subject.id)/acts/\(act.rule.id)",
        blockedBy: act.obstacle?.message)
    }
  }

  private func text(_ value: Value, _ field: Field) -> String {
    if case .division = field.type, let code = value.stringValue { return office.place(code) }
    // Staff must know whom they serve by name; numbers and addresses stay masked until asked for.
    let isName: Bool = if case .person = field.type { caller.isStaff } else { false }
    return Words.text(value, field, masked: masked && !isName)
  }

  private func facts(_ fields: [Field], from values: MapValue) -> [Fact] {
    fields.compactMap { field in
      values[field.id].map { Fact(field.label, text($0, field)) }
    }
  }

  private var tables: [TableBlock] {
    procedure.body.form.compactMap { field in
      guard case .table(let columns) = field.type,
        let rows = subject.form[field.id]?.listValue
      else { return nil }
      return TableBlock(
        label: field.label, columns: columns.map(\.label),
        rows: rows.prefix(200).map { row in
          columns.map { column in
            row.mapValue?[column.id].map { text($0, column) } ?? ""
          }
        })
    }
  }

  /// What acts found, the last value of each field.
  private var findings: [Fact] {
    var values: [(field: Field, value: Value)] = []
    for entry in file.entries {
      guard let rule = procedure.act(entry.act.name) else { continue }
      for field in rule.asks {
        guard let value = entry.act.payload.mapValue?[field.id] else { continue }
        values.removeAll { $0.field.id == field.id }
        values.append((field, value))
      }
    }
    return values.map { Fact($0.field.label, text($0.value, $0.field)) }
  }

  private func timeline(showsWho: Bool) -> [TimelineEntry] {
    file.entries.reversed().map { entry in
      let act = entry.act
      let rule = procedure.act(act.name)
      let payload = act.payload.mapValue ?? .empty
      let lines = (rule?.fields ?? []).compactMap { field -> String? in
        guard let value = payload[field.id], showsWho || !field.isSensitive else {
          return nil
        }
        return "\(field.label)：\(text(value, field))"
      }
      let late = act.recordedAt.businessDate != act.occurredOn
      return TimelineEntry(
        label: rule?.label ?? act.name,
        when: late ? "\(act.occurredOn)（\(act.recordedAt.businessDate)补录）" : "\(act.occurredOn)",
        who: "\(act.role.label) \(showsWho && act.role.isStaff ? act.actor : "")", lines: lines)
    }
  }

  private var clocks: [ClockLine] {
    file.clocks.map { row in
      let label = procedure.body.clocks.first { $0.id == row.clock }?.label ?? row.clock
      let (status, tone): (String, Tone) =
        switch row.status {
        case .running:
          row.isOverdue(on: office.today)
            ? ("已超期", .bad) : ("进行中", Words.due(row.dueOn, today: office.today).tone)
        case .paused: ("暂停", .plain)
        case .met: ("按时", .good)
        case .late: ("超期办", .bad)
        case .ranOut: ("到期", .warn)
        case .lapsed: ("不再计", .plain)
        }
      let promise = row.promisedOn.map { "（承诺\($0)）" } ?? ""
      return ClockLine(
        label: label, due: "\(row.dueOn)\(promise)", status: status, tone: tone,
        isProvisional: row.isProvisional)
    }
  }

  private var materials: [StatusLine] {
    let handed = Set(
      file.entries.flatMap { entry in
        entry.act.payload.mapValue?["materials"]?.listValue?.compactMap(\.stringValue) ?? []
      })
    return procedure.body.materials.map { material in
      if handed.contains(material.id) {
        return StatusLine(label: material.label, status: "已交", tone: .good)
      }
      if material.isMadeFromForm {
        return StatusLine(label: material.label, status: "由填报生成", tone: .good)
      }
      return StatusLine(
        label: material.label, status: material.isOptional ? "选交" : "未交",
        tone: material.isOptional ? .plain : .warn)
    }
  }

  private var documents: [DocumentLine] {
    let papers = file.documents.map { row in
      DocumentLine(
        label: procedure.body.documents.first { $0.id == row.document }?.label ?? row.document,
        on: "\(row.issuedOn)")
    }
    let certificates = file.certificates.map { row in
      let label =
        procedure.body.certificates.first { $0.id == row.certificate }?.label ?? row.certificate
      let end = row.validUntil.map { "至\($0)" } ?? "长期"
      return DocumentLine(label: label, on: "\(row.validFrom)起\(end)")
    }
    return papers + certificates
  }
}

extension Office {
  /// The matter's name of a listed case.
  func name(of row: CaseRow) -> String {
    edition.procedure(row.procedureID, version: row.version)?.heading.name ?? row.procedureID
  }

  /// The state's label of a listed case.
  func stateLabel(of row: CaseRow) -> String {
    edition.procedure(row.procedureID, version: row.version)?.stateLabel(row.state) ?? row.state
  }
}
