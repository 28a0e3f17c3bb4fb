public import Catalogue
public import Ledger
import LegalTime

/// Somebody signed in.
public struct Caller: Sendable, Hashable {
  /// The account; its id is the actor's id in acts.
  public let user: UserRow
  /// What forms must repeat, against forged requests.
  public let formToken: String

  /// Makes a caller.
  public init(user: UserRow, formToken: String) {
    self.user = user
    self.formToken = formToken
  }

  /// Who acts, as acts name it: the officer's id, or the party's key.
  public var actor: String { user.partyKey ?? user.id }
  /// The capacity in which the caller acts unless another is chosen.
  public var role: Role { user.roles.first ?? .applicant }
  /// Whether it is a member of the bureau's staff.
  public var isStaff: Bool { user.roles.contains(where: \.isStaff) }

  /// The first of the caller's roles that an act is open to.
  public func role(for rule: ActRule) -> Role? { user.roles.first(where: rule.roles.contains) }
}

extension Office {
  /// How long a session lasts.
  static let sessionHours = 12

  /// Makes an account or replaces it.
  public func register(
    id: String, name: String, password: String, roles: [Role], rights: [String] = [],
    town: String = "", section: String = "", partyKey: String? = nil
  ) async throws {
    try await store.save(
      UserRow(
        id: id, name: name, passwordDigest: try Secrets.hash(password: password), roles: roles,
        rights: rights, town: town, section: section, partyKey: partyKey, createdAt: time.now()))
  }

  /// Signs in; `nil` when login and password do not belong together, without saying which is wrong.
  public func signIn(login: String, password: String) async throws -> (
    token: String, caller: Caller
  )? {
    let user = try await store.user(login)
    // An unknown login costs as much time as a wrong password, so that neither can be told from outside.
    let digest = user?.passwordDigest ?? Self.nobodysDigest
    guard Secrets.verify(password: password, against: digest), let user, user.isActive else {
      return nil
    }
    let token = try Secrets.token()
    let session = SessionRow(
      tokenDigest: Secrets.digest(of: token), userID: user.id, formToken: try Secrets.token(),
      createdAt: time.now(), expiresAt: time.now().adding(hours: Self.sessionHours))
    try await store.save(session)
    return (token, Caller(user: user, formToken: session.formToken))
  }

  /// The caller whose session this token opens.
  public func caller(token: String) async throws -> Caller? {
    guard let session = try await store.session(Secrets.digest(of: token), at: time.now()),
      let user = try await store.user(session.userID), user.isActive
    else { return nil }
    return Caller(user: user, formToken: session.formToken)
  }

  /// Signs out.
  public func signOut(token: String) async throws {
    try await store.endSession(Secrets.digest(of: token))
  }

  /// A digest that no password has.
  private static let nobodysDigest =
    "scrypt$00000000000000000000000000000000$"
    + "0000000000000000000000000000000000000000000000000000000000000000"
}
