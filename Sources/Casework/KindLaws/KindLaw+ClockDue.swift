import Catalogue
import LegalTime

extension KindLaw {
  /// 期限届满才有后果。
  static let clockDue = KindLaw(
    "clock-due", title: "期限届满才有后果",
    bases: ["行政许可法第三十二条"],
    remedy: "等期限届满，次日由系统计时自动记录。"
  ) { proposal in
    guard proposal.command.role == .clock, let subject = proposal.subject else { return nil }
    let due = automaticActs(
      subject, on: proposal.day, calendar: proposal.context.calendar)
    guard !due.contains(where: { $0.act == proposal.rule.id }) else { return nil }
    return "没有期限在\(proposal.day.textZH)之前届满，“\(proposal.rule.label)”还没有发生。"
  }
}
