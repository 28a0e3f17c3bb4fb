import Catalogue

extension KindLaw {
  /// 一步接一步。
  static let state = KindLaw(
    "state", title: "一步接一步",
    bases: ["行政许可法第四条"],
    remedy: "请先完成前面的步骤，再做这一步。"
  ) { proposal in
    guard let subject = proposal.subject else { return nil }
    if proposal.kind == .rating || proposal.kind == .note { return nil }
    guard !proposal.rule.from.contains(subject.state) else { return nil }
    let wanted = proposal.rule.from.compactMap { proposal.procedure.stateLabel($0) }
    let when = wanted.isEmpty ? "" : "，要在“\(wanted.joined(separator: "”“"))”的时候"
    return "案件现在是“\(subject.stateLabel)”，不能“\(proposal.rule.label)”\(when)。"
  }
}
