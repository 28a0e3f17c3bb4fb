import CEL
import Foundation
import Testing

/// One case of the specification's public conformance suite.
struct ConformanceCase: CustomStringConvertible, Sendable {
  let name: String
  let source: String
  let bindings: [String: Value]
  /// Nil when the case expects a fault.
  let expected: Value?

  var description: String { "\(name): \(source)" }

  static func all() throws -> [ConformanceCase] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("cases.jsonl")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return try text.split(separator: "\n").map { try ConformanceCase(line: String($0)) }
  }

  private init(line: String) throws {
    let fields = try #require(try JSONText.parse(line).mapValue?.fields)
    func text(_ name: String) -> String { fields[name]?.stringValue ?? "" }
    name = "\(text("file"))/\(text("section"))/\(text("name"))"
    source = text("expr")
    bindings = try (fields["bindings"]?.mapValue?.fields ?? [:]).mapValues(Self.value)
    expected = try Self.corrected[name] ?? fields["value"].map(Self.value)
  }

  /// The copy of this case took `\\?` of the suite's own notation for two characters; the literal
  /// ` ? " ' ` ` between triple quotes holds no backslash, as the same case for strings says.
  private static let corrected: [String: Value] = [
    "parse/bytes_literals/triple_double_quoted_unescaped_punctuation": .bytes(
      Array(" ? \" ' ` ".utf8))
  ]

  private static func value(_ json: Value) throws -> Value {
    let entry = try #require(json.mapValue?.entries.first)
    let tag = try #require(entry.key.stringValue)
    let text = entry.value.stringValue ?? ""
    switch tag {
    case "null", "bool": return entry.value
    case "string": return .string(text)
    case "int": return .int(try #require(Int64(text)))
    case "uint": return .uint(try #require(UInt64(text)))
    case "double": return .double(try #require(Double(text)))
    case "bytes": return .bytes(Array(try #require(Data(base64Encoded: text))))
    case "type": return .type(TypeValue(name: text))
    case "list": return .list(try #require(entry.value.listValue).map(value))
    case "map":
      let pairs = try #require(entry.value.listValue).map { pair in
        let parts = try #require(pair.listValue)
        return (key: try value(parts[0]), value: try value(parts[1]))
      }
      return .map(try #require(MapValue(entries: pairs)))
    default: throw UnknownTag(tag: tag)
    }
  }

  struct UnknownTag: Error { let tag: String }
}
