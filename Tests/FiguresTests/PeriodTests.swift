import Figures
import LegalTime
import Testing

@Suite("A period") struct PeriodTests {
  @Test(
    "is read as it is written, and written as it is read",
    arguments: [
      ("2025", "2025-01-01..2025-12-31", "2025年"),
      ("2025-Q1", "2025-01-01..2025-03-31", "2025年第一季度"),
      ("2024-Q4", "2024-10-01..2024-12-31", "2024年第四季度"),
      ("2025-03", "2025-03-01..2025-03-31", "2025年3月"),
      ("2024-02", "2024-02-01..2024-02-29", "2024年2月"),
      ("2025-01-01..2025-06-30", "2025-01-01..2025-06-30", "2025年1月1日至2025年6月30日"),
    ])
  func reading(text: String, days: String, label: String) throws {
    let period = try Period(parsing: text)
    #expect(period.span.description == days)
    #expect(period.text == text)
    #expect(period.label == label)
    #expect(try Period(parsing: days) == period)
  }

  @Test("of one day is that day")
  func oneDay() throws {
    let period = try Period(parsing: "2025-03-08")
    #expect(period.text == "2025-03-08..2025-03-08")
    #expect(period.label == "2025年3月8日")
    #expect(try Period(parsing: period.text) == period)
  }

  @Test("that is a whole quarter given by its days is the quarter")
  func canonical() throws {
    #expect(try Period(parsing: "2025-04-01..2025-06-30").text == "2025-Q2")
    #expect(try Period(parsing: "2025-02-01..2025-04-30").text == "2025-02-01..2025-04-30")
  }

  @Test(
    "that cannot be read says why in one sentence of each language",
    arguments: [
      ("", PeriodFault.Kind.unreadable), ("last year", .unreadable), ("25", .unreadable),
      ("2025-3", .unreadable), ("2025-1-1..2025-06-30", .unreadable), ("2025-Qx", .unreadable),
      ("２０２５", .unreadable), ("2025-", .unreadable), ("2025-01-01..", .unreadable),
      ("0000", .noSuchDay), ("2025-02-30", .noSuchDay),
      ("2025-02-29..2025-03-01", .noSuchDay), ("2025-13", .noSuchMonth), ("2025-00", .noSuchMonth),
      ("2025-Q5", .noSuchQuarter), ("2025-06-30..2025-01-01", .backwards),
      ("1800-01-01..2025-01-01", .tooLong),
    ])
  func fault(text: String, kind: PeriodFault.Kind) {
    let fault = #expect(throws: PeriodFault.self) { try Period(parsing: text) }
    #expect(fault?.kind == kind)
    #expect(fault?.messageZH.hasSuffix("。") == true)
    #expect(fault?.messageEN.hasSuffix(".") == true)
  }

  @Test("is cut into its months, the first and the last to its own days")
  func months() throws {
    let period = try Period(parsing: "2025-01-15..2025-03-10")
    #expect(
      period.months.map(\.text) == ["2025-01-15..2025-01-31", "2025-02", "2025-03-01..2025-03-10"])
    #expect(try Period(parsing: "2025").months.count == 12)
    #expect(try Period(parsing: "2025-02").months.map(\.text) == ["2025-02"])
  }

  @Test("of many years has years for its trend")
  func years() throws {
    let period = try Period(parsing: "2019-07-01..2025-06-30")
    #expect(period.steps.count == 7)
    #expect(period.steps.first?.text == "2019-07-01..2019-12-31")
    #expect(period.steps[1].text == "2020")
  }
}
