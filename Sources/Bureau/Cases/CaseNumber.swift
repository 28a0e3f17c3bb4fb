public import Casework
public import LegalTime

/// Case numbers that can be read out, typed and checked: the day, six characters, a check character.
///
/// The alphabet is Crockford's base 32, which has no I, L, O and U; the check is the weighted sum modulo 31.
public enum CaseNumber {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// A new number for a case opened on this day.
  public static func make(
    on day: BusinessDate, using generator: inout some RandomNumberGenerator
  ) -> CaseID {
    make(on: day, bits: generator.next())
  }

  /// The number that these bits give; different low thirty bits give different numbers on a day.
  public static func make(on day: BusinessDate, bits: UInt64) -> CaseID {
    let body = (0..<6).map { alphabet[Int(bits >> (5 * UInt64($0)) & 31)] }
    let date = "\(two(day.year % 100))\(two(day.month))\(two(day.day))"
    return CaseID("\(date)-\(String(body))\(check(date + String(body)))")
  }

  /// The number that a person meant: spaces, case and look-alike letters mended; `nil` when the check fails.
  public static func parse(_ typed: String) -> CaseID? {
    var text = ""
    for character in typed.uppercased() {
      switch character {
      case "O": text.append("0")
      case "I", "L": text.append("1")
      case "0"..."9", "A"..."Z": text.append(character)
      case "-", " ", "　", "－": continue
      default: return nil
      }
    }
    guard text.count == 13 else { return nil }
    let body = String(text.dropLast())
    guard text.last == check(body) else { return nil }
    return CaseID("\(body.prefix(6))-\(text.dropFirst(6))")
  }

  private static func check(_ text: String) -> Character {
    var sum = 0
    for (position, character) in text.enumerated() {
      sum += (position + 1) * (alphabet.firstIndex(of: character) ?? 0)
    }
    return alphabet[sum % 31]
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
