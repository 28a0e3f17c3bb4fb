import Catalogue

extension KindLaw {
  /// 一个案件只开一次。
  static let opening = KindLaw(
    "opening", title: "一个案件只开一次",
    bases: ["行政许可法第三十二条"],
    remedy: "新开案件请从事项办起；已有的案件请在案件页上办。"
  ) { proposal in
    if proposal.rule.isOpening {
      return proposal.subject == nil ? nil : "案件已经开了，不能再次“\(proposal.rule.label)”。"
    }
    return proposal.subject == nil ? "还没有这个案件，不能先“\(proposal.rule.label)”。" : nil
  }
}
