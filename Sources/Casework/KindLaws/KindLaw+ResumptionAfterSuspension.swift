import Catalogue

extension KindLaw {
  /// 先中止后恢复。
  static let resumptionAfterSuspension = KindLaw(
    "resumption-after-suspension", title: "先中止后恢复",
    bases: ["劳动人事争议仲裁办案规则第四十七条"],
    remedy: "案件没有中止，不用恢复。"
  ) { proposal in
    guard proposal.kind == .resumption, !proposal.isPending(.suspension, endedBy: .resumption)
    else {
      return nil
    }
    return "案件没有中止，不能恢复。"
  }
}
