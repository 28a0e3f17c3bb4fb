public import CEL
public import Catalogue
import Identifiers
import LegalTime

/// What a browser or an API sent for a set of fields, read as values an act can carry.
public struct FormReading: Sendable {
  /// One thing wrong: the input's name and a sentence with the remedy.
  public struct Problem: Sendable, Hashable {
    /// The input's name.
    public let name: String
    /// The sentence.
    public let message: String
  }

  /// The values that could be read.
  public private(set) var values: [String: Value] = [:]
  /// What could not.
  public private(set) var problems: [Problem] = []

  /// Reads the texts of these fields; `prefix` stands before each input's name.
  public init(_ fields: [Field], prefix: String = "", texts: [String: [String]]) {
    for field in fields {
      let name = prefix + field.id
      let given = (texts[name] ?? []).map(Self.trimmed).filter { !$0.isEmpty }
      if given.isEmpty { continue }
      do {
        values[field.id] = try Self.value(given, field.type)
      } catch {
        problems.append(Problem(name: name, message: "\(field.label)：\(error.message)"))
      }
    }
  }

  private struct Unreadable: Error {
    let message: String
  }

  private static func value(_ texts: [String], _ type: FieldType) throws(Unreadable) -> Value {
    let text = texts[0]
    switch type {
    case .integer:
      guard let number = Int64(text.filter { $0 != "," }) else {
        throw Unreadable(message: "“\(text)”不是整数，请只填数字")
      }
      return .int(number)
    case .money:
      do {
        return .int(try Money(parsing: text).fen)
      } catch {
        throw Unreadable(message: error.messageZH)
      }
    case .bool:
      switch text {
      case "true", "是": return .bool(true)
      case "false", "否": return .bool(false)
      default: throw Unreadable(message: "请选“是”或“否”")
      }
    case .date:
      guard let day = BusinessDate(text.replacing("/", with: "-")) else {
        throw Unreadable(message: "“\(text)”不是日期，请写成 2025-09-26 的样子")
      }
      return .string(day.description)
    case .officers, .list:
      return .list(
        texts.flatMap { $0.split(whereSeparator: \.isNewline) }.map(String.init).map(trimmed)
          .filter { !$0.isEmpty }.map(Value.string))
    case .table(let columns): return try table(texts, columns)
    default: return .string(text)
    }
  }

  /// One row a line, cells apart by commas, tabs or Chinese commas, in the columns' order.
  private static func table(_ texts: [String], _ columns: [Field]) throws(Unreadable) -> Value {
    var rows: [Value] = []
    let lines = texts.flatMap { $0.split(whereSeparator: \.isNewline) }.map(String.init).map(
      trimmed)
    for (number, line) in lines.enumerated() where !line.isEmpty {
      let cells = line.split(
        omittingEmptySubsequences: false, whereSeparator: { ",，\t".contains($0) })
      guard cells.count <= columns.count else {
        throw Unreadable(
          message:
            "第\(number + 1)行有\(cells.count)格，只要\(columns.count)格：\(columns.map(\.label).joined(separator: "，"))"
        )
      }
      var row: [String: Value] = [:]
      for (column, cell) in zip(columns, cells) {
        let content = trimmed(String(cell))
        if content.isEmpty { continue }
        do {
          row[column.id] = try value([content], column.type)
        } catch {
          throw Unreadable(message: "第\(number + 1)行的\(column.label)：\(error.message)")
        }
      }
      rows.append(.map(row))
    }
    return .list(rows)
  }

  private static func trimmed(_ text: String) -> String {
    let blank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{3000}" }
    var part = text[...]
    while let first = part.first, blank(first) { part.removeFirst() }
    while let last = part.last, blank(last) { part.removeLast() }
    return String(part)
  }

  /// A stored value as the text that stands in an input; the inverse of reading.
  public static func texts(of value: Value, _ type: FieldType) -> [String] {
    switch (type, value) {
    case (.money, .int(let fen)): return [Money(fen: fen).plainYuan]
    case (_, .int(let number)): return ["\(number)"]
    case (_, .bool(let flag)): return [flag ? "true" : "false"]
    case (_, .string(let text)): return [text]
    case (.table(let columns), .list(let rows)):
      return rows.map { row in
        columns.map { column in
          row.mapValue?[column.id].map { texts(of: $0, column.type).joined(separator: " ") }
            ?? ""
        }.joined(separator: ",")
      }
    case (_, .list(let items)): return items.compactMap(\.stringValue)
    default: return []
    }
  }
}
