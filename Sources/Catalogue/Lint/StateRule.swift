extension CatalogueLint {
  /// Every state can be reached, and left unless it closes the case.
  static let states = ProcedureRule(id: "state", concludes: true) { subject in
    let body = subject.body
    let reachable = StateGraph(body).reachable
    return body.states.flatMap { state -> [Finding] in
      var findings: [Finding] = []
      if !reachable.contains(state.id) {
        findings.append(
          subject.finding(
            "state-unreachable", at: subject.place("states", state.id),
            zh: "没有一步能到状态“\(state.id)”", en: "no act leads to state '\(state.id)'",
            remedy: "写一步 to: \(state.id)，或删去这个状态"))
      }
      let isLeft = body.acts.contains { act in
        act.from.contains(state.id) && act.to.map { $0 != state.id } ?? false
      }
      if !isLeft, subject.procedure.outcome(in: state.id) == nil {
        findings.append(
          subject.finding(
            "state-dead-end", at: subject.place("states", state.id),
            zh: "状态“\(state.id)”出不去，又不是结果",
            en: "state '\(state.id)' has no way out and is no outcome",
            remedy: "写一步离开它，或在 outcomes 里写明是什么结果"))
      }
      return findings
    }
  }
}
