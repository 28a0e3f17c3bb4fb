/// What `decide` says.
public enum Decision: Sendable {
  /// The acts to append, in order.
  case acts([Act])
  /// The law says no.
  case refusal(Refusal)

  /// The acts, when allowed.
  public var acts: [Act]? { if case .acts(let acts) = self { acts } else { nil } }
  /// The refusal, when refused.
  public var refusal: Refusal? { if case .refusal(let refusal) = self { refusal } else { nil } }
}
