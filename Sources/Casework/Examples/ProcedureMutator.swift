import CEL
import Catalogue
import LegalTime

/// Makes the mutants of a procedure: each differs from it in one rule.
struct ProcedureMutator {
  let original: Procedure
  private(set) var mutants: [ProcedureMutant] = []

  init(_ original: Procedure) {
    self.original = original
    mutateClocks()
    mutateActs()
    mutateCertificates()
    mutateParameters()
    mutateTasks()
  }

  private mutating func add(
    _ zh: String, _ en: String, _ change: (inout Procedure.Body) -> Void
  ) {
    var body = original.body
    change(&body)
    mutants.append(
      ProcedureMutant(
        change: zh, changeEN: en,
        procedure: Procedure(
          heading: original.heading, body: body, file: original.file,
          fingerprint: original.fingerprint)))
  }

  private mutating func mutateClocks() {
    for (place, clock) in original.body.clocks.enumerated() {
      if case .duration(let duration) = clock.length {
        for delta in [-1, 1] where duration.amount + delta > 0 {
          let changed = LegalDuration(duration.amount + delta, duration.unit)
          add(
            "期限 \(clock.id)：\(duration.labelZH)改为\(changed.labelZH)",
            "clock \(clock.id): \(duration) becomes \(changed)"
          ) { $0.clocks[place] = clock.changed(length: .duration(changed)) }
        }
      }
      let rolls = clock.rule.rollsForward
      var turned = clock.rule
      turned.rollsForward = !rolls
      if case .duration(let duration) = clock.length, duration.unit != .workingDays,
        duration.unit != .hours
      {
        add(
          "期限 \(clock.id)：末日遇休息日\(rolls ? "不再" : "改为")顺延",
          "clock \(clock.id): rolls \(rolls ? "no more" : "forward")"
        ) { $0.clocks[place] = clock.changed(rule: turned) }
      }
      if let extended = clock.extended {
        let changed = LegalDuration(extended.runs.amount + 1, extended.runs.unit)
        add(
          "期限 \(clock.id)：延长\(extended.runs.labelZH)改为\(changed.labelZH)",
          "clock \(clock.id): extension of \(extended.runs) becomes \(changed)"
        ) { $0.clocks[place] = clock.changed(extended: (extended.by, changed)) }
      }
      for pause in clock.paused {
        add(
          "期限 \(clock.id)：\(pause.from)不再停钟", "clock \(clock.id): \(pause.from) pauses no more"
        ) { body in
          body.clocks[place] = clock.changed(paused: clock.paused.filter { $0.from != pause.from })
        }
      }
      if case .act(let act) = clock.expiry {
        add("期限 \(clock.id)：届满不再\(act)", "clock \(clock.id): no \(act) on expiry") {
          $0.clocks[place] = clock.changed(expiry: .overdue)
        }
      }
      for act in clock.stops {
        let changed = clock.changed(stops: clock.stops.filter { $0 != act })
        if lapsesAnyway(place, changed, at: act) { continue }
        add("期限 \(clock.id)：\(act)不再停钟", "clock \(clock.id): \(act) stops it no more") {
          $0.clocks[place] = changed
        }
      }
    }
  }

  /// Whether an act closes the case so that the clock ends with it even where it does not stop it.
  private func lapsesAnyway(_ place: Int, _ clock: ClockRule, at act: String) -> Bool {
    var body = original.body
    body.clocks[place] = clock
    let changed = Procedure(
      heading: original.heading, body: body, file: original.file,
      fingerprint: original.fingerprint)
    return changed.actPosition(act).map { changed.effects[$0].endsClocks.contains(place) } ?? false
  }

  private mutating func mutateActs() {
    for (place, act) in original.body.acts.enumerated() {
      for id in act.guards where original.guardRule(id)?.condition.constant?.boolValue != true {
        add("步骤 \(act.id)：去掉守卫 \(id)", "act \(act.id): guard \(id) dropped") {
          $0.acts[place] = act.changed(guards: act.guards.filter { $0 != id })
        }
      }
      for task in act.after {
        add("步骤 \(act.id)：不等任务 \(task)", "act \(act.id): task \(task) not waited for") {
          $0.acts[place] = act.changed(after: act.after.filter { $0 != task })
        }
      }
      if act.effectiveFrom != nil {
        add("步骤 \(act.id)：效力不回溯", "act \(act.id): effect not dated back") {
          $0.acts[place] = act.changed(effectiveFrom: .some(nil))
        }
      }
      if act.condition != nil {
        add("步骤 \(act.id)：去掉 when", "act \(act.id): condition dropped") {
          $0.acts[place] = act.changed(condition: .some(nil))
        }
      }
      for paper in act.issues {
        add("步骤 \(act.id)：不出 \(paper)", "act \(act.id): \(paper) not issued") {
          $0.acts[place] = act.changed(issues: act.issues.filter { $0 != paper })
        }
      }
    }
  }

  private mutating func mutateCertificates() {
    for (place, rule) in original.body.certificates.enumerated() {
      guard let term = rule.validFor else { continue }
      let changed = LegalDuration(term.amount + 1, term.unit)
      add(
        "证照 \(rule.id)：有效\(term.labelZH)改为\(changed.labelZH)",
        "certificate \(rule.id): valid \(changed) instead of \(term)"
      ) { body in
        body.certificates[place] = CertificateRule(
          id: rule.id, label: rule.label, kind: rule.kind, holder: rule.holder,
          validFromField: rule.validFromField, validFor: changed, carries: rule.carries,
          basis: rule.basis)
      }
    }
  }

  private mutating func mutateParameters() {
    for (place, parameter) in original.body.parameters.enumerated() {
      guard let last = parameter.values.last, case .integer(let number) = last.value else {
        continue
      }
      for delta: Int64 in [-1, 1] {
        add(
          "参数 \(parameter.id)：\(number)改为\(number + delta)",
          "parameter \(parameter.id): \(number) becomes \(number + delta)"
        ) { body in
          let dated = Parameter.Dated(from: last.from, value: .integer(number + delta))
          body.parameters[place] = Parameter(
            id: parameter.id, label: parameter.label, unit: parameter.unit,
            values: parameter.values.dropLast() + [dated], basis: parameter.basis)
        }
      }
    }
  }

  private mutating func mutateTasks() {
    for (place, task) in original.body.tasks.enumerated() {
      add("任务 \(task.id)：不再打开", "task \(task.id): never opened") {
        $0.tasks[place] = TaskRule(
          id: task.id, label: task.label, roles: task.roles, section: task.section, opens: [],
          closes: task.closes, runs: task.runs, basis: task.basis)
      }
    }
  }
}

extension ClockRule {
  fileprivate func changed(
    length: Length? = nil, extended: (by: String, runs: LegalDuration)? = nil,
    paused: [(from: String, until: String)]? = nil, stops: [String]? = nil,
    expiry: Expiry? = nil, rule: CountingRule? = nil
  ) -> ClockRule {
    ClockRule(
      id: id, label: label, starts: starts, length: length ?? self.length, promised: promised,
      rule: rule ?? self.rule, extended: extended ?? self.extended, paused: paused ?? self.paused,
      stops: stops ?? self.stops, expiry: expiry ?? self.expiry, basis: basis)
  }
}

extension ActRule {
  fileprivate func changed(
    guards: [String]? = nil, after: [String]? = nil, issues: [String]? = nil,
    effectiveFrom: String?? = nil, condition: Program?? = nil
  ) -> ActRule {
    ActRule(
      id: id, label: label, kind: kind, roles: roles, from: from, to: to,
      condition: condition ?? self.condition, guards: guards ?? self.guards,
      after: after ?? self.after, asks: asks, issues: issues ?? self.issues,
      effectiveFrom: effectiveFrom ?? self.effectiveFrom, repeats: repeats, basis: basis)
  }
}
