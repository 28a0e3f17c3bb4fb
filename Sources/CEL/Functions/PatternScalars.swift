/// A set of code points in a pattern.
struct PatternScalars: Sendable {
  enum Member: Sendable {
    case range(ClosedRange<UInt32>)
    /// A general category by its one or two letters, such as `L` or `Nd`.
    case category(String)
    case ideograph
    case set(PatternScalars)
  }

  var members: [Member]
  var isNegated = false
  var ignoresCase = false

  static let digit = PatternScalars(members: [.range(0x30...0x39)])
  static let word = PatternScalars(members: [
    .range(0x30...0x39), .range(0x41...0x5A), .range(0x61...0x7A), .range(0x5F...0x5F),
  ])
  static let space = PatternScalars(members: [.range(9...10), .range(12...13), .range(32...32)])

  var negated: PatternScalars {
    var other = self
    other.isNegated.toggle()
    return other
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var found = has(scalar)
    if !found, ignoresCase {
      let forms = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
      found = forms.contains { form in
        form.unicodeScalars.count == 1 && form.unicodeScalars.first.map(has) == true
      }
    }
    return found != isNegated
  }

  private func has(_ scalar: Unicode.Scalar) -> Bool {
    for member in members {
      switch member {
      case .range(let range): if range.contains(scalar.value) { return true }
      case .set(let set): if set.contains(scalar) { return true }
      case .ideograph: if scalar.properties.isIdeographic { return true }
      case .category(let name): if Self.category(of: scalar).hasPrefix(name) { return true }
      }
    }
    return false
  }

  static let categories: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
    "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C",
    "Cc", "Cf",
  ]

  private static func category(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate, .privateUse, .unassigned: "C"
    @unknown default: "C"
    }
  }
}
