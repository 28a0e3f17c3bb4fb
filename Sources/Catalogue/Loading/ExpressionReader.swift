import CEL

/// Compiles the conditions, amounts and messages of one procedure against what it declares.
struct ExpressionReader {
  let compiler: ExpressionCompiler
  let functions: [Function]
  /// For places that stand outside any act.
  let general: Environment

  private let base: [String: CELType]
  private let actFields: [String: [String: CELType]]

  /// Declares the names of a procedure from its merged source.
  init(root: SourceNode, functions: [Function], findings: FindingList) {
    compiler = ExpressionCompiler(findings: findings)
    self.functions = functions
    var actFields: [String: [String: CELType]] = [:]
    var found: [String: CELType] = [:]
    for act in root["acts"]?.entries ?? [] {
      let asked = FieldReader.types(of: act.value["asks"])
      Self.join(asked, into: &found)
      var all = asked
      for field in (act.value["kind"]?.text).flatMap(ActKind.init)?.payloadFields ?? [] {
        all[field.id] = field.type.celType
      }
      actFields[act.key] = all
    }
    self.actFields = actFields
    base = [
      "form": .object(name: "form", fields: FieldReader.types(of: root["form"])),
      "found": .object(name: "found", fields: found),
      "params": .object(name: "params", fields: Self.parameterTypes(root["parameters"])),
      "amounts": .object(
        name: "amounts",
        fields: Dictionary(
          (root["amounts"]?.entries ?? []).map { ($0.key, CELType.int) },
          uniquingKeysWith: { first, _ in first })),
      "materials": CatalogueNames.materials, "case": CatalogueNames.caseFile, "today": .timestamp,
    ]
    general = Self.environment(base, Array(actFields.values), functions)
  }

  /// For places where one of these acts is being decided; all their fields are known.
  func environment(acts: some Sequence<String>) -> Environment {
    Self.environment(base, acts.compactMap { actFields[$0] }, functions)
  }

  private static func environment(
    _ base: [String: CELType], _ acts: [[String: CELType]], _ functions: [Function]
  ) -> Environment {
    var fields: [String: CELType] = [:]
    for act in acts { join(act, into: &fields) }
    var variables = base
    variables["act"] = .object(name: "act", fields: fields)
    return Environment(variables: variables, functions: functions)
  }

  /// Adds fields; where two acts give one name different types, evaluation decides.
  private static func join(_ fields: [String: CELType], into all: inout [String: CELType]) {
    all.merge(fields) { $0 == $1 ? $0 : .dyn }
  }

  private static func parameterTypes(_ node: SourceNode?) -> [String: CELType] {
    Dictionary(
      (node?.entries ?? []).map { ($0.key, $0.value["unit"]?.text == "text" ? .string : .int) },
      uniquingKeysWith: { first, _ in first })
  }

  func compile(
    _ node: SourceNode, _ path: String, in environment: Environment, expecting: CELType?
  ) -> Program? {
    compiler.compile(node, path, in: environment, expecting: expecting)
  }

  func template(_ node: SourceNode, _ path: String, in environment: Environment) -> MessageTemplate?
  {
    compiler.template(node, path, in: environment)
  }
}
