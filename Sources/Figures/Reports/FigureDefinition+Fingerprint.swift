import CEL
public import Catalogue
import Ledger

extension FigureDefinition {
  /// Digest of everything that says how the figure is counted and printed; its names do not matter.
  public var fingerprint: String {
    let counted = [
      source.map { Self.list($0.procedures) }, source.map { Self.list($0.areas) },
      source.map { Self.list($0.acts) }, source.map { Self.list($0.kinds.map(\.rawValue)) },
      source?.condition?.source, each?.source, key?.source, value?.source, aggregate.rawValue,
      over?.numerator, over?.denominator, dating.rawValue, window.rawValue,
    ]
    let ended = [
      ending.map { Self.list($0.procedures) }, ending.map { Self.list($0.acts) },
      ending?.key.source, matters?.source, held.map { Self.list($0.procedures) },
      held.map { Self.list($0.acts) }, held?.names.source,
    ]
    let shown = [
      id, unit, presentation.scale.rawValue, String(presentation.decimals),
      presentation.word?.rawValue,
    ]
    let text = (counted + ended + shown).map { $0 ?? "\u{0}" }.joined(separator: "\u{1F}")
    return Digester().hash(Array(text.utf8)).description
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: "\u{1E}") }
}
