import Foundation

/// Measures what the issue of the foundation asks for and prints ratios to references measured in the same run.
///
/// Slowness is told, not punished: the exit is non-zero for errors only.
@main
struct Run {
  private static let usage = """
    usage: scripts/bench [--acts NUMBER] [--keep] [BENCHMARK...]
      --acts   how many acts the large store holds (default 1000000)
      --keep   leave the large store in .build-bench/data
    benchmarks: days cel append report page crowd rebuild (default: all)
    """
  private static let names = [
    WorkingDays.name, Expressions.name, Appends.name, AnnualReport.name, CasePages.name,
    Crowd.name, Rebuild.name,
  ]

  private var acts = 1_000_000
  private var keeps = false
  private var wanted: Set<String> = []

  static func main() async {
    do {
      try await Run(CommandLine.arguments.dropFirst()).measure()
    } catch {
      Talk.say("bench: \(error)")
      exit(1)
    }
  }

  private init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let word = rest.popFirst() {
      switch word {
      case "--acts":
        guard let number = rest.popFirst().flatMap(Int.init), (10_000...20_000_000).contains(number)
        else { throw Trouble("--acts wants a number from 10000 to 20000000.\n\(Self.usage)") }
        acts = number
      case "--keep": keeps = true
      case let name where Self.names.contains(name): wanted.insert(name)
      default: throw Trouble("'\(word)' is not known.\n\(Self.usage)")
      }
    }
    if wanted.isEmpty { wanted = Set(Self.names) }
  }

  private func measure() async throws {
    let house = try House(root: URL(filePath: FileManager.default.currentDirectoryPath))
    // Beside the build: a temporary folder may lie in memory, where a sync costs nothing.
    let folder = house.root.appending(path: ".build-bench/data")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if !keeps { try? FileManager.default.removeItem(at: folder) } }

    var lines: [Line] = []
    if wanted.contains(WorkingDays.name) {
      lines += try WorkingDays(house: house, folder: folder).run()
    }
    if wanted.contains(Expressions.name) { lines += try Expressions(house: house).run() }
    if !wanted.isSubset(of: [WorkingDays.name, Expressions.name]) {
      lines += try await measureLedger(house, folder)
    }
    print(Table(lines: lines).text)
  }

  private func measureLedger(_ house: House, _ folder: URL) async throws -> [Line] {
    Talk.say("a district's year with about \(acts) acts, through the command path:")
    let ledger = try await FilledLedger(acts: acts, house: house, folder: folder)
    var lines: [Line] = []
    if wanted.contains(Appends.name) { lines += Appends(ledger: ledger).run() }
    if wanted.contains(AnnualReport.name) {
      Talk.say("the annual report:")
      lines += try await AnnualReport(ledger: ledger).run()
    }
    if wanted.contains(CasePages.name) {
      Talk.say("case pages:")
      lines += try await CasePages(ledger: ledger).run()
    }
    if wanted.contains(Crowd.name) {
      Talk.say("many callers at once:")
      lines += try await Crowd(ledger: ledger).run()
    }
    if wanted.contains(Rebuild.name) {
      Talk.say("rebuilding the read models:")
      lines += try await Rebuild(ledger: ledger).run()
    }
    return lines
  }
}
