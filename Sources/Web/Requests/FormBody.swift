import Hummingbird
import NIOCore

/// An `application/x-www-form-urlencoded` body or query: names and all their values, in order.
struct FormBody: Sendable {
  /// Every name that was sent, with its values.
  let texts: [String: [String]]

  /// The first value of a name.
  subscript(_ name: String) -> String? { texts[name]?.first }

  /// Splits an encoded text; what is badly encoded stays as it was sent.
  init(encoded: String) {
    var texts: [String: [String]] = [:]
    for pair in encoded.split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = Self.decode(halves[0])
      texts[name, default: []].append(halves.count > 1 ? Self.decode(halves[1]) : "")
    }
    self.texts = texts
  }

  /// Reads the whole body, up to a megabyte.
  static func read(_ request: Request) async throws -> FormBody {
    let buffer: ByteBuffer
    do {
      buffer = try await request.body.collect(upTo: 1 << 20)
    } catch {
      throw HTTPError(.contentTooLarge, message: "表单太大：最多一兆字节，请减少内容。")
    }
    return FormBody(encoded: String(buffer: buffer))
  }

  /// A query with one name replaced, ready to stand behind a question mark.
  static func query(_ pairs: [(String, String)]) -> String {
    pairs.filter { !$0.1.isEmpty }.map { "\(encode($0.0))=\(encode($0.1))" }.joined(separator: "&")
  }

  private static func decode(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        var ahead = rest
        if let high = ahead.next().flatMap(nibble), let low = ahead.next().flatMap(nibble) {
          bytes.append(high << 4 | low)
          rest = ahead
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static let digits = Array("0123456789ABCDEF")

  /// Percent-encodes all but unreserved characters (RFC 3986 §2.3).
  static func encode(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        out.append("%")
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 15)])
      }
    }
    return out
  }
}
