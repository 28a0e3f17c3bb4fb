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
      let actual = subject.clocks.filter { $0.isOverdue(on: day, calendar: calendar) }.map(\.id)
      compare("overdue", Self.text(overdue), Self.text(actual))
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
    guard let clock = subject.clock(id), clock.isOpen else { return nil }
    return clock.due(on: day, calendar: calendar).on
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
    var found: [Difference] = []
    let facts = CaseFacts(of: subject, on: day)
    let amounts = facts.value(of: "amounts")?.mapValue
    for (id, wanted) in expected.amounts.sorted(by: { $0.key < $1.key }) {
      let actual = amounts?[id]
      if actual?.intValue != wanted {
        found.append(
          Difference(
            fact: "amounts.\(id)", wanted: String(wanted), actual: actual?.description ?? "算不出"))
      }
    }
    for (field, wanted) in expected.found.sorted(by: { $0.key < $1.key }) {
      let actual = subject.found(field)
      if actual != wanted {
        found.append(
          Difference(
            fact: "found.\(field)", wanted: wanted.description,
            actual: actual?.description ?? "没有记"))
      }
    }
    return found
  }

  private var actDifferences: [Difference] {
    guard expected.acts != nil || expected.notActs != nil else { return [] }
    var found: [Difference] = []
    let possible = possibleActs(subject, on: day, calendar: calendar)
    let clear = possible.filter(\.isClear).map(\.rule.id)
    atLeast("acts", expected.acts ?? [], clear, &found)
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
