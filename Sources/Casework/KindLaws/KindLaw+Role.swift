import Catalogue

extension KindLaw {
  /// 谁的职权谁行使。
  static let role = KindLaw(
    "role", title: "谁的职权谁行使",
    bases: ["行政许可法第四条", "行政处罚法第十七条"],
    remedy: "请由有这项职权的人员办理。"
  ) { proposal in
    let roles = proposal.rule.roles
    guard !roles.contains(proposal.command.role), roles != [.clock] else { return nil }
    let names = roles.map(\.label).joined(separator: "、")
    return "“\(proposal.rule.label)”由\(names)办理，\(proposal.command.role.label)不能办。"
  }
}
