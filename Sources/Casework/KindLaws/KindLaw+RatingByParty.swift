import Catalogue

extension KindLaw {
  /// 谁办事谁评价。
  static let ratingByParty = KindLaw(
    "rating-by-party", title: "谁办事谁评价",
    bases: [
      "国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见（国办发〔2019〕51号）"
    ],
    remedy: "请由办这件事的人自己评价。"
  ) { proposal in
    guard proposal.kind == .rating, let subject = proposal.subject else { return nil }
    if proposal.command.role != .applicant { return "只有办事的人可以评价，工作人员不能代评。" }
    guard let party = subject.subject, !proposal.command.actor.isEmpty,
      proposal.command.actor != party
    else { return nil }
    return "只有办这件事的人可以评价。"
  }
}
