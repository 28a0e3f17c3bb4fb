import Bureau
import CEL
import Casework
import Catalogue
import Pages

/// The forms of a procedure: the one that opens a case and one for each act.
struct CaseForm {
  /// What a sent form came to.
  struct Reading {
    var form: [String: Value] = [:]
    var extra: [String: Value] = [:]
    var materials: [String] = []
    var problems: [FormProblem] = []
  }

  let office: Office
  let procedure: Procedure

  private static let formPrefix = "form."

  /// The fields that open a case: the form, what the opening act asks, the materials.
  func openingFields(texts: [String: [String]], problems: [FormProblem]) -> [FormField] {
    let stated = procedure.body.form.map {
      field($0, prefix: Self.formPrefix, texts: texts, problems: problems)
    }
    return stated + actFields(procedure.openingAct, texts: texts, problems: problems)
  }

  /// The fields of one act.
  func actFields(
    _ rule: ActRule?, texts: [String: [String]], problems: [FormProblem]
  ) -> [FormField] {
    (rule?.fields ?? []).compactMap { field in
      if field.id == "materials" && handedIn.isEmpty { return nil }
      return self.field(field, prefix: "", texts: texts, problems: problems)
    }
  }

  private var handedIn: [Choice] {
    procedure.body.materials.filter { !$0.isMadeFromForm }.map {
      Choice(id: $0.id, label: $0.label)
    }
  }

  private func field(
    _ field: Field, prefix: String, texts: [String: [String]], problems: [FormProblem]
  ) -> FormField {
    let name = prefix + field.id
    let choices: [Choice] =
      switch (field.type, field.id) {
      case (.list, "materials"), (.list, "missing"): handedIn
      case (.division, _): office.towns.map { Choice(id: $0.code, label: $0.name) }
      default: []
      }
    return FormField(
      field, name: name, values: texts[name] ?? [],
      wrong: problems.first { $0.field == name }?.message, choices: choices)
  }

  /// Reads the form that opens a case.
  func readOpening(_ texts: [String: [String]]) -> Reading {
    let stated = FormReading(procedure.body.form, prefix: Self.formPrefix, texts: texts)
    var reading = Reading(form: stated.values)
    reading.problems = stated.problems.map { FormProblem(field: $0.name, message: $0.message) }
    if let opening = procedure.openingAct { read(opening, texts, into: &reading) }
    return reading
  }

  /// Reads the form of an act.
  func read(_ rule: ActRule, _ texts: [String: [String]]) -> Reading {
    var reading = Reading()
    read(rule, texts, into: &reading)
    return reading
  }

  private func read(_ rule: ActRule, _ texts: [String: [String]], into reading: inout Reading) {
    let payload = FormReading(rule.fields, texts: texts)
    reading.problems += payload.problems.map { FormProblem(field: $0.name, message: $0.message) }
    reading.extra = payload.values
    reading.materials = payload.values["materials"]?.listValue?.compactMap(\.stringValue) ?? []
  }

  /// A refusal as problems beside the fields, or one at the top.
  func problems(of refusal: Refusal) -> [FormProblem] {
    if refusal.fields.isEmpty {
      let bases = refusal.bases.isEmpty ? "" : "（\(refusal.bases.joined(separator: "；"))）"
      return [FormProblem(field: "main", message: refusal.message + refusal.remedy + bases)]
    }
    return refusal.fields.map { FormProblem(field: input(of: $0.path), message: $0.message) }
  }

  /// The input that a path into the payload belongs to.
  private func input(of path: String) -> String { String(path.prefix { $0 != "[" }) }
}
