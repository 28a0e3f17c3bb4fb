public import Catalogue

/// Small procedures for tests, written as the catalogue writes them.
public enum SmallMatter {
  /// A procedure that has only the sections given, below a heading that is always the same; stops
  /// the test when the catalogue's reader finds an error in it.
  public static func procedure(
    item: String = "administrative-licence", audience: String = "[enterprise]",
    inForce: String = "{ from: 2020-01-01 }", _ sections: String
  ) -> Procedure {
    let text = """
      procedure: small-matter
      name: 小事项
      item: \(item)
      area: licensing
      in_force: \(inForce)
      checked: { day: 2026-11-23, review_in: 6 months }
      authority: { organ: 区人力资源和社会保障局, section: 行政审批科, level: district, basis: rule }
      fee: { fen: 0, basis: rule }
      summary: 测试用的小事项
      audience: \(audience)
      handling: { channels: [window], scopes: [district-wide], modes: [all-online], visits: 0 }
      law:
        rule: { cite: 样例办法第一条, source: local, rule: 样例 }
      \(sections)
      """
    let file = SourceFile(path: "licensing/small-matter/2020-01-01.yaml", text: text)
    let (edition, findings) = CatalogueLoader.load(
      files: [file], calendar: Story.calendar)
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty, let procedure = edition?.latest("small-matter") else {
      preconditionFailure(errors.map(\.description).joined(separator: "\n"))
    }
    return procedure
  }
}
