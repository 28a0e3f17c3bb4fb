import CEL

extension ProcedureReader {
  static let actKeys = [
    "label", "kind", "by", "from", "to", "when", "guards", "after", "asks", "issues", "effective",
    "repeats", "basis",
  ]

  /// The acts as written, then the two that every procedure has without writing them.
  func readActs(audience: [Procedure.Audience], outcomes: SourceNode?) -> [ActRule] {
    var acts = entries("acts", keys: Self.actKeys).compactMap { readAct($0.id, $0.map) }
    let states = (root["states"]?.entries ?? []).map(\.key)
    if !audience.isEmpty, !acts.contains(where: { $0.kind == .rating }) {
      acts.append(Self.implicit("rate", "评价", .rating, by: [.applicant], from: states))
    }
    if !acts.contains(where: { $0.kind == .note }) {
      acts.append(
        Self.implicit(
          "note", "备注", .note, by: Role.allCases.filter(\.isStaff), from: states, repeats: true))
    }
    return acts
  }

  private static func implicit(
    _ id: String, _ label: String, _ kind: ActKind, by roles: [Role], from: [String],
    repeats: Bool = false
  ) -> ActRule {
    ActRule(
      id: id, label: label, kind: kind, roles: roles, from: from, to: nil, condition: nil,
      guards: [], after: [], asks: [], issues: [], effectiveFrom: nil, repeats: repeats, basis: [])
  }

  private func readAct(_ id: String, _ map: SourceMap) -> ActRule? {
    let path = "acts.\(id)"
    let label = map.text("label")
    let kind = map.required("kind").flatMap { _ in map.choice("kind", ActKind.self) }
    let roles = map.required("by").map { _ in map.choices("by", Role.self) } ?? []
    let asks = FieldReader(findings: findings, expressions: expressions).read(
      map["asks"], "\(path).asks", environment: expressions.environment(acts: [id]))
    let basis = map.basis()
    guard let kind else { return nil }
    checkOwnFields(asks, of: kind, map, path)
    let from = map.words("from")
    let to = map.optionalText("to")
    let condition = map["when"].flatMap {
      expressions.compile(
        $0, "\(path).when", in: expressions.environment(acts: EmptyCollection()), expecting: .bool)
    }
    return ActRule(
      id: id, label: label, kind: kind, roles: roles, from: from, to: to, condition: condition,
      guards: map.words("guards"), after: map.words("after"), asks: asks,
      issues: map.words("issues"), effectiveFrom: map.optionalText("effective"),
      repeats: map.bool("repeats", default: true), basis: basis)
  }

  /// What the kind asks anyway must not be asked twice.
  private func checkOwnFields(_ asks: [Field], of kind: ActKind, _ map: SourceMap, _ path: String) {
    let own = Set(kind.payloadFields.map(\.id))
    for field in asks where own.contains(field.id) {
      findings.add(
        "kind-field", at: map.node.place(of: ["asks", field.id]),
        zh: "\(path).asks.\(field.id)：\(kind.rawValue) 本来就有这个字段",
        en: "\(path) asks \(field.id), which kind \(kind.rawValue) has anyway",
        remedy: "删去；意思不同的换个名字")
    }
  }

  func readTasks() -> [TaskRule] {
    entries("tasks", keys: ["label", "by", "section", "opens", "closes", "runs", "basis"]).map {
      id, map in
      TaskRule(
        id: id, label: map.text("label"),
        roles: map.required("by").map { _ in map.choices("by", Role.self) } ?? [],
        section: map.optionalText("section"),
        opens: map.required("opens").map { _ in map.words("opens") } ?? [],
        closes: map.required("closes").map { _ in map.words("closes") } ?? [],
        runs: map.duration("runs"), basis: map.basis())
    }
  }

  func readGuards() -> [GuardRule] {
    let acts = root["acts"]?.entries ?? []
    return entries("guards", keys: ["when", "else", "basis"]).compactMap { id, map in
      let users = acts.filter { ($0.value["guards"]?.texts ?? []).contains { $0.text == id } }
      let environment =
        users.isEmpty ? expressions.general : expressions.environment(acts: users.map(\.key))
      let condition = map.required("when").flatMap {
        expressions.compile($0, "guards.\(id).when", in: environment, expecting: .bool)
      }
      let otherwise = map.required("else").flatMap {
        expressions.template($0, "guards.\(id).else", in: environment)
      }
      let basis = map.basis()
      guard let condition, let otherwise else { return nil }
      return GuardRule(id: id, condition: condition, otherwise: otherwise, basis: basis)
    }
  }

  func readAmounts() -> [AmountRule] {
    entries("amounts", keys: ["label", "cel", "unit", "basis"], snake: true).compactMap { id, map in
      let label = map.text("label")
      let unit = map.required("unit").flatMap { _ in map.choice("unit", Parameter.Unit.self) }
      let program = map.required("cel").flatMap {
        expressions.compile($0, "amounts.\(id).cel", in: expressions.general, expecting: .int)
      }
      let basis = map.basis()
      guard let unit, let program else { return nil }
      return AmountRule(id: id, label: label, program: program, unit: unit, basis: basis)
    }
  }
}
