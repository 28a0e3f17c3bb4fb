import CEL
import Catalogue
import Identifiers
import LegalTime

extension FieldFiller {
  /// A believable value by the field's type, bounds and label.
  mutating func usual(_ field: Field) -> Value? {
    switch field.type {
    case .text: return .string(text(field))
    case .longText: return .string("样例：\(field.label)已如实记录。")
    case .integer: return .int(integer(field, usual: 1...40))
    case .decimal: return .string("\(dice.among(1...20)).5")
    case .money:
      let least = max(field.minimum ?? 0, 0)
      let most = min(field.maximum ?? least + 5_000_000, least + 5_000_000)
      return .int(least + Int64(dice.below(Int(max(1, (most - least) / 1_000)))) * 1_000)
    case .date: return .string(date(field).description)
    case .bool: return .bool(dice.happens(percent: 50))
    case .choice(let options): return dice.one(of: options).map { .string($0.id) }
    case .residentID: return .string(person.id)
    case .creditCode: return .string(firm.code)
    case .phone: return .string(person.phone)
    case .division: return .string(town)
    case .address: return .string(person.address)
    case .person: return .string(person.name)
    case .officer: return .string(world.staff.one(.inspector, town: town, &dice))
    case .officers:
      return .list(world.staff.two(.inspector, town: town, &dice).map(Value.string))
    case .list: return .list([.string("样例\(field.label)一"), .string("样例\(field.label)二")])
    case .table(let columns):
      let least = Int(field.minimum ?? 1)
      let most = max(least, min(Int(field.maximum ?? 4), least + 4))
      let rows = RowsHabit(source: .people, count: least...most)
      let facts = HabitFacts(extra: ["today": HabitLanguage.value(day)])
      return .list(table(columns, rows, field, facts))
    }
  }

  private mutating func integer(_ field: Field, usual: ClosedRange<Int64>) -> Int64 {
    if field.id.hasSuffix("year") { return Int64(day.year) }
    let least = field.minimum ?? min(usual.lowerBound, field.maximum ?? usual.lowerBound)
    let most = min(field.maximum ?? least + usual.upperBound, least + usual.upperBound)
    return least + Int64(dice.below(Int(max(0, most - least)) + 1))
  }

  private mutating func date(_ field: Field) -> BusinessDate {
    if field.id.contains("birth") { return person.birth }
    let label = field.label
    let isAhead = ["deadline", "until", "appear", "planned", "expected"].contains {
      field.id.contains($0)
    }
    if isAhead || label.contains("期限") || label.contains("计划") || label.contains("截止") {
      return world.calendar.workingDay(dice.among(5...20), after: day)
    }
    if field.id.contains("registered") || field.id.contains("founded") {
      return day.adding(days: -dice.among(200...900))
    }
    return day
  }

  private static let firmWords = [
    "company", "enterprise", "employer", "institution", "host", "firm", "association", "unit_name",
    "school", "applicant_name", "organisation", "organization",
  ]

  private mutating func text(_ field: Field) -> String {
    let id = field.id
    if let example = example(field) { return example }
    if Self.firmWords.contains(where: id.contains) { return bounded(firm.name, field) }
    if id.contains("bank_account") || id.contains("account_sent") {
      return id.hasSuffix("name") ? person.name : BankCard.generate(using: &dice).unmasked
    }
    if id.contains("bank") { return "样例银行\(world.population.townName(town))支行" }
    if id.contains("industry") { return firm.industry }
    if id.contains("number") || id.contains("reference") || id.contains("code")
      || field.label.hasSuffix("号")
    {
      return bounded("样例〔\(day.year)〕\(serial)-\(dice.below(9_000) + 1_000)号", field)
    }
    if id.contains("place") { return "样例\(world.population.townName(town))服务大厅" }
    return bounded("样例\(field.label)", field)
  }

  /// What a hint such as 例如 2025-03 asks for, on the day.
  private func example(_ field: Field) -> String? {
    guard let hint = field.hint, let mark = hint.firstRange(of: "例如") else { return nil }
    let word = hint[mark.upperBound...].drop { $0 == " " || $0 == "：" }.prefix {
      $0.isASCII && $0 != " "
    }
    let shape = String(word.map { $0.isNumber ? "9" : $0 })
    let month = day.month < 10 ? "0\(day.month)" : "\(day.month)"
    switch shape {
    case "9999-99": return "\(day.year)-\(month)"
    case "9999Q9": return "\(day.year)Q\(day.quarter)"
    case "9999-99-99": return day.description
    case "9999": return "\(day.year)"
    default: return field.maximum.map { Int64(word.count) <= $0 } == true ? String(word) : nil
    }
  }

  private func bounded(_ text: String, _ field: Field) -> String {
    var text = text
    if let most = field.maximum, text.count > most { text = String(text.prefix(Int(most))) }
    while let least = field.minimum, text.count < least { text += "样" }
    return text
  }
}
