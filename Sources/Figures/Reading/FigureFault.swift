/// Why a figure cannot be shown.
public enum FigureFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The catalogue has no figure with this id.
  case unknown(id: String)
  /// The figure is a ratio or counts the catalogue: it opens to other things than cases.
  case hasNoCases(id: String)
  /// An expression of the figure has no value.
  case notComputable(id: String, reason: String)

  /// What is wrong and what to do, in Chinese.
  public var messageZH: String {
    switch self {
    case .unknown(let id): "目录里没有指标 \(id)；请从指标一览里选一个。"
    case .hasNoCases(let id): "指标 \(id) 不直接数办件；请点开它的分子、分母或事项。"
    case .notComputable(let id, let reason): "指标 \(id) 算不出来：\(reason)；请改它在目录里的写法。"
    }
  }

  /// The same in English.
  public var messageEN: String {
    switch self {
    case .unknown(let id): "The catalogue has no figure \(id); choose one from the list of figures."
    case .hasNoCases(let id):
      "The figure \(id) does not count cases itself; open its two sides or its matters."
    case .notComputable(let id, let reason):
      "The figure \(id) cannot be computed: \(reason); mend it in the catalogue."
    }
  }

  /// Both sentences.
  public var description: String { "\(messageZH) \(messageEN)" }
}
