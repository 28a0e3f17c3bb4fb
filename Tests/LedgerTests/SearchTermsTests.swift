import CEL
import Casework
import Ledger
import LedgerConformance
import LegalTime
import Testing

@Suite("数字的键与搜索的词")
struct SearchTermsTests {
  @Test("相邻两字一组，末字单独一组")
  func grams() {
    #expect(SearchTerms.grams(of: "劳务派遣") == ["劳务", "务派", "派遣", "遣"])
    #expect(SearchTerms.grams(of: "A") == ["a"])
    #expect(SearchTerms.grams(of: "").isEmpty)
  }

  @Test("词按空格分开，最多八个")
  func words() {
    let terms = SearchTerms("  禅城　人力 ", in: SampleDistrict.edition).terms
    #expect(terms.map(\.folded) == ["禅城", "人力"])
    let many = SearchTerms(String(repeating: "字 ", count: 30), in: SampleDistrict.edition)
    #expect(many.terms.count == 8)
  }

  @Test("同样的键散列相同，不同的不同")
  func keys() {
    let digester = Digester()
    #expect(FigureKey.hash("a", with: digester) == FigureKey.hash("a", with: Digester()))
    #expect(FigureKey.hash("1", with: digester) != FigureKey.hash(1, with: digester))
  }

  @Test("页的位置写成文字再读回来不变")
  func cursors() {
    let cursor = CaseCursor(day: 20_000, caseID: "250926-7K3~MQ9X")
    #expect(CaseCursor(cursor.text) == cursor)
    #expect(CaseCursor("x~C1") == nil)
    #expect(CaseCursor("12") == nil)
  }

  @Test("出错的话中文英文各一句，点名路径")
  func faults() {
    let kinds: [StoreFault.Kind] = [
      .diskFull, .readOnly, .cannotOpen, .inUse, .corrupt, .notADatabase,
      .newerSchema(found: 9, known: 3), .other,
    ]
    for kind in kinds {
      let fault = StoreFault(kind, path: "data/ledger.sqlite", detail: "x")
      #expect(fault.messageZH.contains("data/ledger.sqlite"))
      #expect(fault.messageEN.contains("data/ledger.sqlite"))
      #expect(fault.messageZH.hasSuffix("。"))
      #expect(fault.messageEN.hasSuffix("."))
    }
  }
}
