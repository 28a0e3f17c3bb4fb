extension CatalogueLint {
  /// A clock must be stoppable where it runs.
  static let clockRuns = ProcedureRule(id: "clock-stops", concludes: true) { subject in
    subject.body.clocks.flatMap { clock -> [Finding] in
      let running = StateGraph(subject.body).states(whereRuns: clock)
      guard !running.isEmpty else { return [] }
      let path = "clocks.\(clock.id)"
      let impossible = clock.stops.filter { id in
        guard let act = subject.procedure.act(id) else { return false }
        return !act.from.contains(where: running.contains)
      }
      let states = running.sorted().joined(separator: "、")
      if impossible.count == clock.stops.count, clock.expiry == .overdue || !clock.stops.isEmpty {
        return [
          subject.finding(
            "clock-stops", at: subject.place("clocks", clock.id, "stops"),
            zh: "\(path)：它走的时候（状态 \(states)）没有一步能让它停",
            en: "\(path) runs in \(states), where none of its stops can happen",
            remedy: "在 stops 里写上这些状态下能办的步骤")
        ]
      }
      return impossible.map { id in
        subject.finding(
          "clock-stops", .warning, at: subject.place("clocks", clock.id, "stops", id),
          zh: "\(path)：“\(id)”在它走的状态（\(states)）里不会发生",
          en: "\(path) runs in \(states), where '\(id)' cannot happen",
          remedy: "从 stops 里删去，或改 acts.\(id).from")
      }
    }
  }
}
