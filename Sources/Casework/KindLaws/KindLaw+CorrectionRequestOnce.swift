import Catalogue

extension KindLaw {
  /// 补正只告知一次。
  static let correctionRequestOnce = KindLaw(
    "correction-request-once", title: "补正只告知一次",
    bases: ["行政许可法第三十二条第一款第四项"],
    remedy: "补正后仍不符合的，只能受理或者不予受理。"
  ) { proposal in
    guard proposal.kind == .correctionRequest, proposal.has(.correctionRequest) else { return nil }
    return "已经一次告知过补正内容，不能第二次告知。"
  }
}
