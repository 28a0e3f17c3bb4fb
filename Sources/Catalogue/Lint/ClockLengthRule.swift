import LegalTime

extension CatalogueLint {
  /// A time limit is at least one unit long; a promise is not longer than the law.
  static let clockLengths = ProcedureRule(id: "clock-length") { subject in
    var findings: [Finding] = []
    func report(_ path: [String], _ zh: String, _ en: String, _ remedy: String) {
      let name = path.joined(separator: ".")
      findings.append(
        subject.finding(
          "clock-length", at: subject.root.place(of: path), zh: "\(name)\(zh)", en: "\(name) \(en)",
          remedy: remedy))
    }
    func demandPositive(_ duration: LegalDuration?, _ path: [String]) {
      guard let duration, duration.amount < 1 else { return }
      report(path, " 是零", "is zero", "至少写 1")
    }
    for task in subject.body.tasks { demandPositive(task.runs, ["tasks", task.id, "runs"]) }
    for clock in subject.body.clocks {
      let path = ["clocks", clock.id]
      demandPositive(clock.promised, path + ["promised"])
      demandPositive(clock.extended?.runs, path + ["extended", "runs"])
      guard case .duration(let length) = clock.length else { continue }
      demandPositive(length, path + ["runs"])
      if let promised = clock.promised, leastHours(of: promised) > leastHours(of: length) {
        report(
          path + ["promised"], " \(promised) 比法定的 \(length) 还长",
          "\(promised) is longer than the statutory \(length)", "承诺期限不得长于法定期限")
      }
    }
    return findings
  }

  /// A length for comparison: a working week of five days counts as seven.
  private static func leastHours(of duration: LegalDuration) -> Int {
    let amount = duration.amount
    return switch duration.unit {
    case .hours: amount
    case .calendarDays: amount * 24
    case .workingDays: (amount + (amount - 1) / 5 * 2) * 24
    case .months: amount * 30 * 24
    case .years: amount * 365 * 24
    }
  }
}
