/// `'…'.format([…])`: clauses `%s %d %f %e %b %o %x %X %%`.
enum TextFormat {
  /// The longest text a function may build, in code points.
  static let maximumLength = 16_000_000
  private static let maximumPrecision = 100

  static func format(_ pattern: String, _ arguments: [Value]) throws -> String {
    var rest = Array(pattern.unicodeScalars)[...]
    var result = ""
    var used = 0
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if rest.first == "%" {
        rest.removeFirst()
        result += "%"
        continue
      }
      let precision = try self.precision(&rest)
      guard let clause = rest.popFirst() else {
        throw EvaluationFault(.invalidArgument, "format()：% 后面没有写完；百分号本身写 %%")
      }
      guard used < arguments.count else {
        throw EvaluationFault(
          .invalidArgument, "format() 要第 \(used + 1) 个参数，只给了 \(arguments.count) 个")
      }
      result += try text(of: arguments[used], clause, precision)
      used += 1
      guard result.utf8.count <= maximumLength else {
        throw EvaluationFault(.invalidArgument, "format() 的结果太长")
      }
    }
    return result
  }

  private static func precision(_ rest: inout ArraySlice<Unicode.Scalar>) throws -> Int? {
    guard rest.first == "." else { return nil }
    rest.removeFirst()
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    guard let precision = Int(digits.map(String.init).joined()), precision <= maximumPrecision
    else {
      throw EvaluationFault(.invalidArgument, "format() 的小数位数写 .0 到 .\(maximumPrecision)")
    }
    return precision
  }

  private static func text(
    of value: Value, _ clause: Unicode.Scalar, _ precision: Int?
  ) throws -> String {
    switch clause {
    case "s": return value.description
    case "d": return try decimal(value)
    case "f": return try fraction(value, clause) { $0.fixed(precision ?? 6) }
    case "e": return try fraction(value, clause) { $0.scientific(precision ?? 6) }
    case "b": return try binary(value)
    case "o": return try whole(value, clause, radix: 8)
    case "x": return try hexadecimal(value, isUpper: false)
    case "X": return try hexadecimal(value, isUpper: true)
    default:
      throw EvaluationFault(
        .invalidArgument, "format() 不认识 %\(clause)；可用 %s %d %f %e %b %o %x %X %%")
    }
  }

  private static func refused(_ value: Value, _ clause: Unicode.Scalar) -> EvaluationFault {
    EvaluationFault(.invalidArgument, "format() 的 %\(clause) 不能写 \(value.typeValue)")
  }

  private static func decimal(_ value: Value) throws -> String {
    if case .double(let number) = value, !number.isFinite { return Value.text(of: number) }
    return try whole(value, "d", radix: 10)
  }

  private static func whole(
    _ value: Value, _ clause: Unicode.Scalar, radix: Int, isUpper: Bool = false
  ) throws -> String {
    switch value {
    case .int(let number): String(number, radix: radix, uppercase: isUpper)
    case .uint(let number): String(number, radix: radix, uppercase: isUpper)
    default: throw refused(value, clause)
    }
  }

  private static func binary(_ value: Value) throws -> String {
    if case .bool(let flag) = value { return flag ? "1" : "0" }
    return try whole(value, "b", radix: 2)
  }

  private static func hexadecimal(_ value: Value, isUpper: Bool) throws -> String {
    let octets: [UInt8]
    switch value {
    case .string(let text): octets = Array(text.utf8)
    case .bytes(let bytes): octets = bytes
    default: return try whole(value, isUpper ? "X" : "x", radix: 16, isUpper: isUpper)
    }
    return octets.map { octet in
      (octet < 16 ? "0" : "") + String(octet, radix: 16, uppercase: isUpper)
    }.joined()
  }

  private static func fraction(
    _ value: Value, _ clause: Unicode.Scalar, _ write: (ExactDecimal) -> String
  ) throws -> String {
    let number: Double
    switch value {
    case .double(let fraction): number = fraction
    case .int(let whole): number = Double(whole)
    case .uint(let whole): number = Double(whole)
    default: throw refused(value, clause)
    }
    guard let decimal = ExactDecimal(number) else { return Value.text(of: number) }
    return write(decimal)
  }
}
