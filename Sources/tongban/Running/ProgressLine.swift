import Foundation
import Synchronization

/// Shows on a terminal how far long work has come, a few times a second; silent elsewhere.
final class ProgressLine: Sendable {
  private let label: String
  private let isTerminal = isatty(2) == 1
  private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

  init(_ label: String) {
    self.label = label
  }

  /// Shows `done` of `total`.
  func show(_ done: Int64, _ total: Int64) {
    guard isTerminal, total > 0 else { return }
    let now = ContinuousClock.now
    let isDue = lastShown.withLock { last in
      if done < total, let shown = last, now - shown < .milliseconds(150) { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let filled = Int(done * 30 / total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    let end = done >= total ? "\n" : ""
    FileHandle.standardError.write(Data("\r\(label) \(bar) \(done)/\(total)\(end)".utf8))
  }
}
