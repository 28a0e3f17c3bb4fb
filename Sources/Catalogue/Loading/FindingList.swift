/// Collects findings while a catalogue is read; reading goes on after each of them.
final class FindingList {
  /// More findings than this are not kept: nobody reads them at once.
  static let limit = 200

  private(set) var findings: [Finding] = []
  private var seen: Set<Finding> = []

  /// Whether there is an error among the findings.
  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The number of errors found so far.
  private(set) var errorCount = 0

  func add(_ finding: Finding) {
    if finding.severity == .error { errorCount += 1 }
    guard findings.count < Self.limit, seen.insert(finding).inserted else { return }
    findings.append(finding)
  }

  func add(
    _ rule: String, _ severity: Finding.Severity = .error, at place: SourcePlace, zh: String,
    en: String, remedy: String
  ) {
    add(
      Finding(
        file: place.file, line: place.line, column: place.column, severity: severity, rule: rule,
        zh: zh, en: en, remedy: remedy))
  }
}
