import Casework
import Foundation
import Ledger
import LedgerConformance
import LedgerSQLite

/// Writes to a ledger until it is killed, and says on standard output which acts were acknowledged.
///
/// For the test that kills it: `LedgerWriter FOLDER CLERKS`.
@main
struct LedgerWriter {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let clerks = Int(arguments[2]) else {
      FileHandle.standardError.write(Data("usage: LedgerWriter FOLDER CLERKS\n".utf8))
      exit(2)
    }
    let store = try SQLiteLedger(folder: arguments[1], projector: SampleDistrict.projector)
    await withTaskGroup(of: Void.self) { group in
      for clerk in 0..<clerks {
        group.addTask { await work(clerk, store) }
      }
    }
  }

  private static func work(_ clerk: Int, _ store: SQLiteLedger) async {
    var district = RandomDistrict(seed: UInt64(clerk), prefix: "\(clerk)-")
    while true {
      let requests = district.next(3)
      let results = await store.append(requests)
      var lines = ""
      for (request, result) in zip(requests, results) where result.receipt != nil {
        lines += request.acts.map { "\($0.id)\n" }.joined()
      }
      FileHandle.standardOutput.write(Data(lines.utf8))
    }
  }
}
