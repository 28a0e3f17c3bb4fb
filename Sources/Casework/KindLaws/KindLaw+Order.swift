import Catalogue
import LegalTime

extension KindLaw {
  /// 改变状态的事按先后记。
  static let order = KindLaw(
    "order", title: "改变状态的事按先后记",
    bases: [
      "国务院办公厅关于全面推行行政执法公示制度等三项制度的指导意见（国办发〔2018〕118号）"
    ],
    remedy: "请核对日期；补记较早的事，只能补记不改变案件状态的。"
  ) { proposal in
    guard let subject = proposal.subject, let to = proposal.rule.to, to != subject.state,
      proposal.day < subject.stateChangedOn
    else { return nil }
    return "案件在\(subject.stateChangedOn.textZH)已经成为“\(subject.stateLabel)”，"
      + "“\(proposal.rule.label)”不能记在\(proposal.day.textZH)。"
  }
}
