import CEL
import Casebook
public import Casework
public import Catalogue
public import Ledger
import LegalTime

/// A district at work by chance: acts of the sample catalogue in an order that its seed alone decides.
///
/// Acts follow the procedure's states but not its guards: a store must hold whatever was decided.
public struct RandomDistrict {
  /// The cases so far.
  public private(set) var cases: [Case] = []
  private var generator: SeededGenerator
  private var day: BusinessDate
  private var actCount = 0
  private let edition: CatalogueEdition
  private let prefix: String

  private static let names = ["禅城劳务派遣有限公司", "Chan Sing 人力", "大沥钢材厂", "南海职业培训学校", "桂城家政"]
  private static let towns = ["", "440604010", "440604011", "440604012"]

  /// A district that has not begun.
  ///
  /// - Parameter prefix: what the names of all its cases and acts begin with.
  public init(
    seed: UInt64, edition: CatalogueEdition = SampleDistrict.edition, prefix: String = ""
  ) {
    self.prefix = prefix
    generator = SeededGenerator(seed: seed)
    day = BusinessDate(year: 2024, month: 11, day: 1) ?? .earliest
    self.edition = edition
  }

  /// The next request to append, decided upon a case as it stands.
  public mutating func next() -> Append {
    if Int.random(in: 0..<3, using: &generator) == 0 { day = day.adding(days: 1) }
    let opens = cases.isEmpty || Int.random(in: 0..<3, using: &generator) == 0
    var request: Append
    if opens {
      request = open()
    } else {
      let place = Int.random(in: 0..<cases.count, using: &generator)
      request = Append(acts: [act(on: cases[place])], before: cases[place])
      for act in request.acts { cases[place].apply(act) }
    }
    return request
  }

  /// Several requests.
  public mutating func next(_ count: Int) -> [Append] { (0..<count).map { _ in next() } }

  private mutating func open() -> Append {
    let isGrant = Int.random(in: 0..<4, using: &generator) != 0
    let id = isGrant ? "grant" : "lecture"
    guard let procedure = edition.latest(id), let rule = procedure.openingAct else {
      preconditionFailure("the sample catalogue lacks \(id)")
    }
    let code = "9144060000000\(Int.random(in: 1000..<1030, using: &generator))"
    let name = Self.names[Int.random(in: 0..<Self.names.count, using: &generator)]
    let form: [String: Value] =
      isGrant
      ? [
        "company": .string(name), "code": .string(code),
        "amount": .int(Int64.random(in: 0..<100_000, using: &generator)),
      ] : ["title": .string("讲座 \"\(cases.count)\"\n")]
    var payload: [String: Value] = ["form": .map(form)]
    if isGrant { payload["materials"] = ["charter"] }
    let number = cases.count + 1
    let town = Self.towns[Int.random(in: 0..<Self.towns.count, using: &generator)]
    let act = make(
      rule, procedure, CaseID("\(prefix)C\(number)"), number: 1, town: town,
      subject: isGrant ? code : nil,
      payload)
    cases.append(Case.opened(by: act, procedure: procedure))
    return Append(acts: [act], before: nil)
  }

  private mutating func act(on subject: Case) -> Act {
    let possible = subject.procedure.body.acts.filter { $0.from.contains(subject.state) }
    let rule =
      possible.isEmpty
      ? subject.procedure.act("note")
      : possible[Int.random(in: 0..<possible.count, using: &generator)]
    guard let rule else { preconditionFailure("every procedure has a note") }
    var payload: [String: Value] = [:]
    switch rule.id {
    case "pay": payload["amount"] = .int(Int64.random(in: 1..<1_000_000, using: &generator))
    case "review":
      payload["heads"] = .int(Int64.random(in: 0..<50, using: &generator))
      payload["section"] = "审批科"
    case "sign-in":
      payload["guests"] = .list(
        (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
          let code = Int.random(in: 1000..<1010, using: &generator)
          return ["person": .string("甲\(code % 3)"), "code": .string("9144\(code)")]
        })
      payload["matters"] = ["grant"]
    case "note": payload["text"] = "记一笔\u{1F600}"
    default: break
    }
    return make(
      rule, subject.procedure, subject.id, number: subject.actCount + 1, town: subject.town,
      subject: subject.subject, payload)
  }

  private mutating func make(
    _ rule: ActRule, _ procedure: Procedure, _ id: CaseID, number: Int, town: String,
    subject: String?, _ payload: [String: Value]
  ) -> Act {
    actCount += 1
    // Some acts are entered late: their day in law lies before others already stored.
    let late =
      Int.random(in: 0..<10, using: &generator) == 0
      ? -Int.random(in: 0..<40, using: &generator) : 0
    let occurredOn = number == 1 ? day : day.adding(days: late)
    return Act(
      id: ActID("\(prefix)act-\(actCount)"), caseID: id, number: number, procedureID: procedure.id,
      version: procedure.version, kind: rule.kind, name: rule.id, occurredOn: occurredOn,
      recordedAt: Instant.at(day, hour: 9, second: actCount), district: "440604", town: town,
      actor: rule.roles.first?.rawValue ?? "clock", role: rule.roles.first ?? .clock,
      subject: subject, payload: .map(payload))
  }
}
