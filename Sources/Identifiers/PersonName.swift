/// A person's name; on a page the family name with the rest starred, 张**.
public struct PersonName: MaskedValue {
  /// The whole name.
  public let unmasked: String

  /// Reads a name of 1 to 50 characters without digits or control characters.
  public init(parsing text: String) throws(IdentifierFault) {
    let name = String(text.trimmed)
    guard !name.isEmpty else {
      throw IdentifierFault(.empty, zh: "没有填写姓名。", en: "The name is empty.")
    }
    guard name.count <= 50 else {
      throw IdentifierFault(
        .length, zh: "姓名不能超过50个字，请核对。", en: "A name has at most 50 characters; check it.")
    }
    let isClean = name.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && !(0x30...0x39).contains(scalar.value)
        && scalar != "<" && scalar != ">"
    }
    guard isClean else {
      throw IdentifierFault(
        .character, zh: "姓名中不能有数字、尖括号或控制字符，请核对。",
        en: "A name has no digits, angle brackets or control characters; check it.")
    }
    unmasked = name
  }

  private init(unchecked name: String) {
    unmasked = name
  }

  /// The family name; for names of other forms their first character.
  public var familyName: String {
    let first = String(unmasked.prefix(2))
    return unmasked.count > 2 && PersonName.compoundFamilyNames.contains(first)
      ? first : String(unmasked.prefix(1))
  }

  /// The family name and a star for every other character up to three: 张**, 欧阳*.
  public var masked: String {
    let rest = unmasked.count - familyName.count
    return familyName + String(repeating: "*", count: min(max(rest, 1), 3))
  }

  /// The form for publication: 张某某, 李某.
  public var published: String {
    let rest = unmasked.count - familyName.count
    return familyName + (rest <= 1 ? "某" : "某某")
  }

  private static let compoundFamilyNames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "尉迟", "长孙", "宇文", "皇甫",
    "慕容", "公孙", "令狐", "端木", "轩辕", "闻人", "呼延", "钟离", "百里", "澹台", "淳于", "太史", "申屠",
  ]

  private static let familyNames = [
    "陈", "李", "黄", "张", "梁", "林", "刘", "吴", "罗", "杨", "王", "何", "邓", "周", "叶", "曾", "谢",
    "钟", "郑", "冯", "蔡", "彭", "潘", "朱", "赖", "欧阳", "司徒",
  ]
  private static let givenCharacters = [
    "伟", "芳", "敏", "静", "丽", "强", "磊", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平",
    "刚", "桂", "英", "华", "玉", "兰", "建", "国", "志", "海", "燕", "欣", "怡", "俊", "宇", "浩", "然",
    "子", "轩", "梓", "晴", "嘉", "颖", "文", "斌", "慧", "婷", "锦", "荣", "少", "雄", "焕", "彬",
  ]

  /// A fictional name for demo data, of family names common in Guangdong.
  public static func generate(using generator: inout some RandomNumberGenerator) -> PersonName {
    var name = generator.pick(from: familyNames) + generator.pick(from: givenCharacters)
    if generator.pick(0...9) < 8 { name += generator.pick(from: givenCharacters) }
    return PersonName(unchecked: name)
  }
}
