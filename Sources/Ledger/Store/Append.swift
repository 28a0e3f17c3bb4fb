public import Casework

/// Acts to be appended to one case, decided upon the case as the caller saw it.
public struct Append: Sendable {
  /// The acts in order, numbered on from the acts of `before`.
  public var acts: [Act]
  /// The case they were decided upon; `nil` when they open it.
  public var before: Case?

  /// Makes a request.
  public init(acts: [Act], before: Case?) {
    self.acts = acts
    self.before = before
  }
}

/// What became of a request to append.
public enum AppendResult: Sendable, Hashable {
  /// Stored, and durable.
  case appended(Receipt)
  /// An act with the id of the first one was stored before; nothing was done again.
  case already(Receipt)
  /// Somebody else acted first: the case now has this many acts. Read it again and decide anew.
  case conflict(actCount: Int)
  /// The machine failed; nothing of this request was stored.
  case failed(StoreFault)

  /// The receipt, when the act is stored, now or before.
  public var receipt: Receipt? {
    switch self {
    case .appended(let receipt), .already(let receipt): receipt
    case .conflict, .failed: nil
    }
  }
}

/// Where acts came to stand.
public struct Receipt: Sendable, Hashable {
  /// The case.
  public var caseID: CaseID
  /// The number of the last act of the request within the case.
  public var actCount: Int
  /// The place of that act among all acts.
  public var position: Int64
  /// Its hash: the head of the case's chain at that moment.
  public var head: ChainHash

  /// Makes a receipt.
  public init(caseID: CaseID, actCount: Int, position: Int64, head: ChainHash) {
    self.caseID = caseID
    self.actCount = actCount
    self.position = position
    self.head = head
  }
}
