import CEL

/// What the expressions of one figure may name: the fields of the procedures and acts it counts.
struct FigureNames {
  private(set) var form: [String: CELType] = [:]
  private(set) var found: [String: CELType] = [:]
  private(set) var act: [String: CELType] = [:]
  private(set) var isEmpty = true

  /// Joins the names of all acts that match; an empty list leaves that side open.
  init(
    procedures: [String], areas: [String], acts: [String], kinds: [ActKind],
    among sources: [ProcedureSource]
  ) {
    for source in sources {
      guard procedures.isEmpty || procedures.contains(source.id),
        areas.isEmpty || areas.contains(source.area)
      else { continue }
      let matching = source.acts.filter { names in
        (acts.isEmpty || acts.contains(names.id))
          && (kinds.isEmpty || names.kind.map(kinds.contains) ?? false)
      }
      guard !matching.isEmpty else { continue }
      isEmpty = false
      form.merge(source.form) { $0 == $1 ? $0 : .dyn }
      found.merge(source.found) { $0 == $1 ? $0 : .dyn }
      for names in matching { act.merge(names.fields) { $0 == $1 ? $0 : .dyn } }
    }
  }

  /// The environment; without a match everything is left to evaluation, as the match is reported already.
  func environment(item: CELType?, functions: [Function]) -> Environment {
    var variables: [String: CELType] = [
      "form": isEmpty ? .dyn : .object(name: "form", fields: form),
      "found": isEmpty ? .dyn : .object(name: "found", fields: found),
      "act": isEmpty ? .dyn : .object(name: "act", fields: act),
      "materials": CatalogueNames.materials, "case": CatalogueNames.caseFile, "today": .timestamp,
    ]
    if let item { variables["item"] = item }
    return Environment(variables: variables, functions: functions)
  }
}
