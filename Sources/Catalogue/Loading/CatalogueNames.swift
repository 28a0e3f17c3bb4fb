public import CEL

/// The names every expression of the catalogue may use beside what its procedure declares.
public enum CatalogueNames {
  /// `materials`: what has been handed in and what is still lacking.
  public static let materials = CELType.object(
    name: "materials", fields: ["received": .list(.string), "missing": .list(.string)])

  /// `case`: the state of the case before the act.
  public static let caseFile = CELType.object(
    name: "case",
    fields: [
      "state": .string, "opened": .timestamp, "acceptedOn": .timestamp, "town": .string,
      "acts": .list(.string), "count": .map(.string, .int),
    ])

  /// `matter`: a procedure as figures about the catalogue see it.
  public static let matter = CELType.object(
    name: "matter",
    fields: [
      "id": .string, "item": .string, "area": .string, "group": .string,
      "scopes": .list(.string), "modes": .list(.string), "channels": .list(.string),
      "delegated": .string, "saturday": .bool, "audience": .list(.string), "revised": .bool,
    ])

  /// The variables of a procedure's expressions.
  public static let procedureVariables = [
    "form", "found", "act", "params", "amounts", "materials", "case", "today",
  ]
}
