import Catalogue

extension KindLaw {
  /// 先转递后接收。
  static let handOverAfterForwarding = KindLaw(
    "hand-over-after-forwarding", title: "先转递后接收",
    bases: [
      "国务院办公厅关于加快推进政务服务“跨省通办”的指导意见（国办发〔2020〕35号）"
    ],
    remedy: "请先由收件的一方转递。"
  ) { proposal in
    guard proposal.kind == .handOver, !proposal.isPending(.forwarding, endedBy: .handOver) else {
      return nil
    }
    return "没有转递过来的件，不能接收。"
  }
}
