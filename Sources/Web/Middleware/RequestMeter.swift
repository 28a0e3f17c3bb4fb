import Hummingbird
import Synchronization

/// Counts requests and the time they take, for Prometheus.
final class RequestMeter: Sendable {
  /// Upper bounds of the buckets, in microseconds; the last bucket has none.
  static let bounds: [Int64] = [1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 500_000]

  private struct Tally {
    var byStatus: [Int: Int] = [:]
    var buckets = [Int](repeating: 0, count: RequestMeter.bounds.count + 1)
    var totalMicroseconds: Int64 = 0
  }

  private let tally = Mutex(Tally())

  /// Notes one finished request.
  func note(status: Int, took: Duration) {
    let micros =
      took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
    let bucket = Self.bounds.firstIndex { micros <= $0 } ?? Self.bounds.count
    tally.withLock {
      $0.byStatus[status, default: 0] += 1
      $0.buckets[bucket] += 1
      $0.totalMicroseconds += micros
    }
  }

  /// The counts in Prometheus' text format 0.0.4.
  var exposition: String {
    let now = tally.withLock { $0 }
    var out = "# HELP tongban_http_requests_total Requests answered, by status.\n"
    out += "# TYPE tongban_http_requests_total counter\n"
    for (status, count) in now.byStatus.sorted(by: { $0.key < $1.key }) {
      out += "tongban_http_requests_total{status=\"\(status)\"} \(count)\n"
    }
    out += "# HELP tongban_http_request_duration_seconds Server time of a request.\n"
    out += "# TYPE tongban_http_request_duration_seconds histogram\n"
    var sum = 0
    for (position, count) in now.buckets.enumerated() {
      sum += count
      let bound = position < Self.bounds.count ? Self.seconds(Self.bounds[position]) : "+Inf"
      out += "tongban_http_request_duration_seconds_bucket{le=\"\(bound)\"} \(sum)\n"
    }
    out += "tongban_http_request_duration_seconds_sum \(Self.seconds(now.totalMicroseconds))\n"
    out += "tongban_http_request_duration_seconds_count \(sum)\n"
    return out
  }

  private static func seconds(_ micros: Int64) -> String {
    let rest = String(micros % 1_000_000)
    return "\(micros / 1_000_000)." + String(repeating: "0", count: 6 - rest.count) + rest
  }
}

/// Times each request.
struct MeterRequests<Context: RequestContext>: RouterMiddleware {
  let meter: RequestMeter

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let response = try await next(request, context)
      meter.note(status: response.status.code, took: start.duration(to: clock.now))
      return response
    } catch {
      let status = (error as? any HTTPResponseError)?.status.code ?? 500
      meter.note(status: status, took: start.duration(to: clock.now))
      throw error
    }
  }
}
