import Catalogue
import Testing

@Suite("图和法条视图")
struct DiagramTests {
  private func procedure() throws -> Procedure {
    let sample = SampleCatalogue(
      (
        "guards:\n  capital",
        "  back: { label: 退回, kind: review, by: head, from: [accepted], to: filed, basis: rules-1 }\nguards:\n  capital"
      ))
    return try #require(sample.load().edition?.latest("sample-licence"))
  }

  @Test("从左到右排列，退回的边认得出来")
  func layout() throws {
    let diagram = StateDiagram(of: try procedure())
    #expect(diagram.nodes.map(\.id) == ["", "filed", "accepted", "granted", "refused"])
    #expect(diagram.nodes.map(\.rank) == [0, 1, 2, 3, 3])
    #expect(diagram.nodes.map(\.row) == [0, 0, 0, 0, 1])
    #expect(diagram.columns == 4 && diagram.rows == 2)
    #expect(diagram.node("granted")?.kind == .outcome(.granted))
    #expect(diagram.node("accepted")?.stays == ["核查"])
    #expect(
      diagram.node("accepted")?.clocks == ["receipt", "decision"].filter { $0 == "decision" })
    let returns = diagram.edges.filter(\.isReturn)
    #expect(returns.map(\.acts) == [["back"]])
  }

  @Test("每一条法条下面列着它的规则")
  func articles() throws {
    let view = ArticleView(of: try procedure())
    #expect(view.articles.map(\.basis.id) == ["rules-1"])
    let rules = view.articles[0].rules
    #expect(rules.contains { $0.section == "acts" && $0.id == "grant" && $0.label == "准予" })
    #expect(rules.contains { $0.section == "clocks" && $0.id == "decision" })
  }
}
