public import CEL

/// What a figure counts once, as a number: eight octets of the SHA-256 of its canonical form.
///
/// Two of a hundred million keys share a number by chance with a probability below one in a thousand.
public enum FigureKey {
  /// The number of a key.
  public static func hash(_ key: Value, with digester: Digester) -> Int64 {
    digester.hash(CanonicalJSON.octets(of: key) ?? Array(key.description.utf8)).prefix
  }
}
