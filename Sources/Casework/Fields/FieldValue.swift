public import CEL
public import Catalogue
import Identifiers
import LegalTime

/// Reading one stated value as the type of its field.
public enum FieldValue {
  /// The longest text of a field, in characters, where the field itself says nothing.
  static let longestText = 2_000
  /// The longest long text.
  static let longestLongText = 50_000
  /// The longest list or table.
  static let longestList: Int64 = 20_000

  /// Why a value does not fit its field, with what to write instead.
  struct Misfit: Error {
    let message: String
    init(_ message: String) { self.message = message }
  }

  /// The value as it is stored.
  static func read(_ value: Value, as field: Field) throws(Misfit) -> Value {
    switch field.type {
    case .integer:
      guard let number = value.intValue else { throw Misfit("请填写整数。") }
      return try within(number, field) { "\($0)" }
    case .money:
      guard let fen = value.intValue else { throw Misfit("请填写金额，如 1234.56 元。") }
      return try within(fen, field) { Money(fen: $0).text(in: .yuan, decimals: 2) }
    case .bool:
      guard value.boolValue != nil else { throw Misfit("请回答是或者否。") }
      return value
    case .date: return try readDate(value)
    default:
      let text =
        value.stringValue
        ?? (field.type.keyword == "decimal" ? value.intValue.map(String.init) : nil)
      guard let text else { throw Misfit("请填写文字。") }
      return .string(try readText(trimmed(text), as: field))
    }
  }

  private static func within(
    _ number: Int64, _ field: Field, _ text: (Int64) -> String
  ) throws(Misfit) -> Value {
    if let least = field.minimum, number < least { throw Misfit("不能小于\(text(least))。") }
    if let most = field.maximum, number > most { throw Misfit("不能大于\(text(most))。") }
    return .int(number)
  }

  private static func readDate(_ value: Value) throws(Misfit) -> Value {
    if let text = value.stringValue, let date = BusinessDate(trimmed(text)) {
      return .string(date.description)
    }
    if let seconds = value.timestampValue?.seconds, seconds % 86_400 == 0 {
      return .string(BusinessDate(dayNumber: Int(seconds / 86_400)).description)
    }
    throw Misfit("请填写存在的日期，如 2025-09-26。")
  }

  private static func readText(_ text: String, as field: Field) throws(Misfit) -> String {
    switch field.type {
    case .choice(let options):
      if options.contains(where: { $0.id == text }) { return text }
      throw Misfit("请从“\(options.map(\.label).joined(separator: "”“"))”中选一个。")
    case .decimal:
      if isDecimal(text) { return text }
      throw Misfit("请填写数，如 12.5。")
    case .residentID, .creditCode, .phone, .division:
      do {
        return try readIdentifier(text, as: field.type)
      } catch {
        throw Misfit(error.messageZH)
      }
    default:
      let longest = { if case .longText = field.type { longestLongText } else { longestText } }()
      let most = field.maximum ?? Int64(longest)
      if Int64(text.count) > most { throw Misfit("至多\(most)字，现在有\(text.count)字。") }
      if let least = field.minimum, Int64(text.count) < least {
        throw Misfit("至少\(least)字，现在有\(text.count)字。")
      }
      return text
    }
  }

  private static func readIdentifier(
    _ text: String, as type: FieldType
  ) throws(IdentifierFault) -> String {
    switch type {
    case .residentID: try ResidentID(parsing: text).unmasked
    // Some registers hold codes whose inner check character is wrong; their holders are served too.
    case .creditCode: try CreditCode(parsingRegistered: text).text
    case .phone: try PhoneNumber(parsing: text).unmasked
    case .division: try DivisionCode(parsing: text).description
    default: text
    }
  }

  private static func isDecimal(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.utf8.count <= 30 else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}

extension FieldValue {
  /// What a person typed into a form, as the value the field wants; a text that cannot be read
  /// stays a text, so that `decide` can say what is wrong with it.
  public static func typed(_ text: String, for type: FieldType) -> Value {
    let text = trimmed(text)
    if text.isEmpty { return .null }
    switch type {
    case .integer: return Int64(text).map(Value.int) ?? .string(text)
    case .money: return (try? Money(parsing: text)).map { .int($0.fen) } ?? .string(text)
    case .bool:
      switch text {
      case "true", "on", "1", "是": return true
      case "false", "off", "0", "否": return false
      default: return .string(text)
      }
    case .list, .officers:
      let items = text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
      return .list(items.filter { !$0.isEmpty }.map(Value.string))
    default: return .string(text)
    }
  }
}
