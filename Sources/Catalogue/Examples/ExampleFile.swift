public import CEL
public import LegalTime

/// A file of worked examples (`*.test.yaml`) of one procedure.
public struct ExampleFile: Sendable {
  /// Who and what is there unless an example says otherwise.
  public struct Cast: Sendable {
    /// Form values of the opening act.
    public var form: [String: Value]
    /// What is handed in with it.
    public var materials: ExampleMaterials
    /// By officer, the certificates held and the days on which each is valid.
    public var officers: [String: [String: DateSpan]]

    /// Makes a cast; without arguments an empty one that hands in everything.
    public init(
      form: [String: Value] = [:], materials: ExampleMaterials = .all,
      officers: [String: [String: DateSpan]] = [:]
    ) {
      self.form = form
      self.materials = materials
      self.officers = officers
    }
  }

  /// The path relative to the catalogue's folder.
  public let path: String
  /// The procedure's id.
  public let procedure: String
  /// Line of the key `procedure`.
  public let line: Int
  /// Who and what is there.
  public let cast: Cast
  /// The examples in the order written.
  public let examples: [WorkedExample]

  /// Makes a file; the reader is its main user.
  public init(
    path: String, procedure: String, line: Int, cast: Cast, examples: [WorkedExample]
  ) {
    self.path = path
    self.procedure = procedure
    self.line = line
    self.cast = cast
    self.examples = examples
  }
}

/// Which materials are handed in.
public enum ExampleMaterials: Sendable, Hashable {
  /// All that the procedure names.
  case all
  /// All but these.
  case without([String])
  /// These only.
  case listed([String])
}
