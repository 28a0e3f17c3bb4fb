import CEL
import Catalogue
import LegalTime

extension KindLaw {
  /// 给出时间去改。
  static let deadlineLater = KindLaw(
    "deadline-later", title: "给出时间去改",
    bases: ["行政处罚法第二十八条第一款", "劳动保障监察条例第十八条"],
    remedy: "请填写责令之日以后的日期。", stage: .statement
  ) { proposal in
    guard proposal.kind == .rectificationOrder || proposal.kind == .paymentOrder,
      let deadline = proposal.date("deadline"), deadline <= proposal.day
    else { return nil }
    return "期限\(deadline.textZH)不在责令之日\(proposal.day.textZH)之后。"
  }
}
