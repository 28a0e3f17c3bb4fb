/// Functions that read parts of an instant or a span.
enum TimeFunctions {
  static let all: [Function] =
    parts.map { name, read in
      .method(name, [([.timestamp], .int), ([.timestamp, .string], .int)]) { values in
        try part(name, values, read)
      }
    }
    + spans.map { name, nanoseconds in
      .method(name, [([.duration], .int)]) { values in
        guard case .duration(let span) = values[0] else {
          throw StandardFunctions.mismatch(name, values)
        }
        return .int(span.nanoseconds / nanoseconds)
      }
    }
    + clock.map { name, read in
      // Hours and smaller parts exist of both; one function must not hide the other.
      .method(name, [([.timestamp], .int), ([.timestamp, .string], .int)]) { values in
        try part(name, values, read)
      }
    }

  private typealias Reader = @Sendable (LocalInstant) -> Int

  private struct LocalInstant {
    let date: CivilDate
    let secondOfDay: Int
    let nanoseconds: Int
  }

  private static let parts: [(String, Reader)] = [
    ("getFullYear", { $0.date.year }),
    ("getMonth", { $0.date.month - 1 }),
    ("getDate", { $0.date.day }),
    ("getDayOfMonth", { $0.date.day - 1 }),
    ("getDayOfWeek", { $0.date.dayOfWeek }),
    ("getDayOfYear", { $0.date.dayOfYear }),
  ]

  private static let clock: [(String, Reader)] = [
    ("getHours", { $0.secondOfDay / 3600 }),
    ("getMinutes", { $0.secondOfDay / 60 % 60 }),
    ("getSeconds", { $0.secondOfDay % 60 }),
    ("getMilliseconds", { $0.nanoseconds / 1_000_000 }),
  ]

  private static let spans: [(String, Int64)] = [
    ("getHours", 3_600_000_000_000), ("getMinutes", 60_000_000_000),
    ("getSeconds", 1_000_000_000), ("getMilliseconds", 1_000_000),
  ]

  private static func part(_ name: String, _ values: [Value], _ read: Reader) throws -> Value {
    guard case .timestamp(let instant) = values[0] else {
      throw StandardFunctions.mismatch(name, values)
    }
    var zone = ZoneRule.utc
    if values.count > 1 {
      guard case .string(let written) = values[1] else {
        throw StandardFunctions.mismatch(name, values)
      }
      guard let known = ZoneRule(written) else {
        throw EvaluationFault(
          .invalidArgument,
          "\(name)() 不认识时区 \(Value.quoted(written))；写成 '+08:00' 或 "
            + ZoneRule.names.joined(separator: "、"))
      }
      zone = known
    }
    let seconds = instant.seconds + Int64(zone.offset(at: instant.seconds))
    let local = LocalInstant(
      date: CivilDate(daysSinceEpoch: Int(seconds.floorDivided(by: 86_400))),
      secondOfDay: Int(seconds.floorRemainder(by: 86_400)), nanoseconds: Int(instant.nanoseconds))
    return .int(Int64(read(local)))
  }
}
