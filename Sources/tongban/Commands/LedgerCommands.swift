import ArgumentParser
import Ledger
import LedgerSQLite

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recomputes every chain and names what was altered, removed, inserted or reordered.")

  @OptionGroup var folder: DataFolder

  func run() async throws {
    let store = try folder.open(.read).store
    let progress = ProgressLine("verifying")
    let result: Verification
    do {
      result = try await store.verify { progress.show($0, $1) }
    } catch {
      throw Complaint(error.messageEN)
    }
    for finding in result.findings { Output.data("\(finding.messageZH) \(finding.messageEN)") }
    Output.talk("\(result.actCount) acts in \(result.caseCount) cases")
    guard result.isIntact else { throw ExitCode.failure }
    Output.data("every chain is intact")
  }
}

struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Brings the schema up to date; --rebuild makes every read model anew from the acts.")

  @OptionGroup var folder: DataFolder
  @Flag(help: "Make every read model anew from the acts.") var rebuild = false

  func run() async throws {
    let bureau = try folder.open(.write)
    guard rebuild else { return Output.data("the schema is up to date") }
    let progress = ProgressLine("rebuilding")
    do {
      try await bureau.store.rebuild(with: bureau.store.projector) { progress.show($0, $1) }
    } catch {
      throw Complaint(error.messageEN)
    }
    Output.data("\(try await bureau.store.summary().actCount) acts folded")
  }
}
