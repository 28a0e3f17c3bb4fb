/// What sort of public power or service a procedure exercises (政务服务事项类型).
///
/// Source: 国务院令第716号 art. 4; the numeric codes follow GB/T 39554.1-2020 where known.
public enum ItemType: String, Sendable, Hashable, Codable, CaseIterable {
  case administrativeLicence = "administrative-licence"
  case administrativePenalty = "administrative-penalty"
  case administrativeBenefit = "administrative-benefit"
  case administrativeInspection = "administrative-inspection"
  case administrativeConfirmation = "administrative-confirmation"
  case administrativeRuling = "administrative-ruling"
  case administrativeReward = "administrative-reward"
  case otherPower = "other-power"
  case publicService = "public-service"
  case internalManagement = "internal-management"

  /// The Chinese term.
  public var label: String {
    switch self {
    case .administrativeLicence: "行政许可"
    case .administrativePenalty: "行政处罚"
    case .administrativeBenefit: "行政给付"
    case .administrativeInspection: "行政检查"
    case .administrativeConfirmation: "行政确认"
    case .administrativeRuling: "行政裁决"
    case .administrativeReward: "行政奖励"
    case .otherPower: "其他行政权力"
    case .publicService: "公共服务"
    case .internalManagement: "内部管理"
    }
  }

  /// Whether a person may ask for it, so that it has a guide page in the portal.
  public var isOnApplication: Bool {
    switch self {
    case .administrativePenalty, .administrativeInspection, .internalManagement: false
    default: true
    }
  }

  /// Whether a refusal must tell the person of reconsideration or litigation (行政许可法 art. 38; 行政处罚法 art. 59).
  public var owesRemedies: Bool {
    switch self {
    case .publicService, .internalManagement: false
    default: true
    }
  }
}
