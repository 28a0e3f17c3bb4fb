/// One file of the catalogue's folder, read by the caller.
public struct SourceFile: Sendable, Hashable {
  /// The path relative to the catalogue's folder, with `/` between its parts.
  public let path: String
  /// The whole text.
  public let text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Whether it holds worked examples.
  public var isExamples: Bool { path.hasSuffix(".test.yaml") }
}
