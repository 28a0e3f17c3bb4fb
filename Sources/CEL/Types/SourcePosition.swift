/// Where something stands in the source text of an expression.
public struct SourcePosition: Sendable, Hashable, CustomStringConvertible {
  /// Line, counted from 1.
  public let line: Int
  /// Column in Unicode scalars, counted from 1.
  public let column: Int
  /// Offset in UTF-8 bytes, counted from 0.
  public let offset: Int

  /// Makes a position from its three counts.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// The position of a byte offset within `bytes`.
  init(offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(line: line, column: column, offset: offset)
  }

  /// `line:column`, as compilers print it.
  public var description: String { "\(line):\(column)" }
}
