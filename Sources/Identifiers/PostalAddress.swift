/// A person's address as written; on a page down to the street or town, published down to the
/// district.
public struct PostalAddress: MaskedValue {
  /// The whole address.
  public let unmasked: String

  /// Reads an address of 2 to 200 characters.
  public init(parsing text: String) throws(IdentifierFault) {
    let address = String(text.trimmed)
    guard !address.isEmpty else {
      throw IdentifierFault(.empty, zh: "没有填写地址。", en: "The address is empty.")
    }
    guard (2...200).contains(address.count) else {
      throw IdentifierFault(
        .length, zh: "地址应为2至200个字，请核对。", en: "An address has 2 to 200 characters; check it.")
    }
    guard address.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      throw IdentifierFault(
        .character, zh: "地址应写在一行之内，请删去换行。",
        en: "An address is written on one line; remove line breaks.")
    }
    unmasked = address
  }

  private init(unchecked address: String) {
    unmasked = address
  }

  /// Down to the street, road or town: 广州市天河区五山路****.
  public var masked: String {
    let end =
      end(after: ["街道", "镇", "乡"]) ?? end(after: ["大道", "路", "街", "巷"]) ?? districtEnd
    guard let end else { return "****" }
    return end == unmasked.endIndex ? unmasked : "\(unmasked[..<end])****"
  }

  /// Down to the district: 广州市天河区.
  public var published: String {
    districtEnd.map { String(unmasked[..<$0]) } ?? "****"
  }

  private var districtEnd: String.Index? {
    // A community's name may end in 区 too (小区): the first one counts.
    end(after: ["自治县", "区", "县", "旗"]) ?? lastEnd(after: "市") ?? lastEnd(after: "省")
  }

  /// The end of the earliest of the words.
  private func end(after words: [String]) -> String.Index? {
    var best: String.Index?
    for word in words {
      guard let end = firstEnd(after: word) else { continue }
      if best.map({ end < $0 }) ?? true { best = end }
    }
    return best
  }

  private func firstEnd(after word: String) -> String.Index? {
    var start = unmasked.index(after: unmasked.startIndex)
    while start < unmasked.endIndex {
      if unmasked[start...].hasPrefix(word) {
        return unmasked.index(start, offsetBy: word.count)
      }
      start = unmasked.index(after: start)
    }
    return nil
  }

  private func lastEnd(after character: Character) -> String.Index? {
    unmasked.lastIndex(of: character).map { unmasked.index(after: $0) }
  }

  private static let roads = [
    "五山路", "天河路", "体育东路", "中山大道西", "黄埔大道西", "龙口东路", "林和西路", "车陂路", "棠下大街",
    "沙太南路", "燕岭路", "元岗路",
  ]

  /// A fictional address for demo data within the place given, e.g. 广州市天河区五山街道.
  public static func generate(
    using generator: inout some RandomNumberGenerator, within place: String
  ) -> PostalAddress {
    let road = generator.pick(from: roads)
    let number = generator.pick(1...399)
    let room = generator.pick(1...30) * 100 + generator.pick(1...8)
    return PostalAddress(unchecked: "\(place)\(road)\(number)号\(room)房")
  }
}
