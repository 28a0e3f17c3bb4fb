import CEL
import Catalogue
import LegalTime

extension KindLaw {
  /// 听取陈述申辩后处罚。
  static let statementPeriod = KindLaw(
    "statement-period", title: "听取陈述申辩后处罚",
    bases: ["行政处罚法第四十五条", "行政处罚法第六十二条"],
    remedy: "请等陈述申辩的期限届满，或者记下当事人明确放弃。"
  ) { proposal in
    guard proposal.kind == .penalty, let subject = proposal.subject,
      let notice = subject.history.lastIndex(where: { $0.kind == .priorNotice })
    else { return nil }
    let since = subject.history[notice...].filter { $0.kind == .statement }
    if since.contains(where: { $0.payload.mapValue?["waived"]?.boolValue == true }) { return nil }
    let runs = subject.clocks.filter { $0.startedBy == notice + 1 }
    if runs.isEmpty && since.isEmpty { return "当事人还没有陈述申辩，也没有放弃，不能作出处罚决定。" }
    for run in runs {
      let due = run.due(on: proposal.day, calendar: proposal.context.calendar)
      if proposal.day <= due.on {
        return "陈述申辩的期限到\(due.on.textZH)，在此之前不能作出处罚决定。"
      }
    }
    return nil
  }
}
