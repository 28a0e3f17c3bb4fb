public import Ledger

/// What every store must do, as checks that a test target runs against a store of its own making.
public struct ConformanceCheck: Sendable, CustomStringConvertible {
  /// Makes an empty store.
  public typealias MakeStore = @Sendable (Projector) async throws -> any BureauStore

  /// What is checked, as a sentence.
  public let sentence: String
  let body: @Sendable (MakeStore) async throws -> Void

  /// Runs the check; throws `ConformanceFailure` when the store does not do what it must.
  public func run(_ make: MakeStore) async throws { try await body(make) }

  /// The sentence.
  public var description: String { sentence }

  /// All checks.
  public static let all: [ConformanceCheck] =
    appending + reading + counting + keeping
}

/// A store does not do what it must.
public struct ConformanceFailure: Error, CustomStringConvertible {
  /// What was expected and what came.
  public let description: String
}

/// Throws unless the claim holds.
func expect(_ claim: Bool, _ sentence: @autoclosure () -> String) throws {
  if !claim { throw ConformanceFailure(description: sentence()) }
}

/// Throws unless both are equal; says both.
func expectEqual<Value: Equatable>(
  _ found: Value, _ expected: Value, _ what: @autoclosure () -> String
) throws {
  if found != expected {
    throw ConformanceFailure(description: "\(what()): found \(found), expected \(expected)")
  }
}
