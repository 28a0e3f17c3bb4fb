import Catalogue
import LegalTime

extension KindLaw {
  /// 延长只有一次。
  static let extensionOnce = KindLaw(
    "extension-once", title: "延长只有一次",
    bases: ["行政许可法第四十二条第一款"],
    remedy: "已经延长过，请在延长后的期限内办完。"
  ) { proposal in
    guard proposal.kind == .extension, let subject = proposal.subject else { return nil }
    let runs = subject.clocksExtended(by: proposal.place)
    let isUsed = runs.isEmpty ? proposal.has(.extension) : runs.contains { $0.clock.isExtended }
    return isUsed ? "期限已经延长过一次，不能再延长。" : nil
  }
}
