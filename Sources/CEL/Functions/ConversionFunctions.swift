/// Functions that turn a value of one type into one of another.
enum ConversionFunctions {
  static let all: [Function] = [
    .free("int", from([.int, .uint, .double, .string, .timestamp], to: .int), int),
    .free("uint", from([.uint, .int, .double, .string], to: .uint), uint),
    .free("double", from([.double, .int, .uint, .string], to: .double), double),
    .free(
      "string",
      from([.string, .int, .uint, .double, .bool, .bytes, .timestamp, .duration], to: .string),
      string),
    .free("bytes", from([.bytes, .string], to: .bytes), bytes),
    .free("bool", from([.bool, .string], to: .bool), bool),
    .free("timestamp", from([.timestamp, .string, .int], to: .timestamp), timestamp),
    .free("duration", from([.duration, .string], to: .duration), duration),
    .free("dyn", [([.dyn], .dyn)]) { $0[0] },
    .free("type", [([.dyn], .type)]) { .type($0[0].typeValue) },
  ]

  private static func from(_ types: [CELType], to result: CELType) -> [([CELType], CELType)] {
    types.map { ([$0], result) }
  }

  /// The text itself is not repeated: it may be about a person.
  private static func malformed(_ function: String, _ remedy: String) -> EvaluationFault {
    EvaluationFault(.invalidArgument, "\(function)() 读不懂这段文字；\(remedy)")
  }

  private static func outOfRange(_ function: String, _ value: Value) -> EvaluationFault {
    EvaluationFault(.outOfRange, "\(function)()：这个 \(value.typeValue) 超出 \(function) 的范围")
  }

  @Sendable private static func int(_ values: [Value]) throws -> Value {
    switch values[0] {
    case .int: return values[0]
    case .uint(let number):
      guard let whole = Int64(exactly: number) else { throw outOfRange("int", values[0]) }
      return .int(whole)
    case .double(let number):
      // Both ends are refused: the nearest doubles no longer tell neighbours apart.
      guard number > -9_223_372_036_854_775_808.0, number < 9_223_372_036_854_775_808.0 else {
        throw outOfRange("int", values[0])
      }
      return .int(Int64(number))
    case .string(let text):
      guard let whole = Int64(text), !text.hasPrefix("+") else {
        throw malformed("int", "写成十进制整数")
      }
      return .int(whole)
    case .timestamp(let instant): return .int(instant.seconds)
    default: throw StandardFunctions.mismatch("int", values)
    }
  }

  @Sendable private static func uint(_ values: [Value]) throws -> Value {
    switch values[0] {
    case .uint: return values[0]
    case .int(let number):
      guard let whole = UInt64(exactly: number) else { throw outOfRange("uint", values[0]) }
      return .uint(whole)
    case .double(let number):
      guard number >= 0, number < 18_446_744_073_709_551_616.0 else {
        throw outOfRange("uint", values[0])
      }
      return .uint(UInt64(number))
    case .string(let text):
      guard let whole = UInt64(text), !text.hasPrefix("+") else {
        throw malformed("uint", "写成十进制非负整数")
      }
      return .uint(whole)
    default: throw StandardFunctions.mismatch("uint", values)
    }
  }

  @Sendable private static func double(_ values: [Value]) throws -> Value {
    switch values[0] {
    case .double: return values[0]
    case .int(let number): return .double(Double(number))
    case .uint(let number): return .double(Double(number))
    case .string(let text):
      guard let number = Double(text) else { throw malformed("double", "写成 1.5 或 1e3") }
      return .double(number)
    default: throw StandardFunctions.mismatch("double", values)
    }
  }

  @Sendable private static func string(_ values: [Value]) throws -> Value {
    switch values[0] {
    case .string: return values[0]
    case .bytes(let octets):
      guard let text = String(validating: octets, as: UTF8.self) else {
        throw EvaluationFault(.invalidArgument, "string()：这些字节不是合法的 UTF-8")
      }
      return .string(text)
    case .int, .uint, .double, .bool, .timestamp, .duration: return .string(values[0].description)
    default: throw StandardFunctions.mismatch("string", values)
    }
  }

  @Sendable private static func bytes(_ values: [Value]) throws -> Value {
    switch values[0] {
    case .bytes: return values[0]
    case .string(let text): return .bytes(Array(text.utf8))
    default: throw StandardFunctions.mismatch("bytes", values)
    }
  }

  @Sendable private static func bool(_ values: [Value]) throws -> Value {
    switch values[0] {
    case .bool: return values[0]
    case .string(let text):
      switch text {
      case "1", "t", "T", "true", "TRUE", "True": return true
      case "0", "f", "F", "false", "FALSE", "False": return false
      default: throw malformed("bool", "写成 'true' 或 'false'")
      }
    default: throw StandardFunctions.mismatch("bool", values)
    }
  }

  @Sendable private static func timestamp(_ values: [Value]) throws -> Value {
    switch values[0] {
    case .timestamp: return values[0]
    case .int(let seconds):
      guard let instant = TimestampValue(seconds: seconds) else {
        throw outOfRange("timestamp", values[0])
      }
      return .timestamp(instant)
    case .string(let text):
      guard let instant = TimestampValue(text) else {
        throw malformed("timestamp", "写成 2025-09-26T08:00:00+08:00，年份 0001 到 9999")
      }
      return .timestamp(instant)
    default: throw StandardFunctions.mismatch("timestamp", values)
    }
  }

  @Sendable private static func duration(_ values: [Value]) throws -> Value {
    switch values[0] {
    case .duration: return values[0]
    case .string(let text):
      switch DurationValue.read(text) {
      case .value(let span): return .duration(span)
      case .malformed: throw malformed("duration", "写成 1h30m 或 90s")
      case .outOfRange: throw outOfRange("duration", values[0])
      }
    default: throw StandardFunctions.mismatch("duration", values)
    }
  }
}
