import Catalogue

extension KindLaw {
  /// 听证、鉴定先开始后结束。
  static let hearingClosingAfterOpening = KindLaw(
    "hearing-closing-after-opening", title: "听证、鉴定先开始后结束",
    bases: ["行政许可法第四十五条", "行政处罚法第六十四条"],
    remedy: "请先记开始。"
  ) { proposal in
    guard proposal.kind == .hearingClosing,
      !proposal.isPending(.hearingOpening, endedBy: .hearingClosing)
    else { return nil }
    return "没有正在进行的听证、检验、鉴定或者评审，不能记结束。"
  }
}
