import Catalogue

/// A rule that holds for acts of a kind in every procedure.
public struct KindLaw: Sendable {
  /// When a law can be judged.
  public enum Stage: Sendable, Hashable {
    /// From the case, the day and the actor alone, before anything is filled in.
    case standing
    /// Only with what was stated.
    case statement
  }

  /// `kind/…`, stable.
  public let id: String
  /// The rule in a few words.
  public let title: String
  /// The provisions, cited.
  public let bases: [String]
  /// What can be done when it is not met.
  public let remedy: String
  /// When it can be judged.
  public let stage: Stage
  /// What speaks against the act; nothing when the law is met or does not concern it.
  let objection: @Sendable (Proposal) -> String?

  init(
    _ id: String, title: String, bases: [String], remedy: String, stage: Stage = .standing,
    objection: @escaping @Sendable (Proposal) -> String?
  ) {
    self.id = "kind/\(id)"
    self.title = title
    self.bases = bases
    self.remedy = remedy
    self.stage = stage
    self.objection = objection
  }

  /// The refusal, when the law is not met.
  func refusal(of proposal: Proposal) -> Refusal? {
    guard let message = objection(proposal) else { return nil }
    return Refusal(
      guardID: id, message: message, basisIDs: proposal.rule.basis, bases: bases, remedy: remedy)
  }
}
