/// The State Council's notice of one year's days off and make-up working days.
///
/// A notice may reach some days into the neighbouring years; where two notices name the same day,
/// the one given later to the calendar prevails, as an amending notice does.
public struct HolidayNotice: Hashable, Sendable, Codable {
  /// The year whose days the notice arranges.
  public let year: Int
  /// The notice's document number, e.g. 国办发明电〔2024〕12号; of several, joined by a 、.
  public let number: String
  /// Where the notice was published.
  public let sources: [String]
  /// Days without work, weekends within a holiday included.
  public let offDays: [NamedDay]
  /// Saturdays and Sundays worked in exchange.
  public let workDays: [NamedDay]

  /// A notice with its days.
  public init(
    year: Int, number: String, sources: [String] = [], offDays: [NamedDay], workDays: [NamedDay]
  ) {
    self.year = year
    self.number = number
    self.sources = sources
    self.offDays = offDays
    self.workDays = workDays
  }

  /// Reads a notice; `sources` may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      year: try container.decode(Int.self, forKey: .year),
      number: try container.decode(String.self, forKey: .number),
      sources: try container.decodeIfPresent([String].self, forKey: .sources) ?? [],
      offDays: try container.decode([NamedDay].self, forKey: .offDays),
      workDays: try container.decode([NamedDay].self, forKey: .workDays))
  }
}
