extension CatalogueLint {
  /// Fields named outside expressions must exist: by party, town, certificates, documents and clocks.
  static let fieldReferences = ProcedureRule(id: "dangling", concludes: true) { subject in
    let body = subject.body
    let form = body.form.map(\.id)
    var check = ReferenceCheck(subject: subject)
    let party = body.party
    for (key, name) in [("name", party.name), ("id", party.id), ("phone", party.phone)] {
      check.all([name].compactMap(\.self), ["party", key], "表单字段", form)
    }
    check.all([body.townField].compactMap(\.self), ["town"], "表单字段", form)
    for certificate in body.certificates {
      let path = ["certificates", certificate.id]
      let issuing = fields(issuing: certificate.id, in: body)
      let names = form + issuing.map(\.id) + body.acts.flatMap(\.asks).map(\.id)
      check.all(certificate.carries, path + ["carries"], "表单字段", names)
      check.all(
        [certificate.validFromField].compactMap(\.self), path + ["valid_from"], "字段", names)
      switch certificate.holder {
      case .party: break
      case .field(let name): check.all([name], path + ["holder"], "字段", names + ["party"])
      case .each(let table, let column):
        check.all([table], path + ["each"], "表格", names)
        let tables = (body.form + issuing + body.acts.flatMap(\.asks)).filter { $0.id == table }
        let columns = tables.flatMap { field -> [String] in
          if case .table(let columns) = field.type { columns.map(\.id) } else { [] }
        }
        if !columns.isEmpty { check.all([column], path + ["holder"], "列", columns) }
      }
    }
    for document in body.documents {
      let names = form + fields(issuing: document.id, in: body).map(\.id)
      let found = body.acts.flatMap(\.asks).map(\.id)
      check.all(
        document.states, ["documents", document.id, "states"], "字段",
        names + found + body.amounts.map(\.id) + ["remedies"])
    }
    for clock in body.clocks {
      guard case .untilField(let name) = clock.length else { continue }
      let starting = body.acts.filter { clock.starts.contains($0.id) }
      for act in starting where !(act.fields.map(\.id) + form).contains(name) {
        check.all([name], ["clocks", clock.id, "until_field"], "日期", act.fields.map(\.id) + form)
      }
    }
    return check.findings + wrongTypes(subject)
  }

  /// The field that routes a case names a place; the one that identifies a party is an identifier.
  private static func wrongTypes(_ subject: LintedProcedure) -> [Finding] {
    func wrong(_ name: String?, _ path: [String], _ words: [String]) -> Finding? {
      guard let field = subject.body.form.first(where: { $0.id == name }),
        !words.contains(field.type.keyword)
      else { return nil }
      let key = path.joined(separator: ".")
      return subject.finding(
        "field-type", at: subject.root.place(of: path),
        zh: "\(key) 指的“\(field.id)”是 \(field.type.keyword)",
        en: "\(key) names '\(field.id)', which is \(field.type.keyword)",
        remedy: "type 要写成 \(words.joined(separator: " 或 "))")
    }
    return [
      wrong(subject.body.townField, ["town"], ["division"]),
      wrong(subject.body.party.id, ["party", "id"], ["credit-code", "resident-id", "text"]),
      wrong(subject.body.party.phone, ["party", "phone"], ["phone"]),
    ].compactMap(\.self)
  }

  private static func fields(issuing paper: String, in body: Procedure.Body) -> [Field] {
    body.acts.filter { $0.issues.contains(paper) }.flatMap(\.fields)
  }
}
