public import CEL
import Catalogue
import Identifiers
import LegalTime

extension CaseFacts {
  /// A message with its blanks filled from these facts, written for people.
  public func text(of template: MessageTemplate) -> String {
    do {
      return try template.text(self) { value, path in self.text(of: value, at: path) }
    } catch {
      return Self.withoutBlanks(template.source)
    }
  }

  /// A value written for people: money in yuan, dates in full, ids by their labels.
  func text(of value: Value, at path: String) -> String {
    let parts = path.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return Self.plain(value) }
    switch parts[0] {
    case "materials": return labels(value)
    case "params":
      let rule = subject.procedure.body.parameters.first { $0.id == parts[1] }
      return rule?.unit == .fen ? Self.money(value) : Self.plain(value)
    case "amounts":
      let rule = subject.procedure.body.amounts.first { $0.id == parts[1] }
      return rule?.unit == .fen ? Self.money(value) : Self.plain(value)
    default:
      guard let field = field(parts[1], in: parts[0]) else { return Self.plain(value) }
      return Self.text(of: value, as: field)
    }
  }

  private func field(_ id: String, in name: String) -> Field? {
    let body = subject.procedure.body
    switch name {
    case "form": return body.form.first { $0.id == id }
    case "act":
      guard let place, body.acts.indices.contains(place) else { return nil }
      return body.acts[place].fields.first { $0.id == id }
    case "found":
      return body.acts.lazy.flatMap(\.asks).first { $0.id == id }
    default: return nil
    }
  }

  private func labels(_ value: Value) -> String {
    let materials = subject.procedure.body.materials
    return (value.listValue ?? []).compactMap(\.stringValue).map { id in
      materials.first { $0.id == id }?.label ?? id
    }.joined(separator: "、")
  }

  private static func text(of value: Value, as field: Field) -> String {
    switch field.type {
    case .money: money(value)
    case .choice(let options):
      options.first { $0.id == value.stringValue }?.label ?? plain(value)
    case .table: "\(value.listValue?.count ?? 0)行"
    default: plain(value)
    }
  }

  private static func money(_ value: Value) -> String {
    guard let fen = value.intValue else { return plain(value) }
    return Money(fen: fen).text(in: .yuan, decimals: fen % 100 == 0 ? 0 : 2)
  }

  private static func plain(_ value: Value) -> String {
    switch value {
    case .bool(let flag): flag ? "是" : "否"
    case .list(let elements): elements.map(plain).joined(separator: "、")
    case .timestamp(let instant) where instant.seconds % 86_400 == 0:
      BusinessDate(dayNumber: Int(instant.seconds / 86_400)).textZH
    default: value.description
    }
  }

  /// The message when a value it names is not known yet.
  private static func withoutBlanks(_ source: String) -> String {
    var text = ""
    var depth = 0
    for character in source {
      if character == "{" {
        depth += 1
        if depth == 1 { text += "（未知）" }
      } else if character == "}" {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        text.append(character)
      }
    }
    return text
  }
}
