import CEL
import Catalogue

extension KindLaw {
  /// 评价分五级。
  static let ratingStars = KindLaw(
    "rating-stars", title: "评价分五级",
    bases: ["政务服务评价工作指南（GB/T 39735-2020）"],
    remedy: "请选一星到五星。", stage: .statement
  ) { proposal in
    guard proposal.kind == .rating, let stars = proposal.payload["stars"]?.intValue,
      !(1...5).contains(stars)
    else { return nil }
    return "评价是一星到五星，没有\(stars)星。"
  }
}
