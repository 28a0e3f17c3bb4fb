/// Durable appends through the full command path: deciding by the law of the catalogue, what officers and parties
/// hold, canonical octets and their hashes, every read model and fact, one commit for up to a thousand commands with
/// the write-ahead log synced. The reference is the C interface inserting the same octets in batches of the same size
/// into the same columns without index or trigger.
///
/// The limit of the machine: octets written to disk once into the log and once into the database, with one sync for
/// each commit. Each act also changes a dozen rows beside its own, in tables and indexes; about a third of the
/// reference's rate is what the writing of those rows alone leaves.
struct Appends {
  static let name = "append"

  let ledger: FilledLedger

  func run() -> [Line] {
    let tally = ledger.tally
    let acts = Double(tally.acts)
    Talk.say(
      "  \(tally.acts) acts in \(tally.batches) commits, \(tally.octets / max(tally.acts, 1)) octets each"
    )
    return [
      Line(
        figure: "durable appends, batches of \(tally.acts / Int64(max(tally.batches, 1)))",
        ours: .rate(acts / tally.seconds), referenceName: "C: same octets, equal batches, FULL",
        reference: .rate(acts / tally.referenceSeconds), required: .ratio(0.25))
    ]
  }
}
