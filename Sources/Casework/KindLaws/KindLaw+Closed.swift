import Catalogue

extension KindLaw {
  /// 办结之后不再有新的步骤。
  static let closed = KindLaw(
    "closed", title: "办结之后不再有新的步骤",
    bases: ["行政许可法第八条"],
    remedy: "办结后只能做送达、公开、缴款、评价、备注等后续的事；要改变结果，请另行申请或依法撤销。"
  ) { proposal in
    guard let subject = proposal.subject, subject.isClosed else { return nil }
    if proposal.kind == .rating || proposal.kind == .note { return nil }
    if proposal.kind.mayFollowClosing && proposal.rule.from.contains(subject.state) { return nil }
    return "案件已经以“\(subject.stateLabel)”办结，不能再“\(proposal.rule.label)”。"
  }
}
