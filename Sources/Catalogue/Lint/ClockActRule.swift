extension CatalogueLint {
  /// Acts of the scheduler belong to clocks, and clocks bring about acts of the scheduler only.
  static let clockActs = ProcedureRule(id: "clock-act", concludes: true) { subject in
    var findings: [Finding] = []
    var followed: Set<String> = []
    for clock in subject.body.clocks {
      guard case .act(let id) = clock.expiry, let act = subject.procedure.act(id) else { continue }
      followed.insert(id)
      let running = StateGraph(subject.body).states(whereRuns: clock)
      if act.roles != [.clock] {
        findings.append(
          subject.finding(
            "clock-act", at: subject.place("clocks", clock.id, "on_expiry"),
            zh: "clocks.\(clock.id).on_expiry：“\(id)”不是 by: clock 的步骤",
            en: "clocks.\(clock.id) ends in '\(id)', which is not performed by the clock",
            remedy: "把 acts.\(id).by 改成 clock，或换一步"))
      } else if !running.isEmpty, !act.from.contains(where: running.contains) {
        findings.append(
          subject.finding(
            "clock-act", at: subject.place("clocks", clock.id, "on_expiry"),
            zh: "clocks.\(clock.id).on_expiry：“\(id)”在它走的状态里不能发生",
            en: "clocks.\(clock.id) ends in '\(id)', which cannot happen where it runs",
            remedy: "改 acts.\(id).from"))
      }
    }
    for act in subject.body.acts where act.roles.contains(.clock) && !followed.contains(act.id) {
      findings.append(
        subject.finding(
          "clock-act", at: subject.place("acts", act.id, "by"),
          zh: "acts.\(act.id) 由系统计时办，却没有一个期限的 on_expiry 指它",
          en: "acts.\(act.id) is performed by the clock but no clock ends in it",
          remedy: "在 clocks 里写 on_expiry: \(act.id)"))
    }
    for act in subject.body.acts where act.kind.isAutomatic && act.roles != [.clock] {
      findings.append(
        subject.finding(
          "clock-act", at: subject.place("acts", act.id, "by"),
          zh: "acts.\(act.id)：\(act.kind.label)只能由系统计时办",
          en: "acts.\(act.id): only the clock performs \(act.kind.rawValue)", remedy: "写 by: clock")
      )
    }
    return findings
  }
}
