import CEL

/// Reads a life-event bundle.
struct BundleReader {
  let file: String
  let sources: [ProcedureSource]
  let functions: [Function]
  let findings: FindingList

  func read(_ root: SourceNode) -> LifeEventBundle? {
    let keys = [
      "bundle", "name", "event", "audience", "published", "notice", "components", "basis",
    ]
    guard let map = SourceMap(root, "一件事", keys: keys, findings) else { return nil }
    let id = map.text("bundle")
    let published = map.required("published").flatMap { _ in map.date("published") }
    let nodes = map.required("components")?.list ?? []
    let environment = environment(nodes)
    let components = nodes.compactMap { readComponent($0, environment) }
    let basis = map.basis()
    guard let published else { return nil }
    return LifeEventBundle(
      id: id, name: map.text("name"), event: map.text("event"),
      audience: map.choices("audience", Procedure.Audience.self), publishedOn: published,
      notice: map.text("notice"), components: components, basis: basis, file: file)
  }

  private func readComponent(
    _ node: SourceNode, _ environment: Environment
  ) -> LifeEventBundle.Component? {
    guard
      let map = SourceMap(
        node, "components", keys: ["procedure", "optional_when", "after"], findings)
    else { return nil }
    let condition = map["optional_when"].flatMap {
      ExpressionCompiler(findings: findings)
        .compile($0, "components.optional_when", in: environment, expecting: .bool)
    }
    return LifeEventBundle.Component(
      procedure: map.text("procedure"), optionalCondition: condition, after: map.words("after"))
  }

  /// The merged form of all components; a question asked by several is asked once.
  private func environment(_ components: [SourceNode]) -> Environment {
    let ids = components.compactMap { $0["procedure"]?.text }
    var fields: [String: CELType] = [:]
    for source in sources where ids.contains(source.id) {
      fields.merge(source.form) { $0 == $1 ? $0 : .dyn }
    }
    return Environment(
      variables: ["form": .object(name: "form", fields: fields), "today": .timestamp],
      functions: functions)
  }
}
