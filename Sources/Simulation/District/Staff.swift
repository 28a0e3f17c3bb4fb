import Catalogue
import Identifiers

/// The bureau's officers, by role.
struct Staff: Sendable {
  /// One officer.
  struct Officer: Sendable {
    let id: String
    let name: String
    let role: Role
    /// Empty for the district's own offices.
    let town: String
  }

  let officers: [Officer]
  private let byRole: [Role: [Officer]]

  private static let strength: [(Role, district: Int, perTown: Int)] = [
    (.clerk, 4, 2), (.reviewer, 6, 0), (.sectionHead, 4, 0), (.head, 2, 0), (.inspector, 10, 2),
    (.mediator, 3, 1), (.arbitrator, 4, 0), (.employment, 4, 1), (.training, 3, 0),
    (.legal, 3, 0), (.finance, 3, 0),
  ]

  init(population: Population, seed: UInt64) {
    var dice = Dice(seed: seed, stream: 2)
    var officers: [Officer] = []
    for (role, district, perTown) in Self.strength {
      let places =
        Array(repeating: "", count: district)
        + population.towns.flatMap { Array(repeating: $0.code, count: perTown) }
      for (place, town) in places.enumerated() {
        let family = PersonName.generate(using: &dice).familyName
        let given = PersonName.generate(using: &dice).unmasked.suffix(1)
        let number = place + 1 < 10 ? "0\(place + 1)" : "\(place + 1)"
        officers.append(
          Officer(
            id: "\(role.rawValue)-\(number)", name: "\(family)样\(given)", role: role, town: town))
      }
    }
    self.officers = officers
    byRole = Dictionary(grouping: officers, by: \.role)
  }

  func officers(_ role: Role) -> [Officer] { byRole[role] ?? [] }

  /// Somebody of the role, of that town where the role has people there.
  func one(_ role: Role, town: String, _ dice: inout Dice) -> String {
    let all = officers(role)
    let near = all.filter { $0.town == town }
    return dice.one(of: near.isEmpty ? all : near)?.id ?? role.rawValue
  }

  /// Two different officers of the role, one of the town where there is one.
  func two(_ role: Role, town: String, _ dice: inout Dice) -> [String] {
    let first = one(role, town: town, &dice)
    let others = officers(role).filter { $0.id != first }
    return [first] + (dice.one(of: others).map { [$0.id] } ?? [])
  }

  /// One account for each role, and one of a member of the public.
  func accounts(population: Population) -> [DemoAccount] {
    let staff = Self.strength.compactMap { role, _, _ in
      officers(role).first.map {
        DemoAccount(
          login: role.rawValue, name: $0.name, role: role, town: $0.town, officerID: $0.id)
      }
    }
    guard let person = population.people.first else { return staff }
    let applicant = DemoAccount(
      login: Role.applicant.rawValue, name: person.name, role: .applicant, town: person.town,
      officerID: person.id)
    return staff + [applicant]
  }
}
