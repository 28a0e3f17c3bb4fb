import CEL
import LegalTime

/// Reads worked examples against the procedures they are about.
public struct ExampleReader {
  let edition: CatalogueEdition
  let findings = FindingList()

  /// Makes a reader over an edition.
  public init(edition: CatalogueEdition) { self.edition = edition }

  /// Reads all example files among the files given; what is wrong is in the findings.
  public static func read(
    files: [SourceFile], edition: CatalogueEdition
  ) -> (files: [ExampleFile], findings: [Finding]) {
    let reader = ExampleReader(edition: edition)
    let read = files.filter(\.isExamples).sorted { $0.path < $1.path }.compactMap {
      reader.read($0)
    }
    return (read, reader.findings.findings.sorted())
  }

  func read(_ file: SourceFile) -> ExampleFile? {
    guard let root = YAMLReader(file, findings: findings).read(),
      let map = SourceMap(root, "例子", keys: ["procedure", "cast", "examples"], findings)
    else { return nil }
    let id = map.text("procedure")
    let versions = edition.versions(of: id)
    guard let latest = versions.last else {
      map.fail(
        "dangling", at: map["procedure"], zh: "没有叫“\(id)”的事项", en: "no procedure '\(id)'",
        remedy: NearestKey.remedy(for: id, among: edition.procedureIDs))
      return nil
    }
    let values = ExampleValues(findings: findings, procedure: latest)
    let cast = readCast(map, values)
    let examples = (map.required("examples")?.list ?? []).compactMap { readExample($0, latest) }
    return ExampleFile(
      path: file.path, procedure: id, line: root.place(of: ["procedure"]).line, cast: cast,
      examples: examples)
  }

  private func readCast(_ map: SourceMap, _ values: ExampleValues) -> ExampleFile.Cast {
    let cast = SourceMap(map["cast"], "cast", keys: ["form", "materials", "officers"], findings)
    var officers: [String: [String: DateSpan]] = [:]
    for entry in cast?["officers"]?.entries ?? [] {
      officers[entry.key] = readCertificates(entry.value)
    }
    return ExampleFile.Cast(
      form: values.form(cast?["form"]).mapValue?.fields ?? [:],
      materials: values.materials(cast?["materials"]) ?? .all, officers: officers)
  }

  private func readCertificates(_ node: SourceNode) -> [String: DateSpan] {
    var certificates: [String: DateSpan] = [:]
    let always = DateSpan(WorkCalendar.firstDay, WorkCalendar.lastDay)
    for kind in node.texts.compactMap(\.text) { certificates[kind] = always }
    for entry in node.entries ?? [] {
      let text = entry.value.text ?? ""
      if let span = DateSpan(text) {
        certificates[entry.key] = span
      } else {
        findings.add(
          "sort", at: entry.value.place, zh: "“\(text)”不是起止日期",
          en: "'\(text)' is not a span of days", remedy: "写成 2025-01-01..2025-06-30")
      }
    }
    return certificates
  }

  private func readExample(_ node: SourceNode, _ latest: Procedure) -> WorkedExample? {
    let keys = ["name", "basis", "given", "each", "when", "then", "refused", "not"]
    guard let map = SourceMap(node, "examples", keys: keys, findings) else { return nil }
    let name = map.text("name")
    let runs = readRuns(map, latest)
    let procedure =
      runs.first?.first.flatMap { edition.procedure(latest.id, on: $0.day) } ?? latest
    let checks = ExampleChecks(findings: findings, procedure: procedure)
    checks.basis(map["basis"])
    let attempt = map["when"].flatMap { entry($0, procedure) }
    let expectations = (map["then"]?.entries ?? []).compactMap { checks.expectation($0) }
    let refusal = readRefusal(map, checks)
    if map["refused"] != nil, attempt == nil {
      map.fail(
        "example-shape", at: map["refused"], zh: "有 refused 却没有 when",
        en: "refused without when", remedy: "写 when: { 日期 步骤: { … } }")
    }
    if map["then"] == nil, map["refused"] == nil, map["not"] == nil {
      map.fail(
        "example-shape", at: nil, zh: "例子“\(name)”没有说会怎样", en: "the example expects nothing",
        remedy: "写 then、refused 或 not")
    }
    return WorkedExample(
      name: name, line: node.place.line, basis: map.words("basis"), runs: runs, when: attempt,
      refused: refusal, then: expectations, not: readBeliefs(map))
  }

  private func readRuns(_ map: SourceMap, _ latest: Procedure) -> [[WorkedExample.Step]] {
    if let each = map["each"] {
      return (each.list ?? []).map { run in
        let nodes = run.list ?? [run]
        let procedure = self.procedure(opening: nodes.first, latest)
        return nodes.compactMap { entry($0, procedure) }
      }
    }
    let nodes = map["given"]?.list ?? []
    let procedure = self.procedure(opening: nodes.first, latest)
    return nodes.isEmpty ? [] : [nodes.compactMap { entry($0, procedure) }]
  }

  /// The version in force when a run opens its case.
  private func procedure(opening node: SourceNode?, _ latest: Procedure) -> Procedure {
    let text = node?.text ?? node?.entries?.first?.key ?? ""
    return BusinessDate(String(text.prefix(10)))
      .flatMap { edition.procedure(latest.id, on: $0) } ?? latest
  }

  private func entry(_ node: SourceNode, _ procedure: Procedure) -> WorkedExample.Step? {
    let entry = node.entries?.first
    let text = node.text ?? entry?.key ?? ""
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, let day = BusinessDate(words[0]) else {
      findings.add(
        "example-entry", at: node.place, zh: "“\(text)”不是“日期 步骤”",
        en: "'\(text)' is not a date and an act", remedy: "写成 2025-09-12 submit")
      return nil
    }
    guard let act = procedure.act(words[1]) else {
      findings.add(
        "dangling", at: entry?.place ?? node.place, zh: "\(procedure.id) 没有叫“\(words[1])”的步骤",
        en: "\(procedure.id) has no act '\(words[1])'",
        remedy: NearestKey.remedy(for: words[1], among: procedure.body.acts.map(\.id)))
      return nil
    }
    let values = ExampleValues(findings: findings, procedure: procedure)
    let payload = entry.map(\.value)
    return WorkedExample.Step(
      day: day, act: act.id, payload: values.payload(payload, of: act),
      materials: values.takesMaterials(act) ? values.materials(payload?["materials"]) : nil,
      line: node.place.line)
  }

  private func readRefusal(_ map: SourceMap, _ checks: ExampleChecks) -> WorkedExample
    .ExpectedRefusal?
  {
    guard let refused = SourceMap(map["refused"], "refused", keys: ["guard", "basis"], findings)
    else { return nil }
    let id = refused.text("guard")
    checks.guardID(id, at: refused["guard"])
    checks.basis(refused["basis"])
    return WorkedExample.ExpectedRefusal(
      guardID: id, basis: refused.words("basis"), line: refused.node.place.line)
  }

  private func readBeliefs(_ map: SourceMap) -> [WorkedExample.WrongBelief] {
    (map["not"]?.entries ?? []).compactMap { entry in
      guard let day = BusinessDate(entry.key) else {
        findings.add(
          "sort", at: entry.place, zh: "“\(entry.key)”不是日期", en: "'\(entry.key)' is not a date",
          remedy: "写成 2025-10-13: 误在哪里")
        return nil
      }
      return WorkedExample.WrongBelief(
        day: day, mistake: entry.value.text ?? "", line: entry.place.line)
    }
  }
}
