public import Catalogue

/// A set of roles, one bit each in the order in which `Role` names them.
public struct RoleSet: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: Int64

  /// Wraps bits.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// The set of one role.
  public init(_ role: Role) {
    let place = Role.allCases.firstIndex(of: role) ?? 0
    rawValue = 1 << Int64(place)
  }

  /// The set of these roles.
  public init(_ roles: some Sequence<Role>) {
    self = roles.reduce(into: RoleSet()) { $0.formUnion(RoleSet($1)) }
  }

  /// The roles in it, in the order in which `Role` names them.
  public var roles: [Role] { Role.allCases.filter { contains(RoleSet($0)) } }
}
