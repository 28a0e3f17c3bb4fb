/// Something wrong or doubtful in a catalogue file, told so that the writer can mend it without reading code.
public struct Finding: Sendable, Hashable, CustomStringConvertible {
  /// Whether the catalogue may be used in spite of it.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    case warning, error

    /// The Chinese term.
    public var label: String { self == .error ? "错误" : "提醒" }
  }

  /// The file's path as the caller gave it.
  public let file: String
  /// Line, counted from 1.
  public let line: Int
  /// Column in Unicode scalars, counted from 1, where it is known.
  public let column: Int?
  /// Whether the catalogue may be used in spite of it.
  public let severity: Severity
  /// The kebab-case id of the rule that was broken.
  public let rule: String
  /// What is wrong, in Chinese.
  public let messageZH: String
  /// What is wrong, in English.
  public let messageEN: String
  /// What to write instead.
  public let remedy: String

  /// Makes a finding.
  public init(
    file: String, line: Int, column: Int? = nil, severity: Severity = .error, rule: String,
    zh: String, en: String, remedy: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.rule = rule
    messageZH = zh
    messageEN = en
    self.remedy = remedy
  }

  /// The finding on one line, as compilers print it.
  public var description: String {
    let place = column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
    return "\(place): \(severity.rawValue): \(messageZH)；\(remedy) [\(rule)]"
  }
}

extension Finding: Comparable {
  /// By file, then line, then column, then rule.
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.file, left.line, left.column ?? 0, left.rule, left.messageZH)
      < (right.file, right.line, right.column ?? 0, right.rule, right.messageZH)
  }
}
