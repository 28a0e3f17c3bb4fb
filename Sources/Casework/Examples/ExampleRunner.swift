public import Catalogue
public import LegalTime

/// Plays worked examples through `decide` and `fold` and says what differs.
public struct ExampleRunner: Sendable {
  /// What came of some examples.
  public struct Report: Sendable {
    /// What differs, by place.
    public var findings: [Finding] = []
    /// How many examples were played, a run of `each` counted for one.
    public var played = 0
    /// How many of them came out as written.
    public var passed = 0
    /// What the examples touched, by procedure.
    var coverage: [String: ExampleCoverage] = [:]

    /// Joins what came of other examples.
    public mutating func join(_ other: Report) {
      findings += other.findings
      played += other.played
      passed += other.passed
      coverage.merge(other.coverage) { mine, theirs in
        var both = mine
        both.formUnion(theirs)
        return both
      }
    }
  }

  /// The catalogue whose procedures are played.
  public let edition: CatalogueEdition
  /// The working-day calendar.
  public let calendar: WorkCalendar

  /// Makes a runner.
  public init(edition: CatalogueEdition, calendar: WorkCalendar) {
    self.edition = edition
    self.calendar = calendar
  }

  /// Plays all examples of a file.
  public func run(_ file: ExampleFile) -> Report {
    run(file) { day in
      edition.procedure(file.procedure, on: day) ?? edition.latest(file.procedure)
    }
  }

  /// Plays the examples of all files and adds what no example touches.
  public func run(_ files: [ExampleFile]) -> Report {
    var report = Report()
    for file in files { report.join(run(file)) }
    report.findings += gaps(report, files)
    return report
  }

  func run(_ file: ExampleFile, version: (BusinessDate) -> Procedure?) -> Report {
    var report = Report()
    for example in file.examples {
      for steps in example.runs.isEmpty ? [[]] : example.runs {
        report.join(run(example, steps, of: file, version: version))
      }
    }
    return report
  }

  private func run(
    _ example: WorkedExample, _ steps: [WorkedExample.Step], of file: ExampleFile,
    version: (BusinessDate) -> Procedure?
  ) -> Report {
    var report = Report()
    report.played = 1
    let first = steps.first?.day ?? example.when?.day ?? example.then.first?.day
    guard let first, let procedure = version(first) else {
      report.findings = [
        Finding(
          file: file.path, line: example.line, rule: "example-procedure",
          zh: "“\(example.name)”：没有事项 \(file.procedure)，或者例子里没有日期",
          en: "no procedure \(file.procedure), or no date in the example",
          remedy: "核对 procedure 和日期")
      ]
      return report
    }
    var play = ExamplePlay(example: example, file: file, procedure: procedure, calendar: calendar)
    play.run(steps)
    report.findings = play.findings
    report.passed = play.findings.isEmpty ? 1 : 0
    report.coverage = [procedure.id: play.stage.coverage]
    return report
  }

  private func gaps(_ report: Report, _ files: [ExampleFile]) -> [Finding] {
    var seen: Set<String> = []
    return files.flatMap { file -> [Finding] in
      guard seen.insert(file.procedure).inserted, let procedure = edition.latest(file.procedure)
      else { return [] }
      let coverage = report.coverage[file.procedure] ?? ExampleCoverage()
      return coverage.gaps(in: procedure, file: file.path, line: file.line)
    }
  }
}
