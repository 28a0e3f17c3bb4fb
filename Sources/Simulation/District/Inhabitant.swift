import LegalTime

/// A fictional person with a valid identity number.
struct Inhabitant: Sendable {
  let name: String
  let id: String
  let birth: BusinessDate
  let isFemale: Bool
  let phone: String
  let town: String
  let address: String
  /// Division code of the county where the person is registered.
  let origin: String
}
