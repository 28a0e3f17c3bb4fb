import Catalogue

extension KindLaw {
  /// 先告知，后补正。
  static let supplementAfterRequest = KindLaw(
    "supplement-after-request", title: "先告知，后补正",
    bases: ["行政许可法第三十二条第一款第四项"],
    remedy: "请先一次告知要补正的全部内容。"
  ) { proposal in
    guard proposal.kind == .supplement, !proposal.has(.correctionRequest) else { return nil }
    return "还没有告知补正，不能办理补正。"
  }
}
