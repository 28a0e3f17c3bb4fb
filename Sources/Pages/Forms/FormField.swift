public import Catalogue

/// One field as it stands in a form: what is asked, what was filled in, and what is wrong with it.
public struct FormField: Sendable {
  /// The name under which the browser sends it.
  public let name: String
  let field: Field
  let values: [String]
  let wrong: String?
  let choices: [Choice]
  let isSecret: Bool

  /// Makes a field; `choices` supplies the answers of fields whose answers are not in the catalogue (towns, officers, materials).
  public init(
    _ field: Field, name: String? = nil, values: [String] = [], wrong: String? = nil,
    choices: [Choice] = [], isSecret: Bool = false
  ) {
    self.isSecret = isSecret
    self.field = field
    self.name = name ?? field.id
    self.values = values
    self.wrong = wrong
    if case .choice(let options) = field.type {
      self.choices = options
    } else {
      self.choices = choices
    }
  }

  private enum Shape: String {
    case isChoice, isMany, isInput, isSelect, isArea
  }

  private var shape: Shape {
    switch field.type {
    case .bool: .isChoice
    case .choice: choices.count > 6 ? .isSelect : .isChoice
    case .division, .officer: choices.isEmpty ? .isInput : .isSelect
    case .officers, .list: choices.isEmpty ? .isArea : .isMany
    case .longText, .table: .isArea
    default: .isInput
    }
  }

  private var inputType: String {
    if isSecret { return "password" }
    return switch field.type {
    case .date: "date"
    case .phone: "tel"
    default: "text"
    }
  }

  private var inputMode: String? {
    switch field.type {
    case .integer: "numeric"
    case .money, .decimal: "decimal"
    default: nil
    }
  }

  /// The catalogue's hint, or how the browser's text is read for this type.
  private var hint: String? {
    let reading: String? =
      switch field.type {
      case .money: "单位：元，如 2000000 或 1234.50"
      case .table(let columns):
        "一行一条，用逗号隔开：" + columns.map(\.label).joined(separator: "，")
      case .list where choices.isEmpty: "一行一条"
      default: nil
      }
    return [field.hint, reading].compactMap { $0 }.joined(separator: "。").nonEmpty
  }

  var node: [String: Any] {
    var node: [String: Any] = [
      "id": name, "name": name, "label": field.label, "optional": field.isOptional,
      shape.rawValue: true, "inputType": inputType, "rows": field.type.isTable ? 8 : 4,
      "value": values.joined(separator: "\n"), "options": optionNodes,
    ]
    node["hint"] = hint
    node["wrong"] = wrong
    node["inputMode"] = inputMode
    return node
  }

  private var optionNodes: [[String: Any]] {
    if case .bool = field.type {
      return [("true", "是"), ("false", "否")].map { optionNode($0, $1) }
    }
    let blank: [[String: Any]] = shape == .isSelect ? [optionNode("", "请选择")] : []
    return blank + choices.map { optionNode($0.id, $0.label) }
  }

  private func optionNode(_ value: String, _ label: String) -> [String: Any] {
    ["value": value, "label": label, "chosen": values.contains(value), "name": name]
  }
}

extension FieldType {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

/// One thing wrong in a form: the field it stands at and a sentence with the remedy.
public struct FormProblem: Sendable {
  /// The field's name.
  public let field: String
  /// The sentence.
  public let message: String

  /// Makes a problem.
  public init(field: String, message: String) {
    self.field = field
    self.message = message
  }

  var node: [String: Any] { ["field": field, "message": message] }
}
