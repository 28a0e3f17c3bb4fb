import Foundation

/// Standard output carries data, standard error carries talk.
enum Output {
  /// Writes a line of data.
  static func data(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Writes a line of talk.
  static func talk(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// A value as JSON with sorted keys.
  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    data(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
