public import Catalogue

extension FigureDefinition.Presentation {
  /// What is printed for a ratio without a base.
  public static let noBase = "—"
  /// What is printed for a figure whose source is not connected; never 0.
  public static let notConnected = "未接入"

  /// Prints a value with the unit of its figure.
  public func print(_ value: FigureValue, unit: String) -> PrintedNumber {
    switch value {
    case .notConnected: PrintedNumber(number: Self.notConnected, unit: unit)
    case .ratio(_, 0): PrintedNumber(number: Self.noBase, unit: unit)
    case .ratio(let part, let base): PrintedNumber(number: ratio(part, base), unit: unit)
    case .whole(let number):
      switch word {
      case .about: about(number, unit: unit)
      case .moreThan, .many: more(number, unit: unit)
      case nil: PrintedNumber(number: plain(number), unit: unit)
      }
    }
  }

  /// The number in its scale; a true zero has no decimals.
  private func plain(_ number: Int64) -> String {
    if number == 0 { return "0" }
    return DecimalText.rounded(Int128(number), over: Int128(scale.divisor), decimals: decimals)
  }

  /// A part that is not the whole is never rounded up to it.
  private func ratio(_ part: Int64, _ base: Int64) -> String {
    let factor: Int128 = scale == .percent ? 100 : 1
    let numerator = Int128(part) * factor
    let rounded = DecimalText.rounded(numerator, over: Int128(base), decimals: decimals)
    let whole = DecimalText.rounded(factor, over: 1, decimals: decimals)
    guard part < base, rounded == whole else { return rounded }
    return DecimalText.cut(numerator, over: Int128(base), decimals: decimals)
  }

  /// Two significant digits, from ten thousand on in 万 and 亿; the word only where digits were lost.
  private func about(_ number: Int64, unit: String) -> PrintedNumber {
    let step = DecimalText.tenTo(String(number.magnitude).count - 2)
    let magnitude = (UInt128(number.magnitude) + step / 2) / step * step
    let rounded = number < 0 ? -Int128(magnitude) : Int128(magnitude)
    let lead = rounded == Int128(number) ? "" : FigureDefinition.Presentation.Word.about.label
    var text = DecimalText.exact(rounded, overTenTo: places)
    if scale == .one, magnitude >= 100_000_000 {
      text = DecimalText.exact(rounded, overTenTo: 8) + "亿"
    } else if scale == .one, magnitude >= 10_000 {
      text = DecimalText.exact(rounded, overTenTo: 4) + "万"
    }
    return PrintedNumber(lead: lead, number: text, unit: unit)
  }

  /// Down to the largest round number: tens under a thousand, hundreds above; without it the number itself.
  private func more(_ number: Int64, unit: String) -> PrintedNumber {
    let units = number / scale.divisor
    let step: Int64 = units < 1000 ? 10 : 100
    let round = units / step * step
    guard round > 0, round * scale.divisor != number, let word else {
      return PrintedNumber(number: plain(number), unit: unit)
    }
    return PrintedNumber(number: String(round), tail: word.label, unit: unit)
  }

  /// How many decimal places the scale shifts by.
  private var places: Int {
    switch scale {
    case .one, .percent: 0
    case .wan: 4
    case .wanYuan: 6
    case .yiYuan: 10
    }
  }
}
