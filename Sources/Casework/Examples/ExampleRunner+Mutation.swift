public import Catalogue
import LegalTime

extension ExampleRunner {
  /// What came of changing a procedure rule by rule.
  public struct MutationReport: Sendable {
    /// The procedure's id.
    public let procedure: String
    /// How many mutants were tried.
    public let tried: Int
    /// Mutants that no example noticed.
    public let survivors: [ProcedureMutant]
    /// What the examples say of the unchanged procedure; with anything here nothing was tried.
    public let unchanged: [Finding]
    /// Of mutants caught, in percent; 100 when there was nothing to try.
    public var score: Int {
      tried == 0 ? 100 : (tried - survivors.count) * 100 / tried
    }
  }

  /// Changes a version of a procedure rule by rule and says which changes its examples do
  /// not notice. The examples must first pass on the unchanged procedure.
  public func mutate(_ procedure: Procedure, files: [ExampleFile]) -> MutationReport {
    let files = files.filter { $0.procedure == procedure.id }
    let unchanged = files.flatMap { run($0).findings }
    guard unchanged.isEmpty, !files.isEmpty else {
      return MutationReport(
        procedure: procedure.id, tried: 0, survivors: [], unchanged: unchanged)
    }
    let mutants = ProcedureMutator(procedure).mutants
    let survivors = mutants.filter { mutant in
      files.allSatisfy { file in
        // Examples of another day play another version, which stays as it is.
        run(file) { day in
          let played = edition.procedure(file.procedure, on: day) ?? procedure
          return played === procedure ? mutant.procedure : played
        }.findings.isEmpty
      }
    }
    return MutationReport(
      procedure: procedure.id, tried: mutants.count, survivors: survivors, unchanged: [])
  }
}
