/// What an act does to a case, as places in the procedure's lists, so that folding looks up nothing by name.
public struct ActEffects: Sendable {
  /// Place in `body.states` of the state it leads to.
  public var state: Int?
  /// Whether that state closes the case.
  public var closes = false
  /// Places in `body.clocks`.
  public var startsClocks: [Int] = []
  public var stopsClocks: [Int] = []
  public var pausesClocks: [Int] = []
  public var resumesClocks: [Int] = []
  public var extendsClocks: [Int] = []
  /// Clocks whose running out brings this act about.
  public var followsClocks: [Int] = []
  /// Clocks that nothing can stop any more once this act has closed the case.
  public var endsClocks: [Int] = []
  /// Places in `body.tasks`.
  public var opensTasks: [Int] = []
  public var closesTasks: [Int] = []
  /// Place in `body.acts` of the act to whose day the legal effect dates back.
  public var effectiveFrom: Int?
  /// Ids of the fields that the act asks beyond its kind's own: what it finds.
  public var finds: Set<String> = []
  /// The dates in its payload.
  public var dates = StoredDates([])

  /// Whether it touches a clock or a task.
  public var touchesTime: Bool {
    !(startsClocks.isEmpty && stopsClocks.isEmpty && pausesClocks.isEmpty && resumesClocks.isEmpty
      && extendsClocks.isEmpty && followsClocks.isEmpty && endsClocks.isEmpty
      && opensTasks.isEmpty && closesTasks.isEmpty)
  }
}

extension ActEffects {
  /// The effects of each act, in the order of `body.acts`.
  static func all(of body: Procedure.Body) -> [ActEffects] {
    body.acts.map { act in
      var effects = ActEffects()
      effects.state = act.to.flatMap { to in body.states.firstIndex { $0.id == to } }
      effects.closes = act.to.map { to in body.outcomes.contains { $0.state == to } } ?? false
      effects.effectiveFrom = act.effectiveFrom.flatMap { id in
        body.acts.firstIndex { $0.id == id }
      }
      effects.finds = Set(act.asks.map(\.id))
      effects.dates = StoredDates(act.fields)
      for (place, clock) in body.clocks.enumerated() {
        if clock.starts.contains(act.id) { effects.startsClocks.append(place) }
        if clock.stops.contains(act.id) { effects.stopsClocks.append(place) }
        if clock.paused.contains(where: { $0.from == act.id }) {
          effects.pausesClocks.append(place)
        }
        if clock.paused.contains(where: { $0.until == act.id }) {
          effects.resumesClocks.append(place)
        }
        if clock.extended?.by == act.id { effects.extendsClocks.append(place) }
        if clock.expiry == .act(act.id) { effects.followsClocks.append(place) }
      }
      for (place, task) in body.tasks.enumerated() {
        if task.opens.contains(act.id) { effects.opensTasks.append(place) }
        if task.closes.contains(act.id) { effects.closesTasks.append(place) }
      }
      if effects.closes, let to = act.to { effects.endsClocks = moot(after: to, in: body) }
      return effects
    }
  }

  /// Clocks that no act possible from this state on can stop or follow.
  private static func moot(after state: String, in body: Procedure.Body) -> [Int] {
    var reachable: Set<String> = [state]
    var possible: Set<String> = []
    var grew = true
    while grew {
      grew = false
      for act in body.acts where !possible.contains(act.id) {
        guard act.from.contains(where: reachable.contains) else { continue }
        possible.insert(act.id)
        if let to = act.to { reachable.insert(to) }
        grew = true
      }
    }
    return body.clocks.indices.filter { place in
      let clock = body.clocks[place]
      if case .act(let id) = clock.expiry, possible.contains(id) { return false }
      return !clock.stops.contains(where: possible.contains)
    }
  }
}
