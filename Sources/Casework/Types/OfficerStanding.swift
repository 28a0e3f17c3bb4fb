public import LegalTime

/// The certificates an officer holds and when they are valid, as far as an act needs to know.
public struct OfficerStanding: Sendable, Hashable {
  /// The certificate of administrative enforcement (行政执法证).
  public static let enforcement = "enforcement"
  /// The certificate of labour supervision (劳动保障监察证).
  public static let supervision = "supervision"

  /// By kind of certificate, the spans of days on which it is valid, both ends included.
  public var valid: [String: [DateSpan]]

  /// An officer with these certificates; none by default.
  public init(valid: [String: [DateSpan]] = [:]) { self.valid = valid }

  /// An officer whose certificates of these kinds are always valid.
  public init(always kinds: [String]) {
    let ever = DateSpan(.earliest, .latest) ?? DateSpan(.earliest)
    valid = Dictionary(kinds.map { ($0, [ever]) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a certificate of the kind is valid on the day.
  public func holds(_ kind: String, on day: BusinessDate) -> Bool {
    valid[kind]?.contains { $0.contains(day) } ?? false
  }

  /// Whether both certificates that labour inspection needs are valid on the day
  /// (行政处罚法第四十二条、劳动保障监察条例第十六条).
  public func isCertified(on day: BusinessDate) -> Bool {
    holds(Self.enforcement, on: day) && holds(Self.supervision, on: day)
  }
}
