import LegalTime

extension CatalogueLint {
  /// The law must be read again before the last reading grows old.
  static let review = ProcedureRule(id: "checked") { subject in
    guard let today = subject.today, subject.procedure.isInForce(on: today) else { return [] }
    let heading = subject.procedure.heading
    let last: BusinessDate =
      switch heading.reviewIn.unit {
      case .years: heading.checkedOn.adding(years: heading.reviewIn.amount)
      case .months: heading.checkedOn.adding(months: heading.reviewIn.amount)
      default: heading.checkedOn.adding(days: heading.reviewIn.amount)
      }
    guard last < today else { return [] }
    return [
      subject.finding(
        "checked", .warning, at: subject.place("checked"),
        zh: "上次对照法条是 \(heading.checkedOn)，已过 \(heading.reviewIn.labelZH)",
        en:
          "last checked against the law on \(heading.checkedOn), more than \(heading.reviewIn) ago",
        remedy: "重读法条，改 checked.day")
    ]
  }
}
