/// Numbers as Chinese laws write them.
enum ChineseNumber {
  static let characters: Set<Character> = [
    "〇", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿",
  ]
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// A number from 0 to 99,999,999 in Chinese numerals: 25 is 二十五.
  static func text(_ number: Int) -> String {
    guard number >= 10_000 else { return below10000(number, isLeading: true) }
    let (high, low) = (number / 10_000, number % 10_000)
    let tail = low == 0 ? "" : (low < 1_000 ? "零" : "") + below10000(low, isLeading: false)
    return below10000(high, isLeading: true) + "万" + tail
  }

  private static func below10000(_ number: Int, isLeading: Bool) -> String {
    guard number > 0 else { return digits[0] }
    var text = ""
    var isGap = false
    for (unit, word) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        isGap = !text.isEmpty
      } else {
        let isTen = unit == 10 && digit == 1 && text.isEmpty && isLeading
        text += (isGap ? digits[0] : "") + (isTen ? "" : digits[digit]) + word
        isGap = false
      }
    }
    return text
  }

  /// The text with full-width digits written in ASCII.
  static func narrow(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xFF10...0xFF19).contains($0.value) }) else {
      return text
    }
    var narrow = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let digit = (0xFF10...0xFF19).contains(scalar.value)
      narrow.append(digit ? Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)) : scalar)
    }
    return String(narrow)
  }

  /// Whether a text has a number in digits or in Chinese numerals, not as part of a longer one.
  static func stands(_ number: Int, in words: String) -> Bool {
    var forms = ["\(number)", text(number)]
    if number == 2 { forms.append("两") }
    return forms.contains { stands($0, in: words) }
  }

  private static func stands(_ form: String, in words: String) -> Bool {
    var rest = words[...]
    while let range = rest.firstRange(of: form) {
      let before =
        range.lowerBound > words.startIndex ? words[words.index(before: range.lowerBound)] : " "
      let after = range.upperBound < words.endIndex ? words[range.upperBound] : " "
      if !isPart(before), !isPart(after) { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }

  private static func isPart(_ character: Character) -> Bool {
    characters.contains(character) || ("0"..."9").contains(character)
  }
}
