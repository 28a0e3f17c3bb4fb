import CEL
import Catalogue
import LegalTime

/// One run of one worked example.
struct ExamplePlay {
  let example: WorkedExample
  let file: ExampleFile
  private(set) var stage: ExampleStage
  private(set) var findings: [Finding] = []
  private var pending: [ExampleExpectation]

  init(
    example: WorkedExample, file: ExampleFile, procedure: Procedure, calendar: WorkCalendar
  ) {
    self.example = example
    self.file = file
    stage = ExampleStage(procedure: procedure, calendar: calendar, cast: file.cast)
    pending = example.then.sorted { $0.day < $1.day }
  }

  mutating func run(_ steps: [WorkedExample.Step]) {
    for step in steps {
      check(before: step.day)
      guard let refusal = stage.perform(step) else { continue }
      fail(
        "example-given", step.line,
        "\(step.day) \(step.act) 被拒绝（\(refusal.guardID)）：\(refusal.message)",
        "\(step.day) \(step.act) is refused by \(refusal.guardID)", "改正这一步，或者改正事项")
      return
    }
    if let when = example.when { perform(when) }
    check(before: nil)
  }

  private mutating func perform(_ when: WorkedExample.Step) {
    check(before: when.day)
    let refusal = stage.perform(when)
    guard let expected = example.refused else {
      if let refusal {
        fail(
          "example-when", when.line,
          "\(when.day) \(when.act) 应当可以办，却被拒绝（\(refusal.guardID)）：\(refusal.message)",
          "\(when.act) is refused by \(refusal.guardID)", "改正例子，或者加上 refused")
      }
      return
    }
    guard let refusal else {
      fail(
        "example-refused", expected.line, "\(when.day) \(when.act) 应当被 \(expected.guardID) 拒绝，却办成了",
        "\(when.act) is not refused", "改正例子，或者给事项加上这条守卫")
      return
    }
    if refusal.guardID != expected.guardID {
      fail(
        "example-refused", expected.line,
        "应当被 \(expected.guardID) 拒绝，实际是 \(refusal.guardID)：\(refusal.message)",
        "refused by \(refusal.guardID) instead of \(expected.guardID)",
        "改成 \(refusal.guardID)，或改正这一步")
    }
    for basis in expected.basis where !refusal.basisIDs.contains(basis) {
      fail(
        "example-basis", expected.line,
        "拒绝的依据里没有 \(basis)，有的是 \(refusal.basisIDs.joined(separator: "、"))",
        "the refusal does not name basis \(basis)", "改正 basis")
    }
  }

  /// Looks at everything expected on days before this one; at all that is left when `nil`.
  private mutating func check(before day: BusinessDate?) {
    while let next = pending.first, day.map({ next.day < $0 }) ?? true {
      pending.removeFirst()
      stage.advance(to: next.day)
      check(next)
    }
  }

  private mutating func check(_ expected: ExampleExpectation) {
    guard let subject = stage.subject else {
      fail(
        "example-then", expected.line, "\(expected.day) 还没有开案", "no case on \(expected.day)",
        "given 里先写开案的一步")
      return
    }
    let look = ExampleLook(subject: subject, calendar: stage.calendar, expected: expected)
    for difference in look.differences {
      fail(
        "example-then", expected.line,
        "\(expected.day) \(difference.fact)：应当是 \(difference.wanted)，实际是 \(difference.actual)",
        "\(difference.fact) is \(difference.actual), expected \(difference.wanted)",
        "核对日期和依据，改正例子或者事项")
    }
    let dues = look.dueDates
    for belief in example.not where dues.contains(where: { $0.due == belief.day }) {
      fail(
        "example-not", belief.line, "期限正好落在不该是的 \(belief.day)（\(belief.mistake)）",
        "a clock is due on \(belief.day), which the example rules out", "核对期限的算法")
    }
  }

  private mutating func fail(
    _ rule: String, _ line: Int, _ zh: String, _ en: String, _ remedy: String
  ) {
    findings.append(
      Finding(
        file: file.path, line: line, rule: rule, zh: "“\(example.name)”：\(zh)",
        en: "'\(example.name)': \(en)", remedy: remedy))
  }
}
