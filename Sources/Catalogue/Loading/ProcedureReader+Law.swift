import CEL
import LegalTime

extension ProcedureReader {
  func readLaw() -> [LegalBasis] {
    entries("law", keys: ["cite", "source", "rule", "not_encoded"]).map { id, map in
      LegalBasis(
        id: id, cite: map.text("cite"),
        source: map.required("source").flatMap { _ in map.choice("source", LegalBasis.Source.self) }
          ?? .reprint,
        rule: map.text("rule"))
    }
  }

  func readQuestions() -> [Question] {
    entries("questions", keys: ["ask", "taken", "because", "settles"]).map { id, map in
      Question(
        id: id, ask: map.text("ask"), taken: map.text("taken"), because: map.text("because"),
        settles: map.text("settles"))
    }
  }

  func readParameters() -> [Parameter] {
    entries("parameters", keys: ["label", "unit", "values", "basis"], snake: true).compactMap {
      id, map in
      let label = map.text("label")
      let unit = map.required("unit").flatMap { _ in map.choice("unit", Parameter.Unit.self) }
      let values = map.required("values")
      let basis = map.basis()
      guard let unit, let values else { return nil }
      var dated = (values.entries ?? []).compactMap { readValue($0, of: id, unit: unit) }
      if dated.isEmpty {
        map.fail(
          "sort", at: values, zh: "parameters.\(id) 没有一个值", en: "parameter \(id) has no value",
          remedy: "写成 values: { 2013-07-01: 100 }")
      }
      dated.sort { $0.from < $1.from }
      return Parameter(id: id, label: label, unit: unit, values: dated, basis: basis)
    }
  }

  private func readValue(
    _ entry: SourceNode.Entry, of id: String, unit: Parameter.Unit
  ) -> Parameter.Dated? {
    guard let from = BusinessDate(entry.key) else {
      findings.add(
        "sort", at: entry.place, zh: "parameters.\(id) 的“\(entry.key)”不是日期",
        en: "'\(entry.key)' of parameter \(id) is not a date", remedy: "写成 2013-07-01: 值")
      return nil
    }
    let text = entry.value.text ?? ""
    if unit == .text { return Parameter.Dated(from: from, value: .text(text)) }
    if let number = Int64(text) { return Parameter.Dated(from: from, value: .integer(number)) }
    findings.add(
      "sort", at: entry.value.place, zh: "parameters.\(id) 的“\(text)”不是整数",
      en: "'\(text)' of parameter \(id) is not a whole number", remedy: "写成整数；金额以分为单位")
    return nil
  }

  func readMaterials() -> [MaterialRule] {
    entries(
      "materials", keys: ["label", "met_by", "made_from_form", "optional", "when", "basis"]
    ).map { id, map in
      MaterialRule(
        id: id, label: map.text("label"), metBy: map.optionalText("met_by"),
        isMadeFromForm: map.bool("made_from_form", default: false),
        isOptional: map.bool("optional", default: false),
        condition: map["when"].flatMap {
          expressions.compile(
            $0, "materials.\(id).when", in: expressions.general, expecting: .bool)
        },
        basis: map.basis())
    }
  }

  func readStates() -> [(id: String, label: String)] {
    (root["states"]?.entries ?? []).map { entry in
      IdentifierForm.check(entry, in: "states", snake: false, findings)
      if entry.value.text == nil {
        findings.add(
          "sort", at: entry.place, zh: "states.\(entry.key) 没有中文名",
          en: "state \(entry.key) has no label", remedy: "写成 \(entry.key): 中文名")
      }
      return (entry.key, entry.value.text ?? entry.key)
    }
  }

  func readOutcomes() -> [OutcomeRule] {
    entries(
      "outcomes", keys: ["result", "remedies", "publish", "renewal", "basis"], isFree: true
    ).compactMap { state, map in
      guard map.required("result") != nil,
        let result = map.choice("result", OutcomeRule.Result.self)
      else { return nil }
      let publish = SourceMap(
        map["publish"], "outcomes.\(state).publish", keys: ["basis"], findings)
      return OutcomeRule(
        state: state, result: result,
        remedies: map.choices("remedies", OutcomeRule.Remedy.self),
        publishBasis: publish?.words("basis"), renewal: readRenewal(map, state),
        basis: map.words("basis"))
    }
  }

  private func readRenewal(
    _ map: SourceMap, _ state: String
  ) -> (procedure: String, applyBefore: LegalDuration)? {
    guard
      let renewal = SourceMap(
        map["renewal"], "outcomes.\(state).renewal",
        keys: ["procedure", "apply_before", "basis"], findings),
      renewal.required("apply_before") != nil, let before = renewal.duration("apply_before")
    else { return nil }
    return (renewal.text("procedure"), before)
  }
}
