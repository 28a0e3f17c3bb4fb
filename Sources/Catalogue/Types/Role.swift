/// The capacity in which somebody performs an act.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  case applicant
  case clerk
  case reviewer
  case sectionHead = "section-head"
  case head
  case inspector
  case mediator
  case arbitrator
  case employment
  case training
  case legal
  case finance
  case partner
  case clock

  /// The Chinese term.
  public var label: String {
    switch self {
    case .applicant: "申请人"
    case .clerk: "窗口人员"
    case .reviewer: "审查人员"
    case .sectionHead: "科室负责人"
    case .head: "机关负责人"
    case .inspector: "劳动保障监察员"
    case .mediator: "调解员"
    case .arbitrator: "仲裁员"
    case .employment: "就业服务人员"
    case .training: "培训管理人员"
    case .legal: "法制审核人员"
    case .finance: "财务人员"
    case .partner: "外部机关"
    case .clock: "系统计时"
    }
  }

  /// Whether it is a member of the bureau's staff.
  public var isStaff: Bool {
    switch self {
    case .applicant, .partner, .clock: false
    default: true
    }
  }
}
