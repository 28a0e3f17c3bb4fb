extension BusinessDate: CustomStringConvertible, LosslessStringConvertible {
  /// The date in a strict `YYYY-MM-DD`, or nothing for any other text or a day that does not exist.
  public init?(_ iso: String) {
    var digits = 0
    var position = 0
    for byte in iso.utf8 {
      if position == 4 || position == 7 {
        guard byte == 0x2D else { return nil }
      } else {
        guard position < 10, (0x30...0x39).contains(byte) else { return nil }
        digits = digits * 10 + Int(byte - 0x30)
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// The date as `YYYY-MM-DD`.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      write(to: buffer)
      return 10
    }
  }

  /// Fills the first ten bytes; the caller provides at least ten.
  func write(to buffer: UnsafeMutableBufferPointer<UInt8>) {
    let (year, month, day) = components
    buffer.writeDigits(year, count: 4, at: 0)
    buffer[4] = 0x2D
    buffer.writeDigits(month, count: 2, at: 5)
    buffer[7] = 0x2D
    buffer.writeDigits(day, count: 2, at: 8)
  }

  /// The date as written in a document: 2025年9月26日.
  public var textZH: String {
    let (year, month, day) = components
    return "\(year)年\(month)月\(day)日"
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes the last `count` decimal digits of a number that is not negative.
  func writeDigits(_ value: Int, count: Int, at start: Int) {
    var rest = value
    var position = start + count - 1
    while position >= start {
      self[position] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      position -= 1
    }
  }
}

extension BusinessDate: Codable {
  /// Reads the ISO text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = BusinessDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "'\(text)' is not a date; write it as YYYY-MM-DD, e.g. 2025-09-26.")
    }
    self = date
  }

  /// Writes the ISO text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
