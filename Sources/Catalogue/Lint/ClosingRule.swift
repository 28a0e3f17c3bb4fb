extension CatalogueLint {
  /// After closing, only acts of the kinds that may follow it.
  static let closing = ProcedureRule(id: "after-closing", concludes: true) { subject in
    subject.body.acts.flatMap { act -> [Finding] in
      guard !act.kind.mayFollowClosing, subject.isWritten(act.id) else { return [] }
      return act.from.compactMap { state in
        guard subject.procedure.outcome(in: state) != nil else { return nil }
        return subject.finding(
          "after-closing", at: subject.place("acts", act.id, "from", state),
          zh: "acts.\(act.id)：“\(state)”已经办结，\(act.kind.label)不能在办结之后",
          en: "acts.\(act.id): \(act.kind.rawValue) cannot follow the closing state '\(state)'",
          remedy: "从 from 里去掉，或不把“\(state)”列入 outcomes")
      }
    }
  }
}
