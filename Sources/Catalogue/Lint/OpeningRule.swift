extension CatalogueLint {
  /// Exactly one act opens a case.
  static let opening = ProcedureRule(id: "opening-act", concludes: true) { subject in
    let opening = subject.body.acts.filter { $0.from.isEmpty && subject.isWritten($0.id) }
    guard let first = opening.first else {
      return [
        subject.finding(
          "opening-act", at: subject.place("acts"), zh: "没有一步能开案",
          en: "no act opens a case", remedy: "写一步不带 from 的申请或登记")
      ]
    }
    var findings = opening.dropFirst().map { act in
      subject.finding(
        "opening-act", at: subject.place("acts", act.id),
        zh: "acts.\(act.id) 没有 from，开案的已有 \(first.id)",
        en: "acts.\(act.id) has no from, but \(first.id) opens the case already",
        remedy: "补上 from: [状态]")
    }
    if !first.kind.mayOpen {
      findings.append(
        subject.finding(
          "opening-act", at: subject.place("acts", first.id, "kind"),
          zh: "acts.\(first.id)：\(first.kind.label)不能开案",
          en: "acts.\(first.id): \(first.kind.rawValue) cannot open a case",
          remedy: "kind 写 submission、registration 或 enrolment，或补上 from"))
    }
    if first.to == nil {
      findings.append(
        subject.finding(
          "opening-act", at: subject.place("acts", first.id),
          zh: "acts.\(first.id) 开案，却没有说到哪个状态",
          en: "acts.\(first.id) opens a case in no state", remedy: "补上 to: 状态"))
    }
    return findings
  }
}
