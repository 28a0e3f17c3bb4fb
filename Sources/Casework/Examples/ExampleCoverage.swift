import CEL
import Catalogue
import LegalTime

/// What examples have touched of a procedure.
struct ExampleCoverage: Sendable {
  /// A way an act was taken.
  struct Transition: Hashable, Sendable {
    let act: String
    let from: String
  }

  var transitions: Set<Transition> = []
  var refusedGuards: Set<String> = []
  /// Ids of clocks that were stopped in time.
  var metClocks: Set<String> = []
  /// Ids of clocks that ran out.
  var missedClocks: Set<String> = []

  mutating func take(_ act: Act, from state: String) {
    transitions.insert(Transition(act: act.name, from: state))
  }

  mutating func look(at subject: Case?, on day: BusinessDate, calendar: WorkCalendar) {
    for clock in subject?.clocks ?? [] {
      if clock.isMet(calendar: calendar) { metClocks.insert(clock.id) }
      if clock.escalatedBy != nil || clock.isOverdue(on: day, calendar: calendar) {
        missedClocks.insert(clock.id)
      }
      if case .ranOut = clock.ending { missedClocks.insert(clock.id) }
    }
  }

  mutating func formUnion(_ other: ExampleCoverage) {
    transitions.formUnion(other.transitions)
    refusedGuards.formUnion(other.refusedGuards)
    metClocks.formUnion(other.metClocks)
    missedClocks.formUnion(other.missedClocks)
  }

  /// What no example touches.
  func gaps(in procedure: Procedure, file: String, line: Int) -> [Finding] {
    var gaps: [Finding] = []
    func add(_ rule: String, _ zh: String, _ en: String, _ remedy: String) {
      gaps.append(
        Finding(
          file: file, line: line, severity: .warning, rule: rule, zh: zh, en: en, remedy: remedy))
    }
    for act in procedure.body.acts where act.kind != .note && act.kind != .rating {
      let isTaken = transitions.contains { $0.act == act.id }
      if !isTaken {
        add(
          "act-untaken", "没有例子办过“\(act.label)”（\(act.id)）", "no example takes act \(act.id)",
          "加一个例子，办到这一步")
        continue
      }
      for from in act.from where act.to != nil && act.to != from {
        if transitions.contains(Transition(act: act.id, from: from)) { continue }
        let state = procedure.stateLabel(from) ?? from
        add(
          "transition-untaken", "没有例子从“\(state)”办“\(act.label)”（\(from) → \(act.id)）",
          "no example takes \(act.id) from \(from)", "加一个例子，或者去掉 from 里的 \(from)")
      }
    }
    let used = Set(procedure.body.acts.flatMap(\.guards))
    for rule in procedure.body.guards
    where used.contains(rule.id) && rule.condition.constant?.boolValue != true
      && !refusedGuards.contains(rule.id)
    {
      add(
        "guard-unrefused", "没有例子被守卫 \(rule.id) 拒绝过", "no example is refused by guard \(rule.id)",
        "加一个例子，差一点不满足这个条件")
    }
    for clock in procedure.body.clocks {
      if !clock.stops.isEmpty && !metClocks.contains(clock.id) {
        add(
          "clock-unmet", "没有例子在“\(clock.label)”（\(clock.id)）之内办完",
          "no example meets clock \(clock.id)",
          "加一个按期办完的例子")
      }
      if !missedClocks.contains(clock.id) {
        add(
          "clock-unmissed", "没有例子让“\(clock.label)”（\(clock.id)）届满",
          "no example lets clock \(clock.id) run out", "加一个过了期的例子，写出后果")
      }
    }
    return gaps
  }
}
