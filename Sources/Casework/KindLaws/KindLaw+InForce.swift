import Catalogue
import LegalTime

extension KindLaw {
  /// 按当日有效的规定办。
  static let inForce = KindLaw(
    "in-force", title: "按当日有效的规定办",
    bases: ["立法法第一百零四条"],
    remedy: "请核对日期，或者选当日有效的事项版本。"
  ) { proposal in
    guard proposal.subject == nil, !proposal.procedure.isInForce(on: proposal.day) else {
      return nil
    }
    return "“\(proposal.procedure.heading.name)”的这一版在\(proposal.day.textZH)不是有效的。"
  }
}
