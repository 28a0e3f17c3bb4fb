import CSQLite
import GRDB
public import Ledger
import Synchronization

/// The embedded store: one folder with one SQLite database, durable when it acknowledges.
///
/// One process writes, held by a lock on the folder; any number may read.
public final class SQLiteLedger: BureauStore {
  /// How a folder is opened.
  public enum Access: Sendable, Hashable {
    /// For writing; makes the folder's database when there is none.
    case write
    /// For reading only; the database must exist.
    case read
  }

  /// The name of the database inside its folder.
  public static let fileName = "ledger.sqlite"

  /// The database file.
  public let path: String
  let pool: DatabasePool
  let symbols = Symbols()
  let queue: AppendQueue
  private let lock: FolderLock?
  private let currentProjector: Mutex<Projector>

  /// The projector that new acts and searches go by.
  public var projector: Projector { currentProjector.withLock { $0 } }

  /// Opens the database of a folder, brings its schema up to date and makes commits durable.
  public init(
    folder: String, access: Access = .write, projector: Projector, readers: Int = 4
  ) throws(StoreFault) {
    path = "\(folder)/\(Self.fileName)"
    lock = access == .write ? try FolderLock(folder: folder) : nil
    do {
      pool = try Self.open(path, access, readers: readers)
    } catch {
      throw StoreFault(error, path: path)
    }
    currentProjector = Mutex(projector)
    queue = AppendQueue(pool: pool, symbols: symbols, projector: projector, path: path)
    if access == .write { try markFacts(by: projector) }
  }

  private static func open(
    _ path: String, _ access: Access, readers: Int
  ) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.label = "ledger"
    configuration.foreignKeysEnabled = false
    configuration.maximumReaderCount = readers
    configuration.busyMode = .timeout(5)
    configuration.readonly = access == .read
    configuration.prepareDatabase { db in
      // 64 MB of pages for each connection, files mapped into memory, sorting in memory.
      try db.execute(
        sql: """
          PRAGMA cache_size = -65536;
          PRAGMA mmap_size = 4294967296;
          PRAGMA temp_store = MEMORY;
          PRAGMA threads = 2;
          PRAGMA recursive_triggers = ON;
          """)
    }
    try checkHeader(path)
    let pool = try DatabasePool(path: path, configuration: configuration)
    if access == .read {
      _ = try pool.read { try Migrations.version($0, path: path) }
      return pool
    }
    try pool.writeWithoutTransaction { db in
      try Migrations.run(db, path: path)
      // The pool sets NORMAL when it turns to write-ahead logging, after `prepareDatabase`: an
      // acknowledged commit could then be lost with the power. Hence once more, here.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
    }
    return pool
  }

  /// A file that is no database must be named as such before anything is written beside it.
  private static func checkHeader(_ path: String) throws {
    var probe: OpaquePointer?
    defer { sqlite3_close(probe) }
    let code = sqlite3_open_v2(path, &probe, SQLITE_OPEN_READONLY, nil)
    // A file that does not exist yet is made later, where that is allowed.
    guard code == SQLITE_OK else { return }
    let answer = sqlite3_exec(probe, "PRAGMA schema_version", nil, nil, nil)
    if answer & 0xFF == SQLITE_NOTADB || answer & 0xFF == SQLITE_CORRUPT {
      throw SQLiteFailure(answer, probe)
    }
  }

  /// Remembers by which figures facts are computed, as long as there are none.
  private func markFacts(by projector: Projector) throws(StoreFault) {
    do {
      try pool.write { db in
        try db.execute(
          sql: """
            INSERT OR REPLACE INTO setting
            SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM act)
            """, arguments: [Self.fingerprintSetting, projector.figureFingerprint])
      }
    } catch {
      throw StoreFault(error, path: path)
    }
  }

  func setProjector(_ projector: Projector) { currentProjector.withLock { $0 = projector } }

  /// Reads at one moment, on the thread that asks: a change of threads costs more than such a read.
  func read<Result: Sendable>(
    _ body: (Reading) throws -> Result
  ) throws(StoreFault) -> Result {
    do {
      return try pool.read { db in
        try body(Reading(db: db, symbols: try symbols.snapshot(db)))
      }
    } catch {
      throw StoreFault(error, path: path)
    }
  }

  /// Reads at one moment, on a thread of its own, for questions that take their time.
  func readAtLength<Result: Sendable>(
    _ body: @escaping @Sendable (Reading) throws -> Result
  ) async throws(StoreFault) -> Result {
    do {
      return try await pool.read { [symbols] db in
        try body(Reading(db: db, symbols: try symbols.snapshot(db)))
      }
    } catch {
      throw StoreFault(error, path: path)
    }
  }

  /// Writes to a small table beside the ledger.
  func write<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws(StoreFault) -> Result {
    do {
      return try await pool.write { try body($0) }
    } catch {
      throw StoreFault(error, path: path)
    }
  }

  /// What SQLite promises about commits on the writing connection: 2 is FULL.
  public func synchronousLevel() async throws(StoreFault) -> Int {
    do {
      return try await pool.writeWithoutTransaction { db in
        try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
      }
    } catch {
      throw StoreFault(error, path: path)
    }
  }

  /// Copies the database, at one moment, into another file.
  public func copy(to destination: String) async throws(StoreFault) {
    do {
      let target = try DatabaseQueue(path: destination)
      try pool.backup(to: target)
      try target.close()
    } catch {
      throw StoreFault(error, path: destination)
    }
  }
}
