import CEL
import Casework
import Catalogue
import LegalTime

extension Walker {
  /// The same act tried by one officer alone, now and then; the law refuses it.
  func alone(_ command: Command, _ life: inout CaseLife) -> Ready? {
    guard let place = life.procedure.actPosition(command.act), life.subject != nil,
      life.procedure.body.acts[place].kind.needsCertifiedOfficers,
      let first = command.payload["officers"]?.listValue?.first,
      life.dice.happens(percent: world.habits.loneAttempts)
    else { return nil }
    var lone = command
    lone.payload["officers"] = .list([first])
    lone.actID = ActID("\(command.actID.text)-1")
    let context = context(of: life, on: command.occurredOn)
    guard decide(life.subject, lone, context).refusal != nil else { return nil }
    return Ready(command: lone, acts: [], isLawful: false)
  }

  /// Whether limits in hours run from the act or end with it.
  func usesHours(_ act: String, _ procedure: Procedure) -> Bool {
    procedure.body.clocks.contains { clock in
      guard case .duration(let duration) = clock.length, duration.unit == .hours else {
        return false
      }
      return clock.starts.contains(act) || clock.stops.contains(act)
    }
  }
}
