import Catalogue

extension KindLaw {
  /// 审的不是查的人。
  static let legalReviewer = KindLaw(
    "legal-reviewer", title: "审的不是查的人",
    bases: [
      "行政处罚法第五十八条",
      "国务院办公厅关于全面推行行政执法公示制度等三项制度的指导意见（国办发〔2018〕118号）",
    ],
    remedy: "请由没有参加本案调查的人员审核。"
  ) { proposal in
    guard proposal.kind == .legalReview, let subject = proposal.subject,
      subject.investigators.contains(proposal.command.actor)
    else { return nil }
    return "\(proposal.command.actor)参加过本案调查，不能作法制审核。"
  }
}
