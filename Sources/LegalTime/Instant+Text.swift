extension Instant: CustomStringConvertible, LosslessStringConvertible {
  /// Reads RFC 3339: `YYYY-MM-DDThh:mm:ss`, a fraction of one to six digits or none, then `Z` or
  /// an offset `+08:00`. Leap seconds are refused.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20,
      let date = BusinessDate(String(decoding: bytes[..<10], as: UTF8.self)),
      bytes[10] == 0x54 || bytes[10] == 0x74, bytes[13] == 0x3A, bytes[16] == 0x3A,
      let hour = bytes.number(at: 11, count: 2), hour < 24,
      let minute = bytes.number(at: 14, count: 2), minute < 60,
      let second = bytes.number(at: 17, count: 2), second < 60
    else { return nil }
    var position = 19
    var fraction = 0
    if bytes[position] == 0x2E {
      position += 1
      var scale = 1_000_000
      while position < bytes.count, let digit = bytes.number(at: position, count: 1) {
        guard scale > 1 else { return nil }
        scale /= 10
        fraction += digit * scale
        position += 1
      }
      guard scale < 1_000_000 else { return nil }
    }
    guard let offset = bytes.offsetMinutes(at: position) else { return nil }
    let minutes = Int64(hour * 60 + minute - offset)
    let micros = (minutes * 60 + Int64(second)) * Instant.microsecondsPerSecond + Int64(fraction)
    self.init(
      microsecondsSinceEpoch: Int64(date.dayNumber) * Instant.microsecondsPerDay + micros)
  }

  /// The moment in UTC as `2025-09-26T01:02:03.000004Z`, always 27 characters.
  public var description: String {
    String(unsafeUninitializedCapacity: 27) { buffer in
      writeDateAndTime(to: buffer, shiftedBy: 0)
      buffer[10] = 0x54
      buffer[19] = 0x2E
      let day = Instant.floorDivide(microsecondsSinceEpoch, Instant.microsecondsPerSecond)
      let micros = microsecondsSinceEpoch - day * Instant.microsecondsPerSecond
      buffer.writeDigits(Int(micros), count: 6, at: 20)
      buffer[26] = 0x5A
      return 27
    }
  }

  /// The moment in Shanghai time as people read it, to the second: `2025-09-26 09:02:03`.
  public var shanghaiText: String {
    String(unsafeUninitializedCapacity: 19) { buffer in
      writeDateAndTime(to: buffer, shiftedBy: Instant.shanghaiOffset)
      buffer[10] = 0x20
      return 19
    }
  }

  /// Fills the first nineteen bytes but the one between date and time.
  private func writeDateAndTime(
    to buffer: UnsafeMutableBufferPointer<UInt8>, shiftedBy offset: Int64
  ) {
    let local = microsecondsSinceEpoch + offset
    let day = Instant.floorDivide(local, Instant.microsecondsPerDay)
    let seconds = Int(
      (local - day * Instant.microsecondsPerDay) / Instant.microsecondsPerSecond)
    BusinessDate(dayNumber: Int(day)).write(to: buffer)
    buffer.writeDigits(seconds / 3600, count: 2, at: 11)
    buffer[13] = 0x3A
    buffer.writeDigits(seconds / 60 % 60, count: 2, at: 14)
    buffer[16] = 0x3A
    buffer.writeDigits(seconds % 60, count: 2, at: 17)
  }
}

extension Instant: Codable {
  /// Reads the RFC 3339 text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "'\(text)' is not a moment; write it as 2025-09-26T01:02:03.000004Z.")
    }
    self = instant
  }

  /// Writes the canonical text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension [UInt8] {
  /// The decimal number in these places, or nothing when a place is missing or no digit.
  fileprivate func number(at start: Int, count digits: Int) -> Int? {
    guard start + digits <= count else { return nil }
    var value = 0
    for byte in self[start..<(start + digits)] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Minutes east of UTC of the zone that ends the text here.
  fileprivate func offsetMinutes(at start: Int) -> Int? {
    guard start < count else { return nil }
    if self[start] == 0x5A || self[start] == 0x7A { return start + 1 == count ? 0 : nil }
    guard start + 6 == count, self[start] == 0x2B || self[start] == 0x2D, self[start + 3] == 0x3A,
      let hours = number(at: start + 1, count: 2), hours < 24,
      let minutes = number(at: start + 4, count: 2), minutes < 60
    else { return nil }
    let offset = hours * 60 + minutes
    return self[start] == 0x2D ? -offset : offset
  }
}
