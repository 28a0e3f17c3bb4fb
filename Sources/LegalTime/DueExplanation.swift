/// How a due date was counted, day by day, for someone who wants to check it.
public struct DueExplanation: Hashable, Sendable, Codable {
  /// Why days were not counted.
  public enum Reason: Hashable, Sendable, Codable {
    /// Saturday or Sunday.
    case weekend
    /// Off for the named holiday.
    case holiday(String)
    /// The clock was paused.
    case pause

    /// The reason on a page.
    public var labelZH: String {
      switch self {
      case .weekend: "周末"
      case .holiday(let name): "\(name)放假"
      case .pause: "期限中止"
      }
    }
  }

  /// A run of days not counted for one reason.
  public struct Skip: Hashable, Sendable, Codable {
    /// The days.
    public let span: DateSpan
    /// Why.
    public let reason: Reason
  }

  /// The day of the event.
  public let startedOn: BusinessDate
  /// The duration as stated.
  public let duration: LegalDuration
  /// The extensions as stated.
  public let extensions: [LegalDuration]
  /// The rule.
  public let rule: CountingRule
  /// The result.
  public let due: Due
  /// How many days were counted.
  public let countedDays: Int
  /// The days not counted before the period's end, in order.
  public let skipped: [Skip]
  /// The days of rest the end rolled over, in order; empty when it did not.
  public let rolledOver: [Skip]
  /// Weekend days counted because they were worked in exchange for a holiday.
  public let makeUpDays: [NamedDay]
  /// The numbers of the notices the count rests on.
  public let notices: [String]
  /// The years it rests on that have no notice.
  public let provisionalYears: [Int]
}

extension DueExplanation {
  /// The explanation in Chinese, a sentence a line.
  public var sentencesZH: [String] {
    var lines = ["起算事由发生于\(startedOn)（\(startedOn.weekday.labelZH)）。" + startSentence]
    let lengths = [duration.labelZH] + extensions.map { "延长\($0.labelZH)" }
    lines.append("期限：\(lengths.joined(separator: "，"))。")
    lines += skipped.map { "不计：\(Self.text($0.span))，\($0.reason.labelZH)。" }
    lines += makeUpDays.map { "计入：\($0.on)（\($0.on.weekday.labelZH)），\($0.name)调休上班。" }
    if due.on != due.unrolledOn {
      let rest = rolledOver.map { "\(Self.text($0.span))\($0.reason.labelZH)" }
      lines.append("末日\(due.unrolledOn)不办公（\(rest.joined(separator: "，"))），顺延。")
    }
    let moment = due.at.map { "，至\($0.shanghaiText)止" } ?? ""
    lines.append("届满：\(due.on)（\(due.on.weekday.labelZH)）\(moment)。")
    if !notices.isEmpty { lines.append("依据：\(notices.joined(separator: "、"))。") }
    if due.isProvisional {
      let years = provisionalYears.map { "\($0)年" }.joined(separator: "、")
      lines.append("暂定：\(years)放假通知未装入，按法定节假日推算，通知装入后可能变动。")
    }
    return lines
  }

  private var startSentence: String {
    if duration.unit == .hours { return "小时自该时起算。" }
    return rule.excludesStartDay ? "当日不计，次日起算。" : "当日计入。"
  }

  private static func text(_ span: DateSpan) -> String {
    span.first == span.last ? "\(span.first)" : "\(span.first)至\(span.last)"
  }
}
