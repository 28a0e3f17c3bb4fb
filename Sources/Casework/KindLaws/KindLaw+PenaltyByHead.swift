import Catalogue

extension KindLaw {
  /// 处罚由机关负责人决定。
  static let penaltyByHead = KindLaw(
    "penalty-by-head", title: "处罚由机关负责人决定",
    bases: ["行政处罚法第五十七条第一款"],
    remedy: "请由机关负责人审查后决定。"
  ) { proposal in
    guard proposal.kind == .penalty, proposal.command.role != .head else { return nil }
    return "处罚由机关负责人决定，\(proposal.command.role.label)不能决定。"
  }
}
