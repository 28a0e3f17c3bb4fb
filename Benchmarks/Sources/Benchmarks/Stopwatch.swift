/// Measures elapsed time with the machine's monotonic clock.
enum Stopwatch {
  /// How long the body takes, in seconds.
  static func seconds<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) -> Double
  {
    let start = ContinuousClock.now
    try body()
    return seconds(since: start)
  }

  /// The seconds since a moment.
  static func seconds(since start: ContinuousClock.Instant) -> Double {
    let elapsed = start.duration(to: .now).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
  }
}

extension [Double] {
  /// The middle one, the lower of two; of none, zero.
  var median: Double { isEmpty ? 0 : sorted()[(count - 1) / 2] }
  /// The one that nine in ten do not exceed.
  var ninetieth: Double { isEmpty ? 0 : sorted()[(count - 1) * 9 / 10] }
}
