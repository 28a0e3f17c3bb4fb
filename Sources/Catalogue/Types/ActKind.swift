/// The closed set of things that somebody can legally do, each carrying the law common to all procedures.
///
/// Raw values are stored in the ledger and are never renamed.
public enum ActKind: String, Sendable, Hashable, Codable, CaseIterable {
  case submission, registration
  case correctionRequest = "correction-request"
  case supplement, acceptance
  case deemedAcceptance = "deemed-acceptance"
  case nonAcceptance = "non-acceptance"
  case forwarding
  case handOver = "hand-over"
  case assignment, review, inspection, verification
  case inquiryNotice = "inquiry-notice"
  case evidence
  case rectificationOrder = "rectification-order"
  case paymentOrder = "payment-order"
  case reCheck = "re-check"
  case filing
  case priorNotice = "prior-notice"
  case statement
  case hearingOpening = "hearing-opening"
  case hearingClosing = "hearing-closing"
  case legalReview = "legal-review"
  case discussion, penalty
  case nonPenalty = "non-penalty"
  case `extension`, suspension, resumption, decision, refusal, service, publication, withdrawal
  case deemedWithdrawal = "deemed-withdrawal"
  case escalation, disbursement, payment, recovery, commitment, transfer, reply, mediation, award
  case settlement, session, attendance, enrolment, leaving
  case `return`
  case completion, exam, issuance, revocation, booking, rating, rectification, note, closure

  /// Whether an act of this kind can open a case.
  public var mayOpen: Bool { self == .submission || self == .registration || self == .enrolment }

  /// Whether only the scheduler performs it.
  public var isAutomatic: Bool {
    switch self {
    case .deemedAcceptance, .deemedWithdrawal, .escalation: true
    default: false
    }
  }

  /// Whether it may follow the closing of a case, where the procedure names the closing state.
  public var mayFollowClosing: Bool {
    switch self {
    case .service, .publication, .payment, .recovery, .disbursement, .reply, .rating, .note,
      .revocation, .rectification, .issuance, .leaving, .return:
      true
    default: false
    }
  }

  /// Whether two officers with both certificates valid that day must perform it
  /// (劳动保障监察条例 art. 16; 行政处罚法 art. 42).
  public var needsCertifiedOfficers: Bool {
    switch self {
    case .inspection, .inquiryNotice, .evidence, .rectificationOrder, .paymentOrder, .reCheck: true
    default: false
    }
  }

  /// Whether two members of staff must perform it (行政许可法 art. 34).
  public var needsTwoOfficers: Bool { needsCertifiedOfficers || self == .verification }

  /// The Chinese term.
  public var label: String { Self.labels[self] ?? rawValue }

  private static let labels: [ActKind: String] = [
    .submission: "申请", .registration: "登记", .correctionRequest: "一次性告知补正", .supplement: "补正",
    .acceptance: "受理", .deemedAcceptance: "视为受理", .nonAcceptance: "不予受理", .forwarding: "转递",
    .handOver: "接收", .assignment: "分派", .review: "审查", .inspection: "核查", .verification: "核实",
    .inquiryNotice: "询问通知", .evidence: "取证", .rectificationOrder: "责令改正", .paymentOrder: "责令支付",
    .reCheck: "复查", .filing: "立案", .priorNotice: "处罚事先告知", .statement: "陈述申辩",
    .hearingOpening: "听证开始", .hearingClosing: "听证结束", .legalReview: "法制审核", .discussion: "集体讨论",
    .penalty: "处罚决定", .nonPenalty: "不予处罚", .extension: "延长", .suspension: "中止", .resumption: "恢复",
    .decision: "决定", .refusal: "不予决定", .service: "送达", .publication: "公示", .withdrawal: "撤回",
    .deemedWithdrawal: "视为撤回", .escalation: "升级督办", .disbursement: "发放", .payment: "缴纳",
    .recovery: "追回", .commitment: "承诺", .transfer: "移送", .reply: "回复", .mediation: "调解",
    .award: "裁决", .settlement: "和解", .session: "举办", .attendance: "签到", .enrolment: "纳入",
    .leaving: "退出", .return: "填报", .completion: "完成", .exam: "考核", .issuance: "发证",
    .revocation: "撤销", .booking: "预约", .rating: "评价", .rectification: "整改", .note: "备注",
    .closure: "办结",
  ]
}
