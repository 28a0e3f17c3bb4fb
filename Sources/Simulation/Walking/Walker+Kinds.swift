import CEL
import Casework
import Catalogue
import LegalTime

extension Walker {
  /// What the kind of the act asks beyond types: materials, officers, reasons, deadlines.
  func fillKind(_ draft: inout Draft, _ life: CaseLife) {
    let rule = draft.rule
    let said = draft.act.fields
    func set(_ field: String, _ value: @autoclosure () -> Value) {
      if said[field] == nil { draft.values[field] = value() }
    }
    switch rule.kind {
    case .supplement: draft.values["materials"] = materials(&draft, life, forgetful: 0)
    case .correctionRequest:
      set("missing", missing(life, on: draft.filler.day))
    case .review:
      set("section", .string(section(rule, life)))
      set("passed", true)
    case .inspection, .inquiryNotice, .evidence, .verification, .reCheck:
      if said["officers"] == nil { draft.values["officers"] = officers(&draft, life) }
      if rule.kind == .reCheck { set("corrected", .bool(life.isCompliant)) }
    case .rectificationOrder, .paymentOrder:
      if said["officers"] == nil { draft.values["officers"] = officers(&draft, life) }
      let days = draft.filler.dice.among(5...15)
      set(
        "deadline",
        .string(world.calendar.workingDay(days, after: draft.filler.day).description))
    case .nonAcceptance, .refusal, .nonPenalty, .extension, .suspension, .revocation, .withdrawal:
      set("reasons", .list([.string("样例理由：\(rule.label)，见案卷")]))
    case .priorNotice, .penalty, .transfer:
      set("grounds", ["样例事实：检查笔录和调查报告所载"])
    case .publication:
      set("until", .string(draft.filler.day.adding(days: 10).description))
    case .rating: fillRating(&draft, life)
    case .disbursement: set("paid_on", .string(draft.filler.day.description))
    case .legalReview: set("passed", true)
    default: break
    }
  }

  private func fillRating(_ draft: inout Draft, _ life: CaseLife) {
    let stars = (draft.filler.dice.place(weights: world.habits.stars) ?? 4) + 1
    draft.values["stars"] = .int(Int64(stars))
    let channels = ["window", "online", "mobile", "mobile", "phone"]
    draft.values["channel"] = .string(draft.filler.dice.one(of: channels) ?? "mobile")
    draft.values["options"] = [.string(stars >= 3 ? "服务热情" : "等候太久")]
    draft.values["comment"] = stars >= 3 ? nil : "样例意见：等了很久，也没有说清要补什么。"
  }

  /// How an application arrives: through which channel, and within which life event.
  func fillArrival(_ draft: inout Draft, _ life: CaseLife) {
    guard draft.rule.kind == .submission else { return }
    let channels = life.procedure.body.handling.channels
    if let channel = draft.filler.dice.one(of: channels) {
      draft.values["channel"] = .string(channel.rawValue)
    }
    let bundles = world.bundles[life.procedure.id] ?? []
    if draft.filler.dice.happens(percent: world.habits.bundled),
      let bundle = draft.filler.dice.one(of: bundles)
    {
      draft.values["bundle"] = .string(bundle)
    }
  }

  /// All materials that may be asked for, one left out by the forgetful.
  func materials(_ draft: inout Draft, _ life: CaseLife, forgetful: Int) -> Value {
    let rules = life.procedure.body.materials.filter { !$0.isMadeFromForm }
    var ids = rules.map(\.id)
    let needed = rules.filter { !$0.isOptional && $0.condition == nil && $0.metBy == nil }
    if draft.filler.dice.happens(percent: forgetful),
      let left = draft.filler.dice.one(of: needed)
    {
      ids.removeAll { $0 == left.id }
    }
    return .list(ids.map(Value.string))
  }

  private func missing(_ life: CaseLife, on day: BusinessDate) -> Value {
    guard let subject = life.subject else { return ["样例材料"] }
    let missing = CaseFacts(of: subject, on: day).missingMaterials
    return .list(missing.isEmpty ? ["样例：申请表填写有误，请更正"] : missing.map(Value.string))
  }

  private func section(_ rule: ActRule, _ life: CaseLife) -> String {
    let tasks = life.procedure.body.tasks.filter { $0.closes.contains(rule.id) }
    return tasks.first?.section ?? life.procedure.heading.section ?? "综合科"
  }

  private func officers(_ draft: inout Draft, _ life: CaseLife) -> Value {
    let isCertified = draft.rule.kind.needsCertifiedOfficers
    let role = isCertified ? .inspector : draft.rule.roles.first { $0.isStaff } ?? .inspector
    let two = world.staff.two(role, town: life.town, &draft.filler.dice)
    return .list(two.map(Value.string))
  }

  // MARK: - The command

  func makeCommand(_ draft: Draft, _ life: CaseLife, on day: BusinessDate) -> Command {
    var dice = draft.filler.dice
    let role = role(draft, &dice)
    let actor: String
    switch role {
    case .applicant: actor = life.party
    case .partner: actor = "partner"
    default:
      actor =
        role == .inspector
        ? draft.values["officers"]?.listValue?.first?.stringValue
          ?? world.staff.one(role, town: life.town, &dice)
        : world.staff.one(role, town: life.town, &dice)
    }
    return Command(
      actID: ActID(Self.name(&dice)), caseID: life.id, expectedVersion: life.subject?.actCount,
      procedureID: life.procedure.id, act: draft.rule.id, actor: actor, role: role,
      town: life.town, occurredOn: day, recordedAt: Instant.at(day))
  }

  private func role(_ draft: Draft, _ dice: inout Dice) -> Role {
    let roles = draft.rule.roles
    if let role = draft.act.role, roles.contains(role) { return role }
    guard roles.count > 1, dice.happens(percent: 25) else { return roles.first ?? .clerk }
    return dice.one(of: roles) ?? .clerk
  }

  /// A name in the form of a random UUID.
  private static func name(_ dice: inout Dice) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    var (high, low) = (dice.next(), dice.next())
    for place in 0..<32 {
      if [8, 12, 16, 20].contains(place) { text.append(0x2D) }
      let nibble: UInt64
      if place < 16 {
        (nibble, high) = (high & 15, high >> 4)
      } else {
        (nibble, low) = (low & 15, low >> 4)
      }
      switch place {
      case 12: text.append(0x34)
      case 16: text.append(digits[Int(8 + nibble % 4)])
      default: text.append(digits[Int(nibble)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  func payload(of draft: Draft) -> [String: Value] {
    var payload = draft.values
    if !draft.form.isEmpty { payload["form"] = .map(draft.form) }
    if draft.rule.kind != .supplement && draft.form.isEmpty { payload["materials"] = nil }
    return payload
  }
}

extension CaseLife {
  /// Who counts as the applicant.
  var party: String {
    if let key = subject?.subject { return key }
    guard procedure.body.party.kind == .person else { return firm.code }
    return person.id
  }
}
