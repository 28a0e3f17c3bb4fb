import CEL
import Casework
import Catalogue
import LegalTime

/// Acts as they are stored, with what the case's form said at the time; nothing else of the system is used.
struct RawYear {
  struct Happening {
    let act: Act
    /// Its place among all acts.
    let place: Int
    let opened: BusinessDate
    let form: [String: Value]
    /// The acts of the case up to and with this one.
    let story: [Act]

    /// By the day in law, then by the order of storing.
    func isBefore(_ other: Happening) -> Bool {
      (act.occurredOn, place) < (other.act.occurredOn, other.place)
    }

    /// What the act states under a name.
    subscript(field: String) -> Value? { act.payload.mapValue?[field] }

    func text(_ field: String) -> String { form[field]?.stringValue ?? "" }
    func number(_ field: String) -> Int64 { self[field]?.intValue ?? 0 }
    func list(_ field: String) -> [Value] { self[field]?.listValue ?? [] }

    /// The last value that the case's acts stated under a name.
    func found(_ field: String) -> Value? {
      story.reversed().lazy.compactMap { $0.payload.mapValue?[field] }.first
    }
  }

  let all: [Happening]
  let span: DateSpan

  /// Takes acts in the order in which they were stored.
  init(_ acts: [Act], span: DateSpan) {
    var forms: [CaseID: [String: Value]] = [:]
    var stories: [CaseID: [Act]] = [:]
    all = acts.enumerated().map { place, act in
      if let stated = act.payload.mapValue?["form"]?.mapValue?.fields {
        forms[act.caseID, default: [:]].merge(stated) { _, later in later }
      }
      stories[act.caseID, default: []].append(act)
      let story = stories[act.caseID] ?? []
      return Happening(
        act: act, place: place, opened: story.first?.occurredOn ?? act.occurredOn,
        form: forms[act.caseID] ?? [:], story: story)
    }
    self.span = span
  }

  /// What happened in the period.
  var within: [Happening] { all.filter { span.contains($0.act.occurredOn) } }
  /// What happened up to its end.
  var before: [Happening] { all.filter { $0.act.occurredOn <= span.last } }

  func acts(_ procedures: String..., named name: String) -> [Happening] {
    within.filter { procedures.contains($0.act.procedureID) && $0.act.name == name }
  }

  func acts(_ procedures: String..., of kinds: ActKind...) -> [Happening] {
    within.filter { procedures.contains($0.act.procedureID) && kinds.contains($0.act.kind) }
  }

  /// Keys that came in and did not leave after they last came.
  func staying(
    _ came: [Happening], _ left: [Happening], came key: (Happening) -> [String],
    left leavingKey: (Happening) -> String
  ) -> Set<String> {
    var last: [String: Happening] = [:]
    for happening in came {
      for key in key(happening) where last[key].map({ !happening.isBefore($0) }) ?? true {
        last[key] = happening
      }
    }
    for happening in left {
      let key = leavingKey(happening)
      if let arrival = last[key], arrival.isBefore(happening) { last[key] = nil }
    }
    return Set(last.keys)
  }
}

extension Value {
  /// A field of an element, as text.
  func text(_ field: String) -> String { mapValue?[field]?.stringValue ?? "" }
}

extension Sequence {
  func total(_ amount: (Element) -> Int64) -> Int64 { reduce(0) { $0 + amount($1) } }

  func distinct(_ key: (Element) -> String) -> Int64 { Int64(Set(map(key)).count) }

  func distinctAll(_ keys: (Element) -> [String]) -> Int64 { Int64(Set(flatMap(keys)).count) }
}
