import CEL
import Casework
import Catalogue
import Identifiers
import Ledger
import LegalTime
import Pages

/// How stored values read on a page; personal data masked unless the reader's work needs it.
enum Words {
  /// A stated value, by its field's type.
  static func text(_ value: Value, _ field: Field, masked: Bool) -> String {
    switch (field.type, value) {
    case (.money, .int(let fen)): return Money(fen: fen).plainYuan + "元"
    case (.choice(let options), .string(let id)):
      return options.first { $0.id == id }?.label ?? id
    case (_, .bool(let flag)): return flag ? "是" : "否"
    case (_, .int(let number)): return "\(number)"
    case (.table(_), .list(let rows)): return "共\(rows.count)条"
    case (_, .string(let text)):
      return masked && field.isSensitive ? mask(text, field.type) : text
    case (_, .list(let items)): return items.compactMap(\.stringValue).joined(separator: "、")
    default: return ""
    }
  }

  /// Personal data so that it can be recognised by whoever knows it, and by nobody else.
  static func mask(_ text: String, _ type: FieldType) -> String {
    switch type {
    case .residentID: (try? ResidentID(parsing: text))?.masked ?? stars(text)
    case .phone: (try? PhoneNumber(parsing: text))?.masked ?? stars(text)
    case .person: (try? PersonName(parsing: text))?.masked ?? stars(text)
    case .address: (try? PostalAddress(parsing: text))?.masked ?? stars(text)
    default: stars(text)
    }
  }

  private static func stars(_ text: String) -> String {
    String(text.prefix(1)) + String(repeating: "*", count: max(0, min(text.count - 1, 8)))
  }

  /// A due date against today, with its meaning.
  static func due(_ due: BusinessDate?, today: BusinessDate) -> (text: String, tone: Tone) {
    guard let due else { return ("不限", .plain) }
    let days = due - today
    return switch days {
    case ..<0: ("\(due) 已超\(-days)天", .bad)
    case 0: ("\(due) 今天到期", .warn)
    case 1...3: ("\(due) 还有\(days)天", .warn)
    default: ("\(due)", .good)
    }
  }

  /// A case's state as a mark.
  static func tone(_ row: CaseRow) -> Tone {
    switch row.result {
    case nil: .warn
    case .granted, .completed: .good
    case .refused, .notAccepted: .bad
    default: .plain
    }
  }
}
