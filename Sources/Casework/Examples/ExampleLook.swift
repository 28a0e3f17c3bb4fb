import CEL
import Catalogue
import LegalTime

/// A look at a case at the end of a day, beside what an example expects to see.
struct ExampleLook {
  /// One fact that is not as expected.
  struct Difference {
    let fact: String
    let wanted: String
    let actual: String
  }

  let subject: Case
  let calendar: WorkCalendar
  let expected: ExampleExpectation

  private var day: BusinessDate { expected.day }

  var differences: [Difference] {
    var found: [Difference] = []
    func compare(_ fact: String, _ wanted: String, _ actual: String) {
      if wanted != actual {
        found.append(Difference(fact: fact, wanted: wanted, actual: actual))
      }
    }
    if let state = expected.state { compare("state", state, subject.state) }
    for (clock, date) in expected.due.sorted(by: { $0.key < $1.key }) {
      compare("due.\(clock)", Self.text(date), Self.text(due(clock)))
    }
    if let overdue = expected.overdue {
      let clocks = subject.clocks.filter { $0.isOverdue(on: day, calendar: calendar) }.map(\.id)
      // Tasks are looked at only where the example names them.
      let tasks = subject.openTasks.filter {
        subject.due(of: $0, calendar: calendar).map { $0 < day } ?? false
      }.map { subject.rule(of: $0).id }.filter(overdue.contains)
      compare("overdue", Self.text(overdue), Self.text(clocks + tasks))
    }
    if let met = expected.met {
      let actual = subject.clocks.filter { $0.isMet(calendar: calendar) }.map(\.id)
      atLeast("met", met, actual, &found)
    }
    if let documents = expected.documents {
      atLeast("documents", documents, subject.documents.map(\.id), &found)
    }
    if let accepted = expected.acceptedOn {
      compare("accepted_on", accepted.description, Self.text(subject.acceptedOn))
    }
    if let tasks = expected.tasks {
      compare("tasks", Self.text(tasks), Self.text(subject.openTaskIDs))
    }
    return found + certificateDifferences + valueDifferences + actDifferences
  }

  /// The due dates of the clocks that the example looks at, or of all when it names none.
  var dueDates: [(clock: String, due: BusinessDate)] {
    subject.clocks.filter { $0.isOpen && (expected.due.isEmpty || expected.due[$0.id] != nil) }
      .map { ($0.id, $0.due(on: day, calendar: calendar).on) }
  }

  private func due(_ id: String) -> BusinessDate? {
    if let clock = subject.clock(id) {
      return clock.isOpen ? clock.due(on: day, calendar: calendar).on : nil
    }
    let task = subject.openTasks.first { subject.rule(of: $0).id == id }
    return task.flatMap { subject.due(of: $0, calendar: calendar) }
  }

  private var certificateDifferences: [Difference] {
    expected.certificates.sorted { $0.key < $1.key }.flatMap { id, wanted -> [Difference] in
      guard let issued = subject.certificates.last(where: { $0.id == id }) else {
        return [Difference(fact: "certificate.\(id)", wanted: "发了", actual: "没有发")]
      }
      var found: [Difference] = []
      if let until = wanted.until, until != issued.validUntil {
        found.append(
          Difference(
            fact: "certificate.\(id).until", wanted: until.description,
            actual: Self.text(issued.validUntil)))
      }
      if let renewBy = wanted.renewBy, renewBy != issued.renewBy {
        found.append(
          Difference(
            fact: "certificate.\(id).renew_by", wanted: renewBy.description,
            actual: Self.text(issued.renewBy)))
      }
      return found
    }
  }

  private var valueDifferences: [Difference] {
    var differences: [Difference] = []
    let facts = CaseFacts(of: subject, on: day)
    let found = facts.value(of: "found")?.mapValue
    let amounts = facts.value(of: "amounts")?.mapValue
    for (id, wanted) in expected.amounts.sorted(by: { $0.key < $1.key }) {
      let actual = amounts?[id]
      if actual?.intValue != wanted {
        differences.append(
          Difference(
            fact: "amounts.\(id)", wanted: String(wanted), actual: actual?.description ?? "算不出"))
      }
    }
    for (field, wanted) in expected.found.sorted(by: { $0.key < $1.key }) {
      let actual = found?[field]
      if actual != wanted {
        differences.append(
          Difference(
            fact: "found.\(field)", wanted: wanted.description,
            actual: actual?.description ?? "没有记"))
      }
    }
    return differences
  }

  private var actDifferences: [Difference] {
    guard expected.acts != nil || expected.notActs != nil else { return [] }
    var found: [Difference] = []
    let possible = possibleActs(subject, on: day, calendar: calendar)
    let clear = possible.filter(\.isClear).map(\.rule.id)
    // A guard that is not met yet does not take the act off the table; the law of its kind does.
    let offered = possible.filter {
      $0.obstacle.map { !$0.guardID.hasPrefix("kind/") || $0.guardID == "kind/tasks-open" } ?? true
    }.map(\.rule.id)
    atLeast("acts", expected.acts ?? [], offered, &found)
    for act in expected.notActs ?? [] where clear.contains(act) {
      found.append(Difference(fact: "not_acts", wanted: "不能办 \(act)", actual: "可以办"))
    }
    return found
  }

  private func atLeast(
    _ fact: String, _ wanted: [String], _ actual: [String], _ found: inout [Difference]
  ) {
    let missing = wanted.filter { !actual.contains($0) }
    guard !missing.isEmpty else { return }
    found.append(
      Difference(fact: fact, wanted: "有 " + Self.text(missing), actual: Self.text(actual)))
  }

  private static func text(_ day: BusinessDate?) -> String { day?.description ?? "none" }

  private static func text(_ ids: [String]) -> String {
    "[" + ids.sorted().joined(separator: ", ") + "]"
  }
}
