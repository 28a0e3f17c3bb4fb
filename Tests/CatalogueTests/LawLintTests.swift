import Testing

@testable import Catalogue

@Suite("与法条对照")
struct LawLintTests {
  static let laws = LawLibrary(texts: [
    "样例法(2019-04-23)": """
    # 中华人民共和国样例法
    ## 第一章
    第一条 收到之日起五日内受理，受理之日起二十日内决定。

    经批准可以延长１０日。
    第二条 无关。
    第三条之一 补的一条。
    """
  ])

  private func sample(_ replacements: (String, String)...) -> SampleCatalogue {
    var sample = SampleCatalogue()
    var text = SampleCatalogue.licence
    for (old, new) in replacements { text = text.replacing(old, with: new) }
    sample.files = [SampleCatalogue.path: text]
    sample.laws = Self.laws
    return sample
  }

  @Test("引得对的没有发现")
  func sound() {
    sample().expectMarkedFindings()
    sample(("修正）第一条", "修正）第三条之一"), ("source: statutes", "source: reprint"))
      .expectMarkedFindings()
  }

  @Test(
    "法名、版本、条号不对",
    arguments: [
      "样例法（2019-04-23）第九条", "样例法（2018-01-01）第一条", "别的法（2019-04-23）第一条", "样例法（2019-04-23）",
    ])
  func wrongCitations(cite: String) {
    let sample = sample(
      ("    cite: 样例法（2019-04-23 修正）第一条", "    cite: \(cite)  # ✗ citation"))
    sample.expectMarkedFindings()
  }

  @Test("期限的数在所引的条文里找不到")
  func wrongNumbers() {
    sample(("    runs: 20 working-days", "    runs: 25 working-days  # ✗ law-number"))
      .expectMarkedFindings()
    sample(
      ("    runs: 20 working-days", "    runs: 2 working-days  # ✗ law-number"),
      ("    promised: 10 working-days\n", "")
    )
    .expectMarkedFindings()
    sample(("    runs: 20 working-days", "    runs: 10 working-days")).expectMarkedFindings()
  }

  @Test("没读过原文的，对照自己写的话，只提醒")
  func ownWords() {
    let sample = sample(
      ("source: statutes", "source: reprint"), ("五日内受理，二十日内决定", "五日内受理"),
      ("    runs: 20 working-days", "    runs: 20 working-days  # ✗ law-number"))
    sample.expectMarkedFindings()
    #expect(sample.load().findings.allSatisfy { $0.severity == .warning })
  }

  @Test(
    "中文数字",
    arguments: [
      (0, "零"), (1, "一"), (10, "十"), (15, "十五"), (20, "二十"), (25, "二十五"), (100, "一百"),
      (101, "一百零一"), (110, "一百一十"), (365, "三百六十五"), (1_001, "一千零一"), (2_020, "二千零二十"),
      (10_000, "一万"), (10_500, "一万零五百"), (200_000, "二十万"), (115_000, "十一万五千"),
    ])
  func numerals(number: Int, text: String) {
    #expect(ChineseNumber.text(number) == text)
  }

  @Test("数要单独站着，不是更长的数的一段")
  func standing() {
    #expect(ChineseNumber.stands(20, in: "二十个工作日"))
    #expect(!ChineseNumber.stands(20, in: "二十五日"))
    #expect(!ChineseNumber.stands(5, in: "二十五日"))
    #expect(ChineseNumber.stands(5, in: "二十五日，五日"))
    #expect(ChineseNumber.stands(24, in: "24小时"))
    #expect(!ChineseNumber.stands(24, in: "240小时"))
    #expect(ChineseNumber.stands(2, in: "两名"))
  }

  @Test("引文拆成法名、版本、条号")
  func citations() {
    let citation = Citation("行政许可法（2019-04-23 修正）第三十二条第一款第四项")
    #expect(citation.law == "行政许可法" && citation.version == "2019-04-23")
    #expect(citation.article == "三十二")
    #expect(Citation("社会保险经办条例第十条").law == "社会保险经办条例")
    #expect(Citation("社会保险经办条例第十条").article == "十")
    #expect(Citation("《样例法》（2019-04-23）第三条之一").article == "三之一")
    #expect(Citation("本局指南").article == nil)
  }
}
