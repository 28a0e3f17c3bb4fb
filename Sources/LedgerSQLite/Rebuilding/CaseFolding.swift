import Casework
import Dispatch
import GRDB
import Ledger

/// Reads all cases on several threads, each with a connection of its own, and folds and projects them.
final class CaseFolding: Sendable {
  /// One case with everything its acts change.
  struct Folded: Sendable {
    let caseNo: Int64
    let positions: [Int64]
    let changes: Projection
  }

  private static let casesPerBatch: Int64 = 512

  private let pool: DatabasePool
  private let symbols: SymbolList
  private let projector: Projector
  private let lastCaseNo: Int64
  private let channels: [Channel<Result<[Folded], StoreFault>>]

  init(
    pool: DatabasePool, symbols: SymbolList, projector: Projector, lastCaseNo: Int64,
    workers: Int
  ) {
    self.pool = pool
    self.symbols = symbols
    self.projector = projector
    self.lastCaseNo = lastCaseNo
    channels = (0..<workers).map { _ in Channel(capacity: 4) }
  }

  private var batchCount: Int64 {
    (lastCaseNo + Self.casesPerBatch - 1) / Self.casesPerBatch
  }

  /// Gives all cases to `body` in the order of their numbers; the first failure ends it.
  func run(_ body: ([Folded]) throws -> Void) throws {
    for worker in channels.indices {
      DispatchQueue.global(qos: .userInitiated).async { self.work(worker) }
    }
    var failure: (any Error)?
    for batch in 0..<batchCount {
      // Every batch is received, whatever happens: a worker must not wait for ever.
      let received = channels[Int(batch) % channels.count].receive()
      if failure != nil { continue }
      do { try body(try received.get()) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func work(_ worker: Int) {
    let mine = stride(from: Int64(worker), to: batchCount, by: channels.count)
    var sent = 0
    do {
      try pool.unsafeRead { db in
        let digester = Digester()
        let rows = try RawStatement(
          db.sqliteConnection,
          """
          SELECT \(ActReader.columns), case_no FROM act JOIN chain USING (case_no)
          WHERE case_no BETWEEN ? AND ? ORDER BY case_no, number
          """)
        for batch in mine {
          channels[worker].send(Result { try fold(batch, rows, digester) }.mapError(Self.fault))
          sent += 1
        }
      }
    } catch {
      for _ in mine.dropFirst(sent) { channels[worker].send(.failure(Self.fault(error))) }
    }
  }

  private static func fault(_ error: any Error) -> StoreFault { StoreFault(error, path: "") }

  private func fold(
    _ batch: Int64, _ rows: RawStatement, _ digester: Digester
  ) throws -> [Folded] {
    let first = batch * Self.casesPerBatch + 1
    rows.bind(1, first)
    rows.bind(2, first + Self.casesPerBatch - 1)
    let reader = ActReader(symbols: symbols)
    var folded: [Folded] = []
    folded.reserveCapacity(Int(Self.casesPerBatch))
    var acts: [Act] = []
    var positions: [Int64] = []
    var caseNo: Int64 = 0
    func close() throws {
      guard !acts.isEmpty else { return }
      let changes = try projector.project(acts, onto: nil, with: digester).changes
      folded.append(Folded(caseNo: caseNo, positions: positions, changes: changes))
      acts.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
    }
    while try rows.step() {
      let number = rows.integer(15)
      if number != caseNo { try close() }
      caseNo = number
      acts.append(try reader.act(rows))
      positions.append(rows.integer(0))
    }
    try close()
    return folded
  }
}
