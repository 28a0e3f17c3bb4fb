/// The states of a procedure and the acts between them.
struct StateGraph {
  let body: Procedure.Body

  init(_ body: Procedure.Body) { self.body = body }

  /// Where an act can leave the case.
  func targets(of act: ActRule) -> [String] { act.to.map { [$0] } ?? act.from }

  /// The states in which a case can ever be.
  var reachable: Set<String> {
    closure(of: Set(body.acts.filter(\.from.isEmpty).flatMap(targets)), without: [])
  }

  /// The states in which a clock can be running.
  func states(whereRuns clock: ClockRule) -> Set<String> {
    let starts = body.acts.filter { clock.starts.contains($0.id) }
    var ends = Set(clock.stops)
    if case .act(let id) = clock.expiry { ends.insert(id) }
    return closure(of: Set(starts.flatMap(targets)), without: ends)
  }

  /// All states that can follow, by acts other than those excluded.
  func closure(of start: Set<String>, without excluded: Set<String>) -> Set<String> {
    var reached = start
    var grew = true
    while grew {
      grew = false
      for act in body.acts where !excluded.contains(act.id) {
        guard let to = act.to, !reached.contains(to), act.from.contains(where: reached.contains)
        else { continue }
        reached.insert(to)
        grew = true
      }
    }
    return reached
  }
}
