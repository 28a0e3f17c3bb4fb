import Foundation
import Identifiers
import LegalTime

/// The folder that holds `Catalogue`, `Calendars`, `Divisions` and `Public`.
struct Home {
  let root: URL

  /// Looks in `TONGBAN_HOME`, the working directory and above it, then above the executable.
  static func find(_ explicit: String? = nil) throws -> Home {
    if let explicit = explicit ?? ProcessInfo.processInfo.environment["TONGBAN_HOME"] {
      let root = URL(fileURLWithPath: explicit)
      guard isHome(root) else {
        throw Complaint(
          "'\(explicit)' holds no Calendars folder: name the folder that Tongban was installed in with --home or TONGBAN_HOME."
        )
      }
      return Home(root: root)
    }
    let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let starts = [URL(fileURLWithPath: FileManager.default.currentDirectoryPath), executable]
    for start in starts {
      var folder = start
      for _ in 0..<8 {
        if isHome(folder) { return Home(root: folder) }
        folder.deleteLastPathComponent()
      }
    }
    throw Complaint(
      "the folders Catalogue and Calendars were not found here: run tongban inside its folder, or name it with --home or TONGBAN_HOME."
    )
  }

  private static func isHome(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("Calendars").path)
  }

  /// The working-day calendar from every notice in `Calendars`.
  func calendar() throws -> WorkCalendar {
    let folder = root.appendingPathComponent("Calendars")
    var notices: [HolidayNotice] = []
    for file in try files(in: folder, ending: "json") {
      do {
        notices.append(try JSONDecoder().decode(HolidayNotice.self, from: Data(contentsOf: file)))
      } catch {
        throw Complaint(
          "the holiday notice \(file.path) cannot be read (\(Self.reason(error))): correct the file or take it out."
        )
      }
    }
    do {
      return try WorkCalendar(notices: notices)
    } catch {
      throw Complaint("the holiday notices in \(folder.path) contradict each other: \(error).")
    }
  }

  /// The files of a folder with this ending, sorted by name.
  func files(in folder: URL, ending: String) throws -> [URL] {
    do {
      return try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil
      )
      .filter { $0.pathExtension == ending }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    } catch {
      throw Complaint(
        "the folder \(folder.path) cannot be read: check that it exists and that you may read it.")
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.dataCorrupted(let context), DecodingError.keyNotFound(_, let context),
      DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
    default: return "it is not readable"
    }
  }
}
