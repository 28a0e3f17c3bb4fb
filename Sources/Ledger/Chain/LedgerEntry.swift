public import Casework

/// An act as the ledger holds it, with its place and its links.
public struct LedgerEntry: Sendable, Hashable {
  /// The place among all acts of the store, from 1, without gaps.
  public var position: Int64
  /// The act.
  public var act: Act
  /// The hash of the act before it in the case; `ChainHash.origin` for the first.
  public var previous: ChainHash
  /// SHA-256 of the previous hash and the act's canonical form.
  public var hash: ChainHash

  /// Makes an entry.
  public init(position: Int64, act: Act, previous: ChainHash, hash: ChainHash) {
    self.position = position
    self.act = act
    self.previous = previous
    self.hash = hash
  }
}
