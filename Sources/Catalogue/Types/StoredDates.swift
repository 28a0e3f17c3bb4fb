/// Which stated values are dates: they are stored as text and are timestamps in conditions.
public struct StoredDates: Sendable {
  /// Ids of date fields.
  public let fields: Set<String>
  /// By table, the ids of its date columns.
  public let columns: [String: Set<String>]
  /// Whether there is none.
  public var isEmpty: Bool { fields.isEmpty && columns.isEmpty }

  /// The dates among these fields.
  public init(_ fields: [Field]) {
    var dates: Set<String> = []
    var columns: [String: Set<String>] = [:]
    for field in fields {
      switch field.type {
      case .date: dates.insert(field.id)
      case .table(let inner):
        let found = StoredDates(inner).fields
        if !found.isEmpty { columns[field.id] = found }
      default: break
      }
    }
    self.fields = dates
    self.columns = columns
  }
}
