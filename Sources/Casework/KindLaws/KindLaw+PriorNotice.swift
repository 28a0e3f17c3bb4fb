import Catalogue

extension KindLaw {
  /// 先告知，后处罚。
  static let priorNotice = KindLaw(
    "prior-notice", title: "先告知，后处罚",
    bases: ["行政处罚法第四十四条", "行政处罚法第六十二条"],
    remedy: "请先告知拟处罚的内容、事实、理由、依据和陈述、申辩的权利。"
  ) { proposal in
    guard proposal.kind == .penalty, !proposal.has(.priorNotice) else { return nil }
    return "还没有作处罚事先告知，不能作出处罚决定。"
  }
}
