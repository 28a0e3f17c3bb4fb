/// The names of divisions by code.
public struct DivisionTable: Sendable {
  /// A division with its name.
  public struct Division: Hashable, Sendable {
    /// The code.
    public let code: DivisionCode
    /// The Chinese name.
    public let name: String
  }

  /// All divisions in the order of their codes, each before those within it.
  public let divisions: [Division]

  /// Reads texts of lines `code,name`, the first line a heading; throws when a line has another
  /// form, naming the line, or a code comes twice.
  public init(csv texts: [String]) throws(IdentifierFault) {
    var divisions: [Division] = []
    for text in texts {
      var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
      lines = lines.dropFirst()
      var number = 1
      for line in lines {
        number += 1
        let bytes = line.last == 0x0D ? line.dropLast() : line
        if bytes.isEmpty { continue }
        divisions.append(try DivisionTable.division(bytes, lineNumber: number))
      }
    }
    divisions.sort { $0.code < $1.code }
    for (left, right) in zip(divisions, divisions.dropFirst()) where left.code == right.code {
      throw IdentifierFault(
        .format, zh: "行政区划代码\(left.code)出现了两次，请只留一行。",
        en: "The division code \(left.code) comes twice; keep one line.")
    }
    self.divisions = divisions
  }

  private static func division(
    _ line: Substring.UTF8View, lineNumber: Int
  ) throws(IdentifierFault) -> Division {
    guard let comma = line.firstIndex(of: 0x2C) else {
      throw IdentifierFault(
        .format, zh: "行政区划表第\(lineNumber)行应为“代码,名称”。",
        en: "Line \(lineNumber) of the division table should be 'code,name'.")
    }
    let code: DivisionCode
    do {
      code = try DivisionCode(parsing: String(Substring(line[..<comma])))
    } catch {
      throw IdentifierFault(
        error.kind, zh: "行政区划表第\(lineNumber)行：\(error.messageZH)",
        en: "Line \(lineNumber) of the division table: \(error.messageEN)")
    }
    var name = line[line.index(after: comma)...]
    if name.first == 0x22, name.last == 0x22, name.count > 1 { name = name.dropFirst().dropLast() }
    return Division(code: code, name: String(Substring(name)))
  }

  /// The name of the division itself, e.g. 天河区; nothing for an unknown code.
  public func name(of code: DivisionCode) -> String? {
    let index = firstIndex(from: code)
    guard index < divisions.count, divisions[index].code == code else { return nil }
    return divisions[index].name
  }

  /// The name with those above it, e.g. 广东省广州市天河区; nothing for an unknown code.
  ///
  /// Names that only say there is no division between (市辖区, 省直辖县级行政区划) are left out, and a
  /// city without districts is named once (东莞市).
  public func fullName(of code: DivisionCode) -> String? {
    guard name(of: code) != nil else { return nil }
    var names: [String] = []
    var next: DivisionCode? = code
    while let current = next {
      if let name = name(of: current), names.last != name, !DivisionTable.fillers.contains(name) {
        names.append(name)
      }
      next = current.parent
    }
    return names.reversed().joined()
  }

  private static let fillers: Set<String> = [
    "市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划",
  ]

  /// The divisions one level below, in the order of their codes.
  public func children(of code: DivisionCode) -> [Division] {
    within(code).filter { $0.code.parent == code }
  }

  /// All divisions of a level within a code, e.g. the towns of a district or of a city.
  public func divisions(of level: DivisionCode.Level, within code: DivisionCode) -> [Division] {
    within(code).filter { $0.code.level == level }
  }

  /// The towns and subdistricts within a code.
  public func towns(of code: DivisionCode) -> [Division] {
    divisions(of: .town, within: code)
  }

  /// The provinces.
  public var provinces: [Division] {
    divisions.filter { $0.code.level == .province }
  }

  private func within(_ code: DivisionCode) -> ArraySlice<Division> {
    let start = firstIndex(from: code)
    var end = start
    while end < divisions.count, code.contains(divisions[end].code) { end += 1 }
    return divisions[start..<end]
  }

  /// The place of the first division that is not before the code.
  private func firstIndex(from code: DivisionCode) -> Int {
    var low = 0
    var high = divisions.count
    while low < high {
      let middle = (low + high) / 2
      if divisions[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
