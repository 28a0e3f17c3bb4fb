import Catalogue

extension KindLaw {
  /// 决定之前撤回。
  static let withdrawalBeforeDecision = KindLaw(
    "withdrawal-before-decision", title: "决定之前撤回",
    bases: ["行政许可法第二十九条"],
    remedy: "决定已经作出；不要了的，请申请注销。"
  ) { proposal in
    guard proposal.kind == .withdrawal,
      proposal.has(.decision) || proposal.has(.refusal) || proposal.has(.penalty)
        || proposal.has(.award)
    else { return nil }
    return "决定已经作出，不能撤回。"
  }
}
