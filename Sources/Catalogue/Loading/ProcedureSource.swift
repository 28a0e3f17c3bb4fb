import CEL

/// A procedure's file with its fragments merged in, and the names other files may use of it.
struct ProcedureSource {
  /// The file's path.
  let file: String
  /// The merged root.
  let root: SourceNode
  /// Hex digest over the file and the fragments it includes.
  let fingerprint: String
  let id: String
  let area: String
  let form: [String: CELType]
  let found: [String: CELType]
  let acts: [ActNames]

  /// An act as other files see it.
  struct ActNames {
    let id: String
    let kind: ActKind?
    let fields: [String: CELType]
  }

  init(file: String, root: SourceNode, fingerprint: String) {
    self.file = file
    self.root = root
    self.fingerprint = fingerprint
    id = root["procedure"]?.text ?? ""
    area = root["area"]?.text ?? ""
    form = FieldReader.types(of: root["form"])
    var found: [String: CELType] = [:]
    var acts: [ActNames] = []
    for act in root["acts"]?.entries ?? [] {
      let asked = FieldReader.types(of: act.value["asks"])
      found.merge(asked) { $0 == $1 ? $0 : .dyn }
      acts.append(Self.names(act.key, act.value["kind"]?.text.flatMap(ActKind.init), asked))
    }
    if !(root["audience"]?.texts ?? []).isEmpty { acts.append(Self.names("rate", .rating, [:])) }
    acts.append(Self.names("note", .note, [:]))
    self.found = found
    self.acts = acts
  }

  private static func names(
    _ id: String, _ kind: ActKind?, _ asked: [String: CELType]
  ) -> ActNames {
    var fields = asked
    for field in kind?.payloadFields ?? [] { fields[field.id] = field.type.celType }
    return ActNames(id: id, kind: kind, fields: fields)
  }
}
