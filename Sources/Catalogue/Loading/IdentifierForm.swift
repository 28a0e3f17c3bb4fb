/// How ids are written: kebab-case, and snake_case where expressions name them.
enum IdentifierForm {
  static func check(
    _ entry: SourceNode.Entry, in section: String, snake: Bool, _ findings: FindingList
  ) {
    guard !isGood(entry.key, snake: snake) else { return }
    let mended = String(
      entry.key.map { $0 == "_" || $0 == "-" || $0 == " " ? (snake ? "_" : "-") : $0 }
    ).lowercased()
    findings.add(
      "id-form", .warning, at: entry.place,
      zh: "\(section) 的 id “\(entry.key)”写法不对",
      en: "id '\(entry.key)' in \(section) is not \(snake ? "snake_case" : "kebab-case")",
      remedy: isGood(mended, snake: snake)
        ? "改成 \(mended)" : "用小写英文字母、数字和\(snake ? "下划线" : "连字符")")
  }

  static func isGood(_ id: String, snake: Bool) -> Bool {
    guard let first = id.utf8.first, (0x61...0x7A).contains(first) else { return false }
    let joint = UInt8(ascii: snake ? "_" : "-")
    return id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == joint
    }
  }
}
