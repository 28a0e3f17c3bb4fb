import Catalogue

extension KindLaw {
  /// 先决定后发放。
  static let disbursementAfterDecision = KindLaw(
    "disbursement-after-decision", title: "先决定后发放",
    bases: ["预算法第五十七条"],
    remedy: "请先作出决定，再发放。"
  ) { proposal in
    guard proposal.kind == .disbursement, !proposal.has(.decision),
      proposal.procedure.body.acts.contains(where: { $0.kind == .decision })
    else { return nil }
    return "还没有作出决定，不能发放。"
  }
}
