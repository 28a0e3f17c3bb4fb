import CCrypto

/// Random bytes and password hashes from libcrypto.
public enum Secrets {
  /// A token of 32 random bytes in hexadecimal, for sessions and forms.
  ///
  /// - Throws: `SecretsFault` when the system gives no randomness.
  public static func token() throws(SecretsFault) -> String { hex(try random(32)) }

  /// Random bytes fit for keys.
  public static func random(_ count: Int) throws(SecretsFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard RAND_bytes(&bytes, Int32(count)) == 1 else { throw SecretsFault() }
    return bytes
  }

  /// Hashes a password for storage with scrypt (RFC 7914; N 16384, r 8, p 1) and a salt of its own.
  public static func hash(password: String) throws(SecretsFault) -> String {
    let salt = try random(16)
    return "scrypt$\(hex(salt))$\(hex(try derive(password, salt: salt)))"
  }

  /// Whether a password is the one that was hashed; takes as long when it is not.
  public static func verify(password: String, against stored: String) -> Bool {
    let parts = stored.split(separator: "$")
    guard parts.count == 3, parts[0] == "scrypt", let salt = bytes(hex: parts[1]),
      let expected = bytes(hex: parts[2]), let derived = try? derive(password, salt: salt)
    else { return false }
    return derived.count == expected.count && CRYPTO_memcmp(derived, expected, expected.count) == 0
  }

  /// SHA-256 of a token in hexadecimal: what is stored in its place.
  public static func digest(of token: String) -> String {
    let message = Array(token.utf8)
    var digest = [UInt8](repeating: 0, count: 32)
    _ = SHA256(message, message.count, &digest)
    return hex(digest)
  }

  private static func derive(_ password: String, salt: [UInt8]) throws(SecretsFault) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: 32)
    let text = Array(password.utf8).map { CChar(bitPattern: $0) }
    let memory: UInt64 = 64 << 20
    guard
      EVP_PBE_scrypt(
        text, text.count, salt, salt.count, 16_384, 8, 1, memory, &key, key.count) == 1
    else { throw SecretsFault() }
    return key
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func hex(_ bytes: [UInt8]) -> String {
    String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func bytes(hex: Substring) -> [UInt8]? {
    let nibbles = hex.utf8.compactMap { digits.firstIndex(of: $0).map(UInt8.init) }
    guard nibbles.count == hex.utf8.count, nibbles.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
  }
}

/// The system's source of randomness or its cryptography failed.
public struct SecretsFault: Error, Sendable, CustomStringConvertible {
  /// One sentence.
  public var description: String {
    "the system gives no random bytes or too little memory for password hashing: check its cryptographic library"
  }
}
