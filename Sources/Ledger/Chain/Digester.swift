import CCrypto

/// Computes SHA-256 with libcrypto; one for each task, since it keeps a context to spare its making.
public final class Digester {
  private let context: OpaquePointer?
  private let algorithm: OpaquePointer?

  /// Makes a context.
  public init() {
    context = EVP_MD_CTX_new()
    algorithm = EVP_sha256()
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The digest of some octets.
  public func hash(_ octets: [UInt8]) -> ChainHash {
    octets.withUnsafeBytes { hash(nil, $0) }
  }

  /// The digest of a link: the previous digest, then the octets.
  public func link(_ previous: ChainHash, _ octets: UnsafeRawBufferPointer) -> ChainHash {
    hash(previous, octets)
  }

  private func hash(_ previous: ChainHash?, _ octets: UnsafeRawBufferPointer) -> ChainHash {
    var isGood = EVP_DigestInit_ex(context, algorithm, nil) == 1
    if let previous {
      var words = (
        previous.a.bigEndian, previous.b.bigEndian, previous.c.bigEndian, previous.d.bigEndian
      )
      isGood = isGood && EVP_DigestUpdate(context, &words, 32) == 1
    }
    isGood = isGood && EVP_DigestUpdate(context, octets.baseAddress, octets.count) == 1
    var result: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    isGood =
      isGood
      && withUnsafeMutableBytes(of: &result) {
        EVP_DigestFinal_ex(context, $0.bindMemory(to: UInt8.self).baseAddress, nil)
      } == 1
    // Only a process without memory left comes here; a wrong digest would be worse than none.
    precondition(isGood, "libcrypto could not compute SHA-256")
    return ChainHash(
      a: UInt64(bigEndian: result.0), b: UInt64(bigEndian: result.1),
      c: UInt64(bigEndian: result.2), d: UInt64(bigEndian: result.3))
  }
}
