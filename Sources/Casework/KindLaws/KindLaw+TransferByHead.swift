import Catalogue

extension KindLaw {
  /// 移送由机关负责人批准。
  static let transferByHead = KindLaw(
    "transfer-by-head", title: "移送由机关负责人批准",
    bases: ["行政处罚法第二十七条", "行政执法机关移送涉嫌犯罪案件的规定第五条"],
    remedy: "请报机关负责人批准。"
  ) { proposal in
    guard proposal.kind == .transfer, proposal.command.role != .head else { return nil }
    return "移送要由机关负责人批准，\(proposal.command.role.label)不能批。"
  }
}
