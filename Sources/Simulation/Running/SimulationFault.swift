/// The simulation cannot go on: what is wrong, and what to do about it.
public struct SimulationFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence in Chinese.
  public let messageZH: String
  /// One sentence in English.
  public let messageEN: String

  /// Makes a fault.
  public init(zh: String, en: String) {
    messageZH = zh
    messageEN = en
  }

  /// The English sentence.
  public var description: String { messageEN }
}
