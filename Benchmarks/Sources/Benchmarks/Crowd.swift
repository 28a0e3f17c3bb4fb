import Bureau
import CBare
import Casework
import Foundation
import Ledger
import LedgerSQLite
import LegalTime
import Synchronization

/// Sixty-four people at once, each sending one command after the other and waiting until it is durable, on top of the
/// year already stored. The reference is the C interface committing the same acts one by one.
///
/// The limit of the machine: a commit waits for the disk to sync; those who wait together share one sync, so the limit
/// is the command path's own work, with one writing connection: that of the batches, less the case's own acts which
/// are read back for each command.
struct Crowd {
  static let name = "crowd"
  /// How many cases the crowd opens and carries on.
  static let cases = 4_000
  private static let callers = 64

  let ledger: FilledLedger

  func run() async throws -> [Line] {
    let before = try await ledger.store.summary().actCount
    let queue = Queue(renamed())
    let start = ContinuousClock.now
    let office = ledger.office
    let (refused, latencies) = try await withThrowingTaskGroup(
      of: (Int, [Double]).self
    ) { group in
      for _ in 0..<Self.callers {
        group.addTask { try await Self.call(office, queue) }
      }
      var all: (Int, [Double]) = (0, [])
      for try await one in group { all = (all.0 + one.0, all.1 + one.1) }
      return all
    }
    let seconds = Stopwatch.seconds(since: start)
    let stored = try await ledger.store.summary().actCount - before
    Talk.say(
      "  \(stored) acts, \(refused) cases ended early; an answer takes"
        + " \(Quantity.seconds(latencies.median).text), nine in ten"
        + " \(Quantity.seconds(latencies.ninetieth).text)")
    let reference = try reference(after: before)
    return [
      Line(
        figure: "durable appends, \(Self.callers) callers", ours: .rate(Double(stored) / seconds),
        referenceName: "C: same octets, one-row commits, FULL", reference: .rate(reference),
        required: .none)
    ]
  }

  /// Cases that wait for a caller.
  private final class Queue: Sendable {
    private let lives: Mutex<[[Command]]>

    init(_ lives: [[Command]]) { self.lives = Mutex(lives) }

    func take() -> [Command]? { lives.withLock { $0.popLast() } }
  }

  /// One caller's work: how many cases ended early, and how long each answer took.
  private static func call(
    _ office: Office, _ queue: Queue
  ) async throws -> (Int, [Double]) {
    var refused = 0
    var latencies: [Double] = []
    while let life = queue.take() {
      do {
        for command in life {
          let begin = ContinuousClock.now
          _ = try await office.perform(command)
          latencies.append(Stopwatch.seconds(since: begin))
        }
      } catch is Refusal {
        // What a clock or another case would have brought about first is missing: the next case.
        refused += 1
      }
    }
    return (refused, latencies)
  }

  /// The kept cases under other numbers and other names of acts.
  private func renamed() -> [[Command]] {
    ledger.lives.enumerated().map { place, life in
      life.map { command in
        var command = command
        command.caseID = CaseNumber.make(
          on: life[0].occurredOn.adding(days: -40_000), bits: UInt64(place))
        command.actID = ActID("crowd-\(command.actID.text)")
        command.expectedVersion = nil
        return command
      }
    }
  }

  private func reference(after position: Int64) throws -> Double {
    let count: Int64 = 3_000
    guard let rows = bare_load(ledger.path, position, position + count) else { throw Bare.trouble }
    defer { bare_free(rows) }
    let found = bare_row_count(rows)
    let batches = [Int32](repeating: 1, count: Int(found))
    let copy = ledger.folder.appending(path: "single.sqlite").path
    return Double(found) / (try Bare.seconds(bare_append(copy, rows, batches, Int32(found))))
  }
}
