import Catalogue

extension KindLaw {
  /// 不重复办。
  static let repetition = KindLaw(
    "repetition", title: "不重复办",
    bases: ["行政许可法第六条"],
    remedy: "这一步已经办过；要更正请用备注说明。"
  ) { proposal in
    guard let subject = proposal.subject, !proposal.rule.repeats,
      subject.happenedInThisState(proposal.place)
    else { return nil }
    return "“\(proposal.rule.label)”已经办过，不能再办一次。"
  }
}
