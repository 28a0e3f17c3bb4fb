import CEL
import Catalogue
import LegalTime

/// A stored map whose dates are read as timestamps when they are asked for.
final class DatedFields: LazyFields {
  private let stored: MapValue
  private let dates: StoredDates

  init(_ stored: MapValue, _ dates: StoredDates) {
    self.stored = stored
    self.dates = dates
  }

  func value(of field: String) -> Value? {
    Self.read(stored[field], field: field, dates)
  }

  var fieldNames: [String] { stored.keys.compactMap(\.stringValue) }

  /// A stored value as conditions see it.
  static func read(_ value: Value?, field: String, _ dates: StoredDates) -> Value? {
    guard let value else { return nil }
    if dates.fields.contains(field) { return Self.timestamp(value) }
    guard let columns = dates.columns[field], let rows = value.listValue else { return value }
    return .list(
      rows.map { row in
        guard var cells = row.mapValue?.fields else { return row }
        for column in columns { cells[column] = cells[column].map(Self.timestamp) }
        return .map(cells)
      })
  }

  private static func timestamp(_ value: Value) -> Value {
    value.stringValue.flatMap { BusinessDate($0) }?.value ?? value
  }
}
