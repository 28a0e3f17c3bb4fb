import Catalogue
import LegalTime

extension KindLaw {
  /// 期满之前延长。
  static let extensionInTime = KindLaw(
    "extension-in-time", title: "期满之前延长",
    bases: ["行政许可法第四十二条第一款"],
    remedy: "期限已过或者没有在计，不能延长；请尽快办结，并向申请人说明。"
  ) { proposal in
    guard proposal.kind == .extension, let subject = proposal.subject else { return nil }
    let positions = proposal.procedure.effects[proposal.place].extendsClocks
    guard !positions.isEmpty else { return nil }
    let runs = subject.clocksExtended(by: proposal.place).filter(\.isOpen)
    guard !runs.isEmpty else { return "要延长的期限现在没有在计。" }
    for run in runs {
      let due = run.due(on: proposal.day, calendar: proposal.context.calendar)
      if due.on < proposal.day {
        return "“\(subject.rule(of: run).label)”已在\(due.on.textZH)届满，不能再延长。"
      }
    }
    return nil
  }
}
