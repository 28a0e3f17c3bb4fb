import GRDB
import Ledger

/// Lets requests that arrive together share one durable commit.
actor AppendQueue {
  private struct Waiting {
    let requests: [PreparedAppend]
    let answer: CheckedContinuation<[AppendResult], Never>
  }

  /// A commit takes in requests up to about this many acts; what comes later waits for the next one.
  private static let actsPerCommit = 4_000

  private let pool: DatabasePool
  private let writer: AppendWriter
  private let path: String
  private var waiting: [Waiting] = []
  private var isDraining = false

  init(pool: DatabasePool, symbols: Symbols, projector: Projector, path: String) {
    self.pool = pool
    self.path = path
    writer = AppendWriter(symbols: symbols, projector: projector)
  }

  func append(_ requests: [PreparedAppend]) async -> [AppendResult] {
    await withCheckedContinuation { answer in
      waiting.append(Waiting(requests: requests, answer: answer))
      guard !isDraining else { return }
      isDraining = true
      Task { await drain() }
    }
  }

  private func drain() async {
    while !waiting.isEmpty {
      var taken = 0
      var acts = 0
      while taken < waiting.count, acts < Self.actsPerCommit {
        acts += waiting[taken].requests.reduce(0) { $0 + $1.acts.count }
        taken += 1
      }
      let group = Array(waiting.prefix(taken))
      waiting.removeFirst(taken)
      let results = await commit(group.flatMap(\.requests))
      var start = 0
      for one in group {
        one.answer.resume(returning: Array(results[start..<start + one.requests.count]))
        start += one.requests.count
      }
    }
    isDraining = false
  }

  private func commit(_ requests: [PreparedAppend]) async -> [AppendResult] {
    do {
      return try await pool.writeWithoutTransaction { [writer] db in
        try writer.commit(requests, db)
      }
    } catch {
      let fault = StoreFault(error, path: path)
      // What the database refuses of one request must not fail the others.
      guard fault.kind == .other, requests.count > 1 else {
        return requests.map { _ in .failed(fault) }
      }
      var results: [AppendResult] = []
      for request in requests { results += await commit([request]) }
      return results
    }
  }

  /// Writes something else between two commits; the writer then goes by `projector`.
  nonisolated func interpose(
    _ projector: Projector, _ body: @escaping @Sendable (Database) throws -> Void
  ) async throws {
    try await pool.writeWithoutTransaction { [writer] db in
      defer { writer.forget() }
      try body(db)
      writer.projector = projector
    }
  }
}
