import LegalTime

extension KindLaw {
  /// 记的事已经发生。
  static let future = KindLaw(
    "future", title: "记的事已经发生",
    bases: [
      "国务院办公厅关于全面推行行政执法公示制度等三项制度的指导意见（国办发〔2018〕118号）"
    ],
    remedy: "请填写实际发生的日期，不晚于今天。"
  ) { proposal in
    guard proposal.day > proposal.context.today else { return nil }
    return "发生日期\(proposal.day.textZH)还没有到，今天是\(proposal.context.today.textZH)。"
  }
}
