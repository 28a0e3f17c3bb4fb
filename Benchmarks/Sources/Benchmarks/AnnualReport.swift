import Bureau
import CBare
import Figures

/// The whole annual report: every figure counted from the facts of the stored acts, every sentence printed. The
/// reference is the C interface adding up the amounts of all facts by figure.
///
/// The limit of the machine: counts and sums are kept by month and need a few rows each; what is counted once by key
/// reads each of its facts once in the order of an index, some ten million a second.
struct AnnualReport {
  static let name = "report"
  private static let rounds = 7

  let ledger: FilledLedger

  func run() async throws -> [Line] {
    let period = try Period(parsing: "2025")
    var ours: [Double] = []
    var theirs: [Double] = []
    var facts: Int64 = 0
    var figures = 0
    for _ in 0..<Self.rounds {
      let start = ContinuousClock.now
      let report = try await ledger.office.report("annual-report", period: period)
      ours.append(Stopwatch.seconds(since: start))
      figures = report.figures.count
      theirs.append(try Bare.seconds(bare_sum_facts(ledger.path, &facts)))
    }
    Talk.say(
      "  \(figures) figures from \(facts) facts; the first time \(Quantity.seconds(ours[0]).text)")
    return [
      Line(
        figure: "whole annual report", ours: .seconds(ours.median),
        referenceName: "C: all facts added up by figure", reference: .seconds(theirs.median),
        required: .seconds(0.2))
    ]
  }
}
