/// Mends what folding does to Chinese: YAML joins lines with a space, Chinese has none between its characters.
enum FoldedText {
  /// The text without the spaces that stand between two Chinese characters.
  static func joined(_ text: String) -> String {
    guard text.unicodeScalars.contains(" ") else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      if scalar == " ", place > 0, place + 1 < scalars.count, isChinese(scalars[place - 1]),
        isChinese(scalars[place + 1])
      {
        continue
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// Whether a character is written without spaces around it: Han, Chinese punctuation, full-width forms.
  static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2018...0x201D, 0x2026, 0x2014, 0x2E80...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
