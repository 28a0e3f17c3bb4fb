import CEL
import Catalogue
import LegalTime

extension Case {
  /// Stops first and starts last, so that an act that does both sets a clock running afresh.
  mutating func takeClocks(of act: Act, _ effects: ActEffects, effectiveOn day: BusinessDate) {
    let number = history.count
    for position in effects.stopsClocks {
      end(position, on: act.occurredOn, at: act.occurredAt, .stopped(by: number))
    }
    for position in effects.pausesClocks { change(position) { $0.clock.pause(on: act.occurredOn) } }
    for position in effects.resumesClocks {
      change(position) { $0.clock.resume(on: act.occurredOn) }
    }
    for position in effects.extendsClocks {
      guard let extended = procedure.body.clocks[position].extended else { continue }
      change(position) { $0.clock.extend(by: extended.runs) }
    }
    if act.role == .clock { takeExpiry(of: act, effects, number: number) }
    for position in effects.endsClocks {
      end(position, on: act.occurredOn, at: act.occurredAt, .lapsed(act: number))
    }
    for position in effects.startsClocks { start(position, act, on: day, number: number) }
  }

  private mutating func takeExpiry(of act: Act, _ effects: ActEffects, number: Int) {
    var cause: String?
    if effects.followsClocks.count > 1, let payload = act.payload.mapValue {
      cause = payload["clock"]?.stringValue
    }
    for position in effects.followsClocks {
      if let cause, procedure.body.clocks[position].id != cause { continue }
      if effects.state == nil || effects.state == statePlace {
        change(position) { $0.escalatedBy = number }
      } else {
        end(position, on: act.occurredOn, at: act.occurredAt, .ranOut(act: number))
      }
    }
  }

  private mutating func change(_ position: Int, _ body: (inout CaseClock) -> Void) {
    guard let place = clocks.firstIndex(where: { $0.position == position }),
      clocks[place].ending == nil
    else { return }
    body(&clocks[place])
  }

  private mutating func end(
    _ position: Int, on day: BusinessDate, at instant: Instant?, _ ending: CaseClock.Ending
  ) {
    change(position) { run in
      if let instant, run.clock.startedAt != nil {
        run.clock.stop(at: instant)
      } else {
        run.clock.stop(on: day)
      }
      run.ending = ending
    }
  }

  private mutating func start(_ position: Int, _ act: Act, on day: BusinessDate, number: Int) {
    let rule = procedure.body.clocks[position]
    let clock: LegalClock
    switch rule.length {
    case .duration(let duration):
      if duration.unit == .hours, let instant = act.occurredAt, day == act.occurredOn {
        clock = LegalClock(id: rule.id, duration: duration, rule: rule.rule, startedAt: instant)
      } else {
        clock = LegalClock(id: rule.id, duration: duration, rule: rule.rule, startedOn: day)
      }
    case .untilField(let field):
      guard let text = act.payload.mapValue?[field]?.stringValue, let until = BusinessDate(text)
      else { return }
      // The date is given, so its distance is days as they come whatever the rule makes of days.
      let counting = CountingRule(rollsForward: rule.rule.rollsForward)
      clock = LegalClock(
        id: rule.id, duration: .calendarDays(max(0, until - day)), rule: counting, startedOn: day)
    }
    let run = CaseClock(position: position, startedBy: number, clock: clock)
    if let place = clocks.firstIndex(where: { $0.position == position }) {
      clocks[place] = run
    } else {
      clocks.append(run)
    }
  }

  mutating func takeTasks(of act: Act, _ effects: ActEffects) {
    for position in effects.closesTasks { openTasks.removeAll { $0.position == position } }
    for position in effects.opensTasks
    where !openTasks.contains(where: { $0.position == position }) {
      openTasks.append(
        OpenTask(position: position, openedBy: history.count, openedOn: act.occurredOn))
    }
  }
}
