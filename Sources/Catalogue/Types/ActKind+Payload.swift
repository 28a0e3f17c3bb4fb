extension ActKind {
  /// The payload fields that every act of this kind has, whatever the procedure.
  public var payloadFields: [Field] { Self.payloads[self] ?? [] }

  private static let payloads: [ActKind: [Field]] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.makePayloadFields()) })

  private func makePayloadFields() -> [Field] {
    switch self {
    case .submission, .supplement:
      [Field(id: "materials", label: "已交材料", type: .list, isOptional: true)]
    case .correctionRequest:
      [
        Field(id: "missing", label: "需要补正的内容", type: .list, minimum: 1),
        Field(id: "note", label: "说明", type: .longText, isOptional: true),
      ]
    case .forwarding: [Field(id: "to_place", label: "转往", type: .text)]
    case .handOver: [Field(id: "from_place", label: "来自", type: .text, isOptional: true)]
    case .assignment: [Self.officers(optional: true)]
    case .review:
      [
        Field(id: "section", label: "科室", type: .text),
        Field(id: "passed", label: "是否通过", type: .bool),
        Field(id: "opinion", label: "意见", type: .longText, isOptional: true),
      ]
    case .inspection, .verification, .inquiryNotice: [Self.officers()]
    case .evidence: [Self.officers(), Field(id: "note", label: "证据说明", type: .longText)]
    case .rectificationOrder:
      [
        Field(id: "deadline", label: "改正期限", type: .date),
        Field(id: "items", label: "改正事项", type: .list, minimum: 1), Self.officers(),
      ]
    case .paymentOrder:
      [
        Field(id: "deadline", label: "支付期限", type: .date),
        Field(id: "amount", label: "应付金额", type: .money, minimum: 1), Self.officers(),
      ]
    case .reCheck: [Self.officers(), Field(id: "corrected", label: "是否已改正", type: .bool)]
    case .priorNotice: [Self.fine(optional: true), Self.grounds]
    case .statement:
      [
        Field(id: "content", label: "陈述申辩内容", type: .longText),
        Field(id: "waived", label: "放弃陈述申辩", type: .bool, isOptional: true),
      ]
    case .hearingOpening:
      [Field(id: "expected_days", label: "预计所需天数", type: .integer, minimum: 1, maximum: 365)]
    case .legalReview:
      [
        Field(id: "passed", label: "是否通过", type: .bool),
        Field(id: "opinion", label: "意见", type: .longText, isOptional: true),
      ]
    case .discussion: [Field(id: "conclusion", label: "讨论结论", type: .longText)]
    case .penalty:
      [
        Self.fine(),
        Field(id: "confiscated", label: "没收违法所得", type: .money, isOptional: true, minimum: 0),
        Self.grounds,
      ]
    case .nonAcceptance, .nonPenalty, .extension, .suspension, .refusal, .revocation:
      [Field(id: "reasons", label: "理由", type: .list, minimum: 1)]
    case .withdrawal: [Field(id: "reasons", label: "理由", type: .list, isOptional: true)]
    default: makeLaterPayloadFields()
    }
  }

  private func makeLaterPayloadFields() -> [Field] {
    switch self {
    case .service:
      [
        Field(
          id: "method", label: "送达方式",
          type: .choice([
            Choice(id: "direct", label: "直接送达"), Choice(id: "mail", label: "邮寄送达"),
            Choice(id: "electronic", label: "电子送达"), Choice(id: "left", label: "留置送达"),
            Choice(id: "substituted", label: "转交送达"), Choice(id: "public", label: "公告送达"),
          ]))
      ]
    case .publication: [Field(id: "until", label: "公示至", type: .date, isOptional: true)]
    case .disbursement:
      [
        Self.amount("发放金额"),
        Field(id: "paid_on", label: "到账日期", type: .date, isOptional: true),
        Field(id: "reference", label: "流水号", type: .text, isOptional: true),
      ]
    case .payment: [Self.amount("缴纳金额")]
    case .recovery: [Self.amount("追回金额")]
    case .commitment: [Field(id: "signer", label: "签署人", type: .person, isOptional: true)]
    case .transfer: [Field(id: "recipient", label: "接收机关", type: .text), Self.grounds]
    case .reply: [Field(id: "result", label: "答复结果", type: .text)]
    case .mediation:
      [
        Field(id: "succeeded", label: "是否调解成功", type: .bool),
        Field(id: "outcome", label: "调解结果", type: .longText, isOptional: true),
      ]
    case .award: [Field(id: "items", label: "裁决事项", type: .list, minimum: 1)]
    case .settlement:
      [Field(id: "amount", label: "金额", type: .money, isOptional: true, minimum: 0)]
    case .booking:
      [
        Field(id: "place", label: "地点", type: .text),
        Field(id: "day", label: "预约日期", type: .date),
      ]
    case .rating:
      [
        Field(id: "stars", label: "星级", type: .integer, minimum: 1, maximum: 5),
        Field(
          id: "channel", label: "评价渠道",
          type: .choice([
            Choice(id: "window", label: "窗口"), Choice(id: "online", label: "网上"),
            Choice(id: "mobile", label: "移动端"), Choice(id: "phone", label: "电话"),
          ])),
        Field(id: "options", label: "评价选项", type: .list, isOptional: true),
        Field(id: "comment", label: "意见", type: .longText, isOptional: true, maximum: 1_000),
      ]
    case .rectification: [Field(id: "measures", label: "整改措施", type: .longText)]
    case .note: [Field(id: "text", label: "备注", type: .longText)]
    default: []
    }
  }

  private static func officers(optional: Bool = false) -> Field {
    Field(id: "officers", label: "执法人员", type: .officers, isOptional: optional)
  }

  private static func fine(optional: Bool = false) -> Field {
    Field(id: "fine", label: "罚款金额", type: .money, isOptional: optional, minimum: 0)
  }

  private static func amount(_ label: String) -> Field {
    Field(id: "amount", label: label, type: .money, minimum: 0)
  }

  private static let grounds = Field(id: "grounds", label: "事实和依据", type: .list, minimum: 1)
}
