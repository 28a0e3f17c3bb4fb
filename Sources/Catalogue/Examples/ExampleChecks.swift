import CEL
import LegalTime

/// Reads what an example expects, and whether the procedure has what it names.
struct ExampleChecks {
  static let facts = [
    "state", "due", "overdue", "met", "documents", "certificate", "accepted_on", "tasks", "amounts",
    "found", "acts", "not_acts",
  ]

  let findings: FindingList
  let procedure: Procedure
  private var body: Procedure.Body { procedure.body }

  func expectation(_ entry: SourceNode.Entry) -> ExampleExpectation? {
    guard let day = BusinessDate(entry.key) else {
      findings.add(
        "sort", at: entry.place, zh: "then 的“\(entry.key)”不是日期", en: "'\(entry.key)' is not a date",
        remedy: "写成 2025-09-15: { … }")
      return nil
    }
    guard let map = SourceMap(entry.value, "then", keys: Self.facts, findings) else { return nil }
    var expected = ExampleExpectation(day: day, line: entry.place.line)
    if let state = map["state"] {
      expected.state = names([state], body.states.map(\.id), "状态").first
    }
    for due in map["due"]?.entries ?? [] {
      name(due.key, at: due.place, clocks, "期限")
      expected.due[due.key] = .some(due.value.text == "none" ? nil : date(due.value))
    }
    expected.overdue = map["overdue"].map { names($0.texts, clocks, "期限") }
    expected.met = map["met"].map { names($0.texts, clocks, "期限") }
    let papers = body.documents.map(\.id) + body.certificates.map(\.id)
    expected.documents = map["documents"].map { names($0.texts, papers, "文书") }
    for certificate in map["certificate"]?.entries ?? [] {
      name(certificate.key, at: certificate.place, body.certificates.map(\.id), "证照")
      expected.certificates[certificate.key] = ends(of: certificate)
    }
    expected.acceptedOn = map["accepted_on"].flatMap(date)
    expected.tasks = map["tasks"].map { names($0.texts, body.tasks.map(\.id), "任务") }
    readValues(map, &expected)
    let acts = body.acts.map(\.id)
    expected.acts = map["acts"].map { names($0.texts, acts, "步骤") }
    expected.notActs = map["not_acts"].map { names($0.texts, acts, "步骤") }
    return expected
  }

  private func readValues(_ map: SourceMap, _ expected: inout ExampleExpectation) {
    for amount in map["amounts"]?.entries ?? [] {
      name(amount.key, at: amount.place, body.amounts.map(\.id), "金额")
      guard let number = Int64(amount.value.text ?? "") else {
        findings.add(
          "sort", at: amount.value.place, zh: "amounts.\(amount.key) 应是整数",
          en: "amounts.\(amount.key) must be a whole number", remedy: "写成整数；金额以分为单位")
        continue
      }
      expected.amounts[amount.key] = number
    }
    for found in map["found"]?.entries ?? [] {
      let fields = body.acts.flatMap(\.asks)
      name(found.key, at: found.place, fields.map(\.id), "字段")
      let type = fields.first { $0.id == found.key }?.type ?? .text
      expected.found[found.key] = ExampleValues.value(found.value, type: type)
    }
  }

  private var clocks: [String] { body.clocks.map(\.id) + body.tasks.map(\.id) }

  private func ends(of entry: SourceNode.Entry) -> ExampleExpectation.Certificate {
    let map = SourceMap(entry.value, "certificate", keys: ["until", "renew_by"], findings)
    return ExampleExpectation.Certificate(
      until: map?.date("until"), renewBy: map?.date("renew_by"))
  }

  private func date(_ node: SourceNode) -> BusinessDate? {
    if let date = node.text.flatMap(BusinessDate.init) { return date }
    findings.add(
      "sort", at: node.place, zh: "“\(node.text ?? "")”不是日期", en: "not a date",
      remedy: "写成 2025-01-31")
    return nil
  }

  @discardableResult
  private func names(_ nodes: [SourceNode], _ known: [String], _ sort: String) -> [String] {
    nodes.compactMap { node in
      guard let text = node.text else { return nil }
      name(text, at: node.place, known, sort)
      return text
    }
  }

  private func name(_ text: String, at place: SourcePlace, _ known: [String], _ sort: String) {
    guard !known.contains(text) else { return }
    findings.add(
      "dangling", at: place, zh: "没有叫“\(text)”的\(sort)", en: "'\(text)' does not exist",
      remedy: NearestKey.remedy(for: text, among: known))
  }

  /// Bases must be law entries or questions of the procedure.
  func basis(_ node: SourceNode?) {
    let known = body.law.map(\.id) + body.questions.map { "question/\($0.id)" }
    names(node?.texts ?? [], known, "法条")
  }

  /// Guards of the kinds (`kind/…`), of the flow (`state/…`) and of fields are not the procedure's own.
  func guardID(_ id: String, at node: SourceNode?) {
    guard let node, !id.contains("/") else { return }
    name(id, at: node.place, body.guards.map(\.id), "关口")
  }
}
