import Catalogue
import LegalTime

extension KindLaw {
  /// 持证执法。
  static let officersCertified = KindLaw(
    "officers-certified", title: "持证执法",
    bases: [
      "行政处罚法第四十二条第一款",
      "劳动保障监察条例第十六条",
      "行政执法机关人员持证上岗制度（国办发〔2018〕118号）",
    ],
    remedy: "请由当日行政执法证和劳动保障监察证都有效的人员执法，或者先办证件。", stage: .statement
  ) { proposal in
    guard proposal.kind.needsCertifiedOfficers else { return nil }
    let lacking = proposal.officers.filter { officer in
      !(proposal.context.officers[officer]?.isCertified(on: proposal.day) ?? false)
    }
    guard !lacking.isEmpty else { return nil }
    return "\(lacking.joined(separator: "、"))在\(proposal.day.textZH)没有同时持有效的行政执法证和劳动保障监察证。"
  }
}
