public import Catalogue

/// Somebody who can sign in to the demonstration.
public struct DemoAccount: Sendable, Hashable {
  /// The name to sign in with, ASCII.
  public let login: String
  /// The fictional person's name.
  public let name: String
  /// The role.
  public let role: Role
  /// Division code of the town, empty for the district itself.
  public let town: String
  /// The officer's id, or the applicant's resident ID.
  public let officerID: String
}
