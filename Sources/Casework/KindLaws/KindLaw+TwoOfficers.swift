import Catalogue

extension KindLaw {
  /// 两人以上。
  static let twoOfficers = KindLaw(
    "two-officers", title: "两人以上",
    bases: [
      "行政处罚法第四十二条第一款",
      "行政许可法第三十四条第三款",
      "劳动保障监察条例第十六条",
    ],
    remedy: "请派两名以上人员，并写明是谁。", stage: .statement
  ) { proposal in
    guard proposal.kind.needsTwoOfficers, proposal.officers.count < 2 else { return nil }
    return "“\(proposal.rule.label)”要两名以上人员，现在写明的是\(proposal.officers.count)名。"
  }
}
