import Catalogue
import Figures
import Testing

typealias Presentation = FigureDefinition.Presentation

@Suite("A printed figure") struct PrintingTests {
  @Test(
    "has the rounding words of the bureau's reports",
    arguments: [
      (127, Presentation.Word.moreThan, "家", "120余家"), (120, .moreThan, "家", "120家"),
      (1346, .many, "人", "1300多人"), (23_480, .about, "人", "约2.3万人"),
      (9960, .about, "本", "约1万本"),
      (7, .moreThan, "家", "7家"), (0, .moreThan, "家", "0家"), (11, .moreThan, "家", "10余家"),
      (999, .moreThan, "家", "990余家"), (1000, .moreThan, "家", "1000家"),
      (1001, .many, "人", "1000多人"), (1099, .many, "人", "1000多人"), (1100, .many, "人", "1100人"),
      (85, .about, "本", "85本"), (0, .about, "本", "0本"), (994, .about, "本", "约990本"),
      (995, .about, "本", "约1000本"), (9949, .about, "本", "约9900本"),
      (30_000, .about, "本", "3万本"), (123_456_789, .about, "人", "约1.2亿人"),
      (99_600_000, .about, "人", "约1亿人"),
    ] as [(Int64, Presentation.Word, String, String)])
  func words(value: Int64, word: Presentation.Word, unit: String, text: String) {
    let printed = FigureDefinition.Presentation(word: word).print(.whole(value), unit: unit)
    #expect(printed.textWithUnit == text)
  }

  @Test("in ten thousands keeps two digits where it says 约")
  func aboutInScale() {
    let shown = FigureDefinition.Presentation(scale: .wan, decimals: 1, word: .about)
    #expect(shown.print(.whole(23_480), unit: "万人").textWithUnit == "约2.3万人")
    #expect(shown.print(.whole(123_456), unit: "万人").textWithUnit == "约12万人")
    #expect(shown.print(.whole(1_849), unit: "万人").textWithUnit == "约0.18万人")
  }

  @Test(
    "of money is rounded in fen and nowhere else",
    arguments: [
      (0, 2, "0"), (1, 2, "0.00"), (4_999, 2, "0.00"), (5_000, 2, "0.01"),
      (123_456_789, 2, "123.46"),
      (1_250_000, 2, "1.25"), (-5_000, 2, "-0.01"), (-4_999, 2, "0.00"), (1_500_000, 0, "2"),
      (Int64.max, 2, "9223372036854.78"), (Int64.min, 2, "-9223372036854.78"),
    ] as [(Int64, Int, String)])
  func money(fen: Int64, decimals: Int, text: String) {
    let shown = FigureDefinition.Presentation(scale: .wanYuan, decimals: decimals)
    #expect(shown.print(.whole(fen), unit: "万元").text == text)
  }

  @Test("in hundred millions has its decimals")
  func hundredMillions() {
    let shown = FigureDefinition.Presentation(scale: .yiYuan, decimals: 4)
    #expect(shown.print(.whole(1_234_567_890), unit: "亿元").textWithUnit == "0.1235亿元")
  }

  @Test("of a ratio never claims the whole for a part, nor anything without a base")
  func ratios() {
    let shown = FigureDefinition.Presentation(scale: .percent, decimals: 0)
    #expect(shown.print(.ratio(numerator: 40, denominator: 40), unit: "%").textWithUnit == "100%")
    #expect(shown.print(.ratio(numerator: 999, denominator: 1000), unit: "%").text == "99")
    #expect(shown.print(.ratio(numerator: 1, denominator: 3), unit: "%").text == "33")
    #expect(shown.print(.ratio(numerator: 2, denominator: 3), unit: "%").text == "67")
    #expect(shown.print(.ratio(numerator: 0, denominator: 3), unit: "%").text == "0")
    #expect(shown.print(.ratio(numerator: 0, denominator: 0), unit: "%").textWithUnit == "—")
    let fine = FigureDefinition.Presentation(scale: .percent, decimals: 2)
    #expect(fine.print(.ratio(numerator: 2, denominator: 3), unit: "%").textWithUnit == "66.67%")
    #expect(
      fine.print(.ratio(numerator: 99_999, denominator: 100_000), unit: "%").text == "99.99")
  }

  @Test("without a source says so and is not 0")
  func notConnected() {
    let shown = FigureDefinition.Presentation()
    #expect(shown.print(.notConnected, unit: "家").textWithUnit == "未接入")
  }
}
