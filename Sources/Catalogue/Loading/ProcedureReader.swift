import CEL
import LegalTime

/// Reads one procedure from its merged source.
struct ProcedureReader {
  static let keys =
    [
      "procedure", "name", "name_en", "item", "area", "group", "in_force", "checked", "revision",
      "authority", "fee", "summary", "keywords", "audience", "includes", "handling", "delegated",
      "party", "town",
    ] + SourceMerge.sections

  let root: SourceNode
  let file: String
  let fingerprint: String
  let findings: FindingList
  let expressions: ExpressionReader

  /// Reads the procedure; everything wrong is in the findings, the rest is still read.
  func read() -> Procedure? {
    guard let map = SourceMap(root, "事项", keys: Self.keys, findings),
      let heading = readHeading(map)
    else { return nil }
    let party = readParty(map)
    var body = Procedure.Body(
      handling: readHandling(map), delegated: readDelegation(map), party: party,
      townField: map.optionalText("town"))
    body.law = readLaw()
    body.parameters = readParameters()
    body.questions = readQuestions()
    body.form = FieldReader(findings: findings, expressions: expressions)
      .read(root["form"], "form", environment: expressions.general)
    body.materials = readMaterials()
    body.states = readStates()
    body.tasks = readTasks()
    body.acts = readActs(audience: heading.audience, outcomes: root["outcomes"])
    body.guards = readGuards()
    body.amounts = readAmounts()
    body.clocks = readClocks()
    body.documents = readDocuments()
    body.certificates = readCertificates()
    body.outcomes = readOutcomes()
    return Procedure(heading: heading, body: body, file: file, fingerprint: fingerprint)
  }

  /// The entries of a section, each as a map with the given keys; ids are checked for their form.
  func entries(
    _ section: String, keys: [String], snake: Bool = false, isFree: Bool = false
  ) -> [(id: String, map: SourceMap)] {
    guard let node = root[section], !node.isEmpty else { return [] }
    guard let entries = node.entries else {
      findings.add(
        "sort", at: node.place, zh: "\(section) 应是键和值", en: "\(section) must be a map",
        remedy: "写成 名字: { … }")
      return []
    }
    return entries.compactMap { entry in
      if !isFree { IdentifierForm.check(entry, in: section, snake: snake, findings) }
      return SourceMap(entry.value, "\(section).\(entry.key)", keys: keys, findings)
        .map { (entry.key, $0) }
    }
  }
}
