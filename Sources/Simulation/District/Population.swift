import Identifiers
import LegalTime

/// The fictional people, enterprises and towns of a simulated district.
struct Population: Sendable {
  let towns: [Town]
  let firms: [Firm]
  let people: [Inhabitant]
  /// People registered in other provinces who look for work here.
  let outsiders: [Inhabitant]

  struct Town: Sendable {
    let code: String
    let name: String
  }

  private let byTrade: [Firm.Trade: [Firm]]

  init(settings: SimulationSettings, divisions: DivisionTable) throws {
    let code = try Population.district(settings.district)
    let towns = divisions.towns(of: code).map { Town(code: $0.code.text, name: $0.name) }
    guard !towns.isEmpty else {
      throw SimulationFault(
        zh: "行政区划表里没有\(settings.district)的镇街；请换一个有镇街的区县代码。",
        en: "The division table has no towns of \(settings.district); name another district.")
    }
    let place = divisions.fullName(of: code) ?? settings.district
    var maker = PopulationMaker(
      seed: settings.seed, year: settings.year, district: settings.district, place: place,
      towns: towns)
    self.towns = towns
    firms = maker.firms(scale: settings.cases)
    people = maker.people(min(60_000, max(2_400, settings.cases * 2 / 5)))
    outsiders = maker.outsiders(max(600, settings.cases / 12))
    byTrade = Dictionary(grouping: firms, by: \.trade)
  }

  private static func district(_ text: String) throws -> DivisionCode {
    do {
      return try DivisionCode(parsing: text)
    } catch {
      throw SimulationFault(zh: error.messageZH, en: error.messageEN)
    }
  }

  /// The firms of these trades, all but associations and hosts elsewhere when none is named.
  func firms(_ trades: [Firm.Trade]) -> [Firm] {
    trades.isEmpty ? firms : trades.flatMap { byTrade[$0] ?? [] }
  }

  func townName(_ code: String) -> String {
    towns.first { $0.code == code }?.name ?? ""
  }
}
