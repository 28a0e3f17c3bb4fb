import CEL

extension CatalogueLint {
  /// A guard of the procedure's own file that no act names.
  static let unusedGuards = ProcedureRule(id: "guard-unused", concludes: true) { subject in
    let used = Set(subject.body.acts.flatMap(\.guards))
    return subject.body.guards.compactMap { guarded in
      let place = subject.place("guards", guarded.id)
      guard !used.contains(guarded.id), place.file == subject.procedure.file else { return nil }
      return subject.finding(
        "guard-unused", .warning, at: place, zh: "关口“\(guarded.id)”没有一步用",
        en: "no act names guard '\(guarded.id)'", remedy: "写进某一步的 guards，或删去")
    }
  }

  /// Numbers of the law stand in parameters with their basis, not in conditions.
  static let numbersInGuards = ProcedureRule(id: "number-in-guard") { subject in
    subject.body.guards.compactMap { guarded in
      guard let number = number(in: guarded.condition.source) else { return nil }
      return subject.finding(
        "number-in-guard", .warning, at: subject.place("guards", guarded.id, "when"),
        zh: "guards.\(guarded.id).when 里写了数字 \(number)",
        en: "guards.\(guarded.id).when contains the number \(number)",
        remedy: "放进 parameters，带上 basis，条件里写 params.名字")
    }
  }

  /// The first number beyond 0 and 1 outside quotes and names.
  private static func number(in source: String) -> String? {
    var quote: Character?
    var previous: Character = " "
    var digits = ""
    for character in source + " " {
      if quote == nil, character.isASCII, character.isNumber,
        !digits.isEmpty || !(previous.isLetter || previous == "_" || previous == "-")
      {
        digits.append(character)
      } else {
        if digits.count > 1 || (digits.first.map { !"01".contains($0) } ?? false) { return digits }
        digits = ""
        if character == quote {
          quote = nil
        } else if quote == nil, character == "'" || character == "\"" {
          quote = character
        }
      }
      if !(previous.isLetter && character.isNumber) { previous = character }
    }
    return nil
  }
}
