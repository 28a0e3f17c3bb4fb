extension CatalogueLint {
  /// What acts, tasks, clocks and outcomes name must exist.
  static let references = ProcedureRule(id: "dangling") { subject in
    let body = subject.body
    let acts = subject.ids("acts") + body.acts.map(\.id)
    let states = subject.ids("states")
    let papers = subject.ids("documents") + subject.ids("certificates")
    var check = ReferenceCheck(subject: subject)
    for act in body.acts where subject.isWritten(act.id) {
      let path = ["acts", act.id]
      check.all(act.from, path + ["from"], "状态", states)
      check.all([act.to].compactMap(\.self), path + ["to"], "状态", states)
      check.all(act.guards, path + ["guards"], "关口", subject.ids("guards"))
      check.all(act.after, path + ["after"], "任务", subject.ids("tasks"))
      check.all(act.issues, path + ["issues"], "文书或证照", papers)
      check.all([act.effectiveFrom].compactMap(\.self), path + ["effective"], "步骤", acts)
    }
    for task in body.tasks {
      check.all(task.opens, ["tasks", task.id, "opens"], "步骤", acts)
      check.all(task.closes, ["tasks", task.id, "closes"], "步骤", acts)
    }
    for clock in body.clocks {
      let path = ["clocks", clock.id]
      check.all(clock.starts, path + ["starts"], "步骤", acts)
      check.all(clock.stops, path + ["stops"], "步骤", acts)
      check.all([clock.extended?.by].compactMap(\.self), path + ["extended", "by"], "步骤", acts)
      check.all(clock.paused.map(\.from), path + ["paused", "from"], "步骤", acts)
      check.all(clock.paused.map(\.until), path + ["paused", "until"], "步骤", acts)
      if case .act(let id) = clock.expiry {
        check.all([id], path + ["on_expiry"], "步骤", acts + ["overdue"])
      }
    }
    check.all(body.outcomes.map(\.state), ["outcomes"], "状态", states)
    return check.findings
  }
}

/// Collects names that lead nowhere.
struct ReferenceCheck {
  let subject: LintedProcedure
  private(set) var findings: [Finding] = []

  init(subject: LintedProcedure) { self.subject = subject }

  mutating func all(_ names: [String], _ path: [String], _ sort: String, _ known: [String]) {
    for name in names where !known.contains(name) {
      findings.append(
        subject.finding(
          "dangling", at: subject.root.place(of: path + [name]),
          zh: "\(path.joined(separator: "."))：没有叫“\(name)”的\(sort)",
          en: "\(path.joined(separator: ".")) names '\(name)', which does not exist",
          remedy: NearestKey.remedy(for: name, among: known)))
    }
  }
}
