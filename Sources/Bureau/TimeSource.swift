public import LegalTime

/// Where a running bureau takes the time from; the command line gives the machine's, tests and the demo their own.
public protocol TimeSource: Sendable {
  /// This moment, UTC.
  func now() -> Instant
}

/// A time that stands still.
public struct FixedTime: TimeSource {
  private let moment: Instant

  /// Stands at this moment.
  public init(_ moment: Instant) { self.moment = moment }

  /// The moment it stands at.
  public func now() -> Instant { moment }
}
