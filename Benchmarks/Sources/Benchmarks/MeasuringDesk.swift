import Bureau
import CBare
import Casework
import Catalogue
import Ledger
import LegalTime
import Simulation

/// A desk that does the simulated district's work through the full command path and measures it, batch by batch,
/// in turn with the bare C interface appending the same octets in batches of the same size.
actor MeasuringDesk: DistrictDesk {
  /// Commands in one durable commit.
  static let commandsPerBatch = 1_000
  /// After so many acts the reference takes its turn.
  private static let actsPerTurn = 25_000

  nonisolated let edition: CatalogueEdition
  nonisolated let calendar: WorkCalendar

  /// What was measured so far.
  struct Tally {
    var acts: Int64 = 0
    var batches = 0
    var octets: Int64 = 0
    var seconds = 0.0
    var referenceSeconds = 0.0
  }

  private(set) var tally = Tally()
  /// Commands of whole cases, as they were sent, of the first cases opened by applicants in the year's second half.
  private(set) var lives: [[Command]] = []

  private let desk: BatchDesk
  private let ledger: String
  private let copy: String
  private var turn: [Int32] = []
  private var places: [CaseID: Int] = [:]

  init(_ office: Office, ledger: String, copy: String) {
    desk = BatchDesk(office)
    edition = office.edition
    calendar = office.calendar
    self.ledger = ledger
    self.copy = copy
  }

  func perform(_ commands: [Command]) async throws -> [Result<[Act], Refusal>] {
    var results: [Result<[Act], Refusal>] = []
    for start in stride(from: 0, to: commands.count, by: Self.commandsPerBatch) {
      let batch = Array(commands[start..<min(start + Self.commandsPerBatch, commands.count)])
      let begin = ContinuousClock.now
      let answers = try await desk.perform(batch)
      tally.seconds += Stopwatch.seconds(since: begin)
      let stored = answers.reduce(0) { $0 + ((try? $1.get().count) ?? 0) }
      try note(stored)
      for (command, answer) in zip(batch, answers) where answer.isStored { keep(command) }
      results += answers
    }
    return results
  }

  func runScheduler(on day: BusinessDate) async throws -> [Act] {
    let begin = ContinuousClock.now
    let acts = try await desk.runScheduler(on: day)
    tally.seconds += Stopwatch.seconds(since: begin)
    try note(acts.count)
    return acts
  }

  /// Lets the reference append what is left.
  func finish() throws { try takeTurn() }

  private func note(_ stored: Int) throws {
    guard stored > 0 else { return }
    turn.append(Int32(stored))
    if turn.reduce(0, { $0 + Int($1) }) >= Self.actsPerTurn { try takeTurn() }
  }

  private func takeTurn() throws {
    let count = turn.reduce(0) { $0 + Int64($1) }
    guard count > 0 else { return }
    guard let rows = bare_load(ledger, tally.acts, tally.acts + count) else { throw Bare.trouble }
    defer { bare_free(rows) }
    guard bare_row_count(rows) == count else {
      throw Trouble("the ledger holds \(bare_row_count(rows)) of \(count) acknowledged acts.")
    }
    tally.referenceSeconds += try Bare.seconds(
      bare_append(copy, rows, turn, Int32(turn.count)))
    tally.acts += count
    tally.batches += turn.count
    tally.octets += bare_octet_count(rows)
    turn = []
  }

  private func keep(_ command: Command) {
    if let place = places[command.caseID] {
      lives[place].append(command)
    } else if lives.count < Crowd.cases, command.occurredOn.month > 6, command.role == .applicant,
      command.procedureID.flatMap({ edition.latest($0)?.openingAct?.id }) == command.act
    {
      places[command.caseID] = lives.count
      lives.append([command])
    }
  }
}

extension Result<[Act], Refusal> {
  fileprivate var isStored: Bool { if case .success = self { true } else { false } }
}

/// The C reference's answers.
enum Bare {
  /// What went wrong last.
  static var trouble: Trouble {
    Trouble("the reference failed: \(String(cString: bare_reason())).")
  }

  /// The seconds it took, or what went wrong.
  static func seconds(_ answer: Double) throws(Trouble) -> Double {
    guard answer >= 0 else { throw trouble }
    return answer
  }
}
