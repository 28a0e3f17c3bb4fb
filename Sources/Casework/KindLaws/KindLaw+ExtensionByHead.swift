import Catalogue

extension KindLaw {
  /// 延长由机关负责人批准。
  static let extensionByHead = KindLaw(
    "extension-by-head", title: "延长由机关负责人批准",
    bases: ["行政许可法第四十二条第一款"],
    remedy: "请报机关负责人批准。"
  ) { proposal in
    guard proposal.kind == .extension, proposal.command.role != .head else { return nil }
    return "延长期限要由机关负责人批准，\(proposal.command.role.label)不能批。"
  }
}
