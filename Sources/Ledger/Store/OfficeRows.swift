public import Catalogue
public import LegalTime

/// A user account; not part of the ledger.
public struct UserRow: Sendable, Hashable {
  /// The sign-in name; also the actor's id in acts.
  public var id: String
  /// The person's name.
  public var name: String
  /// The salted password digest, in a text that names its own method.
  public var passwordDigest: String
  /// In what capacities the user may act.
  public var roles: [Role]
  /// Further rights: `system`, `security`, `audit`, `cockpit`.
  public var rights: [String]
  /// Division code of the town; empty for the district.
  public var town: String
  /// The section.
  public var section: String
  /// The party's key, for applicants.
  public var partyKey: String?
  /// Whether the account may sign in.
  public var isActive: Bool
  /// When it was made.
  public var createdAt: Instant

  /// Makes a row.
  public init(
    id: String, name: String, passwordDigest: String, roles: [Role], rights: [String] = [],
    town: String = "", section: String = "", partyKey: String? = nil, isActive: Bool = true,
    createdAt: Instant
  ) {
    self.id = id
    self.name = name
    self.passwordDigest = passwordDigest
    self.roles = roles
    self.rights = rights
    self.town = town
    self.section = section
    self.partyKey = partyKey
    self.isActive = isActive
    self.createdAt = createdAt
  }
}

/// A signed-in session; the token itself is never stored.
public struct SessionRow: Sendable, Hashable {
  /// Digest of the token.
  public var tokenDigest: String
  /// The user; empty before signing in.
  public var userID: String
  /// What forms must repeat.
  public var formToken: String
  /// When it began.
  public var createdAt: Instant
  /// When it ends.
  public var expiresAt: Instant

  /// Makes a row.
  public init(
    tokenDigest: String, userID: String, formToken: String, createdAt: Instant, expiresAt: Instant
  ) {
    self.tokenDigest = tokenDigest
    self.userID = userID
    self.formToken = formToken
    self.createdAt = createdAt
    self.expiresAt = expiresAt
  }
}

/// A form saved as it is filled in.
public struct DraftRow: Sendable, Hashable {
  /// The draft's id, named by the caller.
  public var id: String
  /// Who fills it in: a user's id or a session's token digest.
  public var owner: String
  /// The procedure.
  public var procedureID: String
  /// The fields so far, as JSON.
  public var fields: String
  /// When it was last saved.
  public var savedAt: Instant

  /// Makes a row.
  public init(id: String, owner: String, procedureID: String, fields: String, savedAt: Instant) {
    self.id = id
    self.owner = owner
    self.procedureID = procedureID
    self.fields = fields
    self.savedAt = savedAt
  }
}

/// Who looked at whose file; append-only, apart from the acts.
public struct ReadingRow: Sendable, Hashable {
  /// When.
  public var readAt: Instant
  /// The user.
  public var reader: String
  /// What was read: `case`, `party`, `export`, `search`.
  public var sort: String
  /// The case or party read; empty for bulk reads.
  public var object: String
  /// How many records were read.
  public var count: Int

  /// Makes a row.
  public init(readAt: Instant, reader: String, sort: String, object: String, count: Int = 1) {
    self.readAt = readAt
    self.reader = reader
    self.sort = sort
    self.object = object
    self.count = count
  }
}
