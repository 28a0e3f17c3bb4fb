import Foundation

/// A reference in Python: one process that measures itself, round by round.
final class PythonChild {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let script: String
  private var unread = ""

  /// Starts `Benchmarks/References/NAME.py` with the interpreter of `.venv`.
  init(_ name: String, _ arguments: [String], house: House) throws {
    script = "Benchmarks/References/\(name).py"
    let python = house.root.appending(path: ".venv/bin/python")
    guard FileManager.default.isExecutableFile(atPath: python.path) else {
      throw Trouble("\(python.path) is missing: run scripts/setup bench.")
    }
    process.executableURL = python
    process.arguments = [house.root.appending(path: script).path] + arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  /// One round: the seconds it took and the number it came to.
  func round() throws -> (seconds: Double, result: Int64) {
    try input.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
    while !unread.contains("\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else {
        throw Trouble("\(script) ended early: run scripts/setup bench, then the script by hand.")
      }
      unread += String(decoding: data, as: UTF8.self)
    }
    let line = unread.prefix { $0 != "\n" }
    unread.removeFirst(line.count + 1)
    let words = line.split(separator: " ")
    guard words.count == 2, let seconds = Double(words[0]), let result = Int64(words[1]) else {
      throw Trouble("\(script) answered '\(line)', not seconds and a number.")
    }
    return (seconds, result)
  }

  /// Ends the process.
  func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
