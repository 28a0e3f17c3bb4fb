public import CEL

/// One thing that is asked and stated: a form field, a payload field of an act, or a column of a table.
public struct Field: Sendable {
  /// The snake_case id under which the value is stored and read in conditions.
  public let id: String
  /// The Chinese label.
  public let label: String
  /// What may be stated.
  public let type: FieldType
  /// A sentence of help, shown beside the field.
  public let hint: String?
  /// Whether it may be left empty.
  public let isOptional: Bool
  /// Whether it is personal data that is masked by default (个人信息保护法 art. 28).
  public let isSensitive: Bool
  /// Least value (integers, money in fen), least length (text) or least number of rows (table).
  public let minimum: Int64?
  /// Greatest value, length or number of rows.
  public let maximum: Int64?
  /// Asked only when this condition holds; always when `nil`.
  public let condition: Program?
  /// The legal basis for asking.
  public let basis: [String]

  /// Makes a field; the loader and the act kinds are its only users.
  public init(
    id: String, label: String, type: FieldType, hint: String? = nil, isOptional: Bool = false,
    isSensitive: Bool? = nil, minimum: Int64? = nil, maximum: Int64? = nil,
    condition: Program? = nil, basis: [String] = []
  ) {
    self.id = id
    self.label = label
    self.type = type
    self.hint = hint
    self.isOptional = isOptional
    self.isSensitive = isSensitive ?? type.isPersonal
    self.minimum = minimum
    self.maximum = maximum
    self.condition = condition
    self.basis = basis
  }
}

/// One answer of a field of type choice.
public struct Choice: Sendable, Hashable {
  /// The stored id.
  public let id: String
  /// The Chinese label.
  public let label: String

  /// Makes an answer.
  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}

/// What a field accepts, and how it stands in canonical JSON.
public indirect enum FieldType: Sendable {
  case text, longText, integer, decimal, money, date, bool
  case choice([Choice])
  case residentID, creditCode, phone, division, address, person, officer, officers, list
  case table([Field])

  /// Whether it identifies or locates a natural person.
  public var isPersonal: Bool {
    switch self {
    case .residentID, .phone, .person, .address: true
    default: false
    }
  }

  /// The word that names the type in a catalogue file.
  public var keyword: String {
    switch self {
    case .text: "text"
    case .longText: "long-text"
    case .integer: "integer"
    case .decimal: "decimal"
    case .money: "money"
    case .date: "date"
    case .bool: "bool"
    case .choice: "choice"
    case .residentID: "resident-id"
    case .creditCode: "credit-code"
    case .phone: "phone"
    case .division: "division"
    case .address: "address"
    case .person: "person"
    case .officer: "officer"
    case .officers: "officers"
    case .list: "list"
    case .table: "table"
    }
  }

  /// The type of the value in a condition: money and integers are `int` (fen), dates are timestamps, tables are lists.
  public var celType: CELType {
    switch self {
    case .integer, .money: .int
    case .date: .timestamp
    case .bool: .bool
    case .officers, .list: .list(.string)
    case .table(let columns):
      .list(
        .object(
          name: "row",
          fields: Dictionary(uniqueKeysWithValues: columns.map { ($0.id, $0.type.celType) })))
    default: .string
    }
  }
}
