import CBare
import Foundation
import Ledger
import LedgerSQLite

/// Every read model made anew from all acts: reading, folding by the catalogue, facts of every figure, rows, indexes.
/// The reference is what the C interface needs to read the same acts and to write the same rows when nobody computes
/// them.
///
/// The limit of the machine: the reference's time, as long as the folding runs on the other cores meanwhile.
struct Rebuild {
  static let name = "rebuild"

  let ledger: FilledLedger

  func run() async throws -> [Line] {
    let acts = Double(try await ledger.store.summary().actCount)
    let copy = ledger.folder.appending(path: "rebuilt.sqlite").path
    let reference = try Bare.seconds(bare_rebuild(ledger.path, copy))
    let start = ContinuousClock.now
    try await ledger.store.rebuild(with: ledger.store.projector) { _, _ in }
    let seconds = Stopwatch.seconds(since: start)
    return [
      Line(
        figure: "read-model rebuild, acts", ours: .rate(acts / seconds),
        referenceName: "C: read the acts, write the same rows", reference: .rate(acts / reference),
        required: .rate(200_000))
    ]
  }
}
