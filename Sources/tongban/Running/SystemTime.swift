import Bureau
import Foundation
import LegalTime

/// The machine's time.
struct SystemTime: TimeSource {
  func now() -> Instant {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return Instant(
      microsecondsSinceEpoch: Int64(moment.tv_sec) * 1_000_000 + Int64(moment.tv_nsec) / 1_000)
  }
}
