/// Texts of laws, against which citations and numbers are compared; the caller reads the folder.
public struct LawLibrary: Sendable {
  private let texts: [String: String]

  /// Makes a library from titles with their texts.
  public init(texts: [String: String]) { self.texts = texts }
}
