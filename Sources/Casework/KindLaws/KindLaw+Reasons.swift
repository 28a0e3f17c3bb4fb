import Catalogue

extension KindLaw {
  /// 不利的决定说明理由。
  static let reasons = KindLaw(
    "reasons", title: "不利的决定说明理由",
    bases: ["行政许可法第三十八条第二款", "行政处罚法第五十九条"],
    remedy: "请写明理由，说清哪一条不符合、事实是什么。", stage: .statement
  ) { proposal in
    guard kindsWithReasons.contains(proposal.kind), proposal.texts("reasons").isEmpty else {
      return nil
    }
    return "“\(proposal.rule.label)”要说明理由。"
  }
}
