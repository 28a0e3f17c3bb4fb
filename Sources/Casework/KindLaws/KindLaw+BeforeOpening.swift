import LegalTime

extension KindLaw {
  /// 不早于开案。
  static let beforeOpening = KindLaw(
    "before-opening", title: "不早于开案",
    bases: [
      "国务院办公厅关于全面推行行政执法公示制度等三项制度的指导意见（国办发〔2018〕118号）"
    ],
    remedy: "请填写开案当天或者以后的日期。"
  ) { proposal in
    guard let subject = proposal.subject, proposal.day < subject.openedOn else { return nil }
    return "发生日期\(proposal.day.textZH)早于开案的\(subject.openedOn.textZH)。"
  }
}
