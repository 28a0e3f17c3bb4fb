/// A SHA-256 digest in the chain of a case.
public struct ChainHash: Sendable, Hashable, CustomStringConvertible {
  let a: UInt64
  let b: UInt64
  let c: UInt64
  let d: UInt64

  /// What stands before the first act of a case: 32 zero octets.
  public static let origin = ChainHash(a: 0, b: 0, c: 0, d: 0)

  init(a: UInt64, b: UInt64, c: UInt64, d: UInt64) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// Reads 32 octets; nothing when there are more or fewer.
  public init?(_ octets: some Collection<UInt8>) {
    guard octets.count == 32 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var place = 0
    for octet in octets {
      switch place / 8 {
      case 0: words.0 = words.0 << 8 | UInt64(octet)
      case 1: words.1 = words.1 << 8 | UInt64(octet)
      case 2: words.2 = words.2 << 8 | UInt64(octet)
      default: words.3 = words.3 << 8 | UInt64(octet)
      }
      place += 1
    }
    self.init(a: words.0, b: words.1, c: words.2, d: words.3)
  }

  /// The 32 octets, most significant first.
  public var octets: [UInt8] {
    [a, b, c, d].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }

  /// Lends the 32 octets without making an array of them.
  public func withOctets<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: (a.bigEndian, b.bigEndian, c.bigEndian, d.bigEndian), body)
  }

  /// The first eight octets as a number, to index things by.
  public var prefix: Int64 { Int64(bitPattern: a) }

  /// 64 hexadecimal digits, lower case.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { buffer in
      for (place, octet) in octets.enumerated() {
        buffer[2 * place] = digits[Int(octet >> 4)]
        buffer[2 * place + 1] = digits[Int(octet & 15)]
      }
      return 64
    }
  }
}
