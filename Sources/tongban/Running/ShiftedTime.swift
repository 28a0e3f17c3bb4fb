import Bureau
import LegalTime

/// A time that begins at a chosen moment when the program starts and then runs as clocks do: a demonstration of a past
/// year goes on at that year's end.
struct ShiftedTime: TimeSource {
  private let beginning: Instant
  private let start = ContinuousClock.now

  /// Begins at this moment.
  init(from beginning: Instant) {
    self.beginning = beginning
  }

  func now() -> Instant {
    let elapsed = start.duration(to: .now).components
    return Instant(
      microsecondsSinceEpoch: beginning.microsecondsSinceEpoch + elapsed.seconds * 1_000_000
        + elapsed.attoseconds / 1_000_000_000_000)
  }
}
