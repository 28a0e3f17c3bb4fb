import Catalogue

extension KindLaw {
  /// 视为受理、视为撤回、升级督办只因期限届满。
  static let clockOnly = KindLaw(
    "clock-only", title: "视为受理、视为撤回、升级督办只因期限届满",
    bases: ["行政许可法第三十二条"],
    remedy: "期限届满的次日由系统计时自动记录，不用人办。"
  ) { proposal in
    guard proposal.kind.isAutomatic || proposal.rule.roles == [.clock] else { return nil }
    guard proposal.command.role != .clock else { return nil }
    return "“\(proposal.rule.label)”只在期限届满时发生，不能由人办理。"
  }
}
