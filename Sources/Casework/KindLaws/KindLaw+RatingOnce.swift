import Catalogue

extension KindLaw {
  /// 一件一评。
  static let ratingOnce = KindLaw(
    "rating-once", title: "一件一评",
    bases: [
      "国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见（国办发〔2019〕51号）"
    ],
    remedy: "这一件已经评过；有新的意见请投诉或者留言。"
  ) { proposal in
    guard proposal.kind == .rating, proposal.has(.rating) else { return nil }
    return "这一件已经评价过，每件只评一次。"
  }
}
