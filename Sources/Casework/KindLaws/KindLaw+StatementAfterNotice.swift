import Catalogue

extension KindLaw {
  /// 告知之后陈述申辩。
  static let statementAfterNotice = KindLaw(
    "statement-after-notice", title: "告知之后陈述申辩",
    bases: ["行政处罚法第四十四条"],
    remedy: "请先作处罚事先告知。"
  ) { proposal in
    guard proposal.kind == .statement, !proposal.has(.priorNotice) else { return nil }
    return "还没有作处罚事先告知，陈述申辩无从说起。"
  }
}
