import Identifiers
import LegalTime

/// Makes the fictional people and enterprises, the same for the same seed.
struct PopulationMaker {
  private var dice: Dice
  private let year: Int
  private let addressCode: Int
  private let place: String
  private let towns: [Population.Town]
  private var names: Set<String> = []

  init(seed: UInt64, year: Int, district: String, place: String, towns: [Population.Town]) {
    dice = Dice(seed: seed, stream: 1)
    self.year = year
    addressCode = Int(district) ?? 440_606
    self.place = place
    self.towns = towns
  }

  // MARK: - Enterprises

  private static let brands = [
    "宏达", "顺安", "恒信", "锦程", "智汇", "众诚", "明德", "远航", "嘉禾", "盛源", "泰和", "瑞丰", "启航",
    "联创", "华美", "德胜", "金桥", "万通", "永兴", "力达", "博远", "新源", "腾飞", "中信达", "凤凰", "桂畔",
    "伦常", "容桂", "北江", "西江", "同德", "安邦", "乐业", "富民", "广聚", "汇才",
  ]

  private static let trades: [(Firm.Trade, least: Int, perThousand: Int, ends: [String])] = [
    (.dispatch, 36, 2, ["劳务派遣有限公司"]),
    (.hr, 48, 3, ["人力资源有限公司", "人才服务有限公司"]),
    (.unlicensed, 14, 1, ["职业介绍部", "企业管理咨询部"]),
    (.building, 60, 6, ["建筑工程有限公司", "装饰工程有限公司", "建筑劳务有限公司"]),
    (.making, 140, 12, ["电器有限公司", "家具厂", "五金制品有限公司", "机械有限公司", "涂料有限公司"]),
    (.serving, 80, 8, ["餐饮服务有限公司", "物流有限公司", "酒店管理有限公司", "商贸有限公司"]),
    (.startup, 90, 12, ["科技工作室", "电子商务商行", "文化创意有限公司", "设计工作室"]),
    (.association, 32, 0, ["行业协会", "商会"]),
    (.school, 16, 1, ["职业培训学校", "职业培训中心"]),
    (.host, 8, 0, ["劳务合作社"]),
    (.community, 14, 0, ["社会组织服务中心"]),
  ]

  mutating func firms(scale: Int) -> [Firm] {
    var firms: [Firm] = []
    for (trade, least, perThousand, ends) in Self.trades {
      let count = min(least * 6, max(least, perThousand * scale / 1000))
      for _ in 0..<count { firms.append(firm(trade, ends: ends)) }
    }
    return firms
  }

  private mutating func firm(_ trade: Firm.Trade, ends: [String]) -> Firm {
    let town = dice.one(of: towns) ?? Population.Town(code: "", name: "")
    let kind =
      switch trade {
      case .association: "51"
      case .community, .school: "52"
      default: "91"
      }
    let code = CreditCode.generate(
      using: &dice, kind: kind, divisionCode: trade == .host ? hostDivision() : addressCode)
    let staff = trade == .making ? dice.among(30...1_800) : dice.among(6...260)
    let industries = Self.industries[trade] ?? ["services"]
    return Firm(
      name: firmName(trade, ends: ends), code: code.text, trade: trade,
      industry: dice.one(of: industries) ?? "services", town: town.code,
      phone: PhoneNumber.generate(using: &dice).unmasked,
      address: address(in: town.name), staff: staff)
  }

  private static let industries: [Firm.Trade: [String]] = [
    .building: ["construction"], .making: ["manufacturing"],
    .serving: ["catering", "logistics", "services"],
  ]

  private mutating func hostDivision() -> Int {
    dice.one(of: [520_000, 530_000, 450_000].map { $0 + 2323 + dice.below(20) }) ?? 522_323
  }

  private mutating func firmName(_ trade: Firm.Trade, ends: [String]) -> String {
    let end = dice.one(of: ends) ?? "有限公司"
    for _ in 0..<40 {
      let name = "样例\(dice.one(of: Self.brands) ?? "")\(end)"
      if names.insert(name).inserted { return name }
      let longer = "样例\(dice.one(of: Self.brands) ?? "")\(dice.one(of: Self.brands) ?? "")\(end)"
      if names.insert(longer).inserted { return longer }
    }
    let name = "样例第\(names.count)\(end)"
    names.insert(name)
    return name
  }

  // MARK: - People

  /// Given names begin with 样, 例, 虚 or 拟, so that nobody takes them for anyone.
  private static let marks = ["样", "例", "虚", "拟"]
  private static let streets = ["样例一路", "样例二路", "样例大道", "虚构街", "虚构东路", "示范路"]

  mutating func people(_ count: Int) -> [Inhabitant] {
    (0..<count).map { _ in
      let isLocal = dice.happens(percent: 62)
      let origin = isLocal ? addressCode : Self.guangdong[dice.below(Self.guangdong.count)]
      return inhabitant(origin: origin)
    }
  }

  mutating func outsiders(_ count: Int) -> [Inhabitant] {
    (0..<count).map { _ in inhabitant(origin: Self.elsewhere[dice.below(Self.elsewhere.count)]) }
  }

  private static let guangdong = [440_811, 440_923, 441_283, 441_426, 441_521, 441_781, 445_281]
  private static let elsewhere = [
    520_221, 520_303, 520_521, 520_627, 522_323, 522_631, 530_325, 530_602, 530_621, 532_327,
    450_721, 451_022, 451_281, 431_121,
  ]

  private mutating func inhabitant(origin: Int) -> Inhabitant {
    let id = ResidentID.generate(
      using: &dice, addressCode: origin, birthYears: (year - 54)...(year - 20))
    let born = id.birthDate
    let town = dice.one(of: towns) ?? Population.Town(code: "", name: "")
    let family = PersonName.generate(using: &dice).familyName
    let given = PersonName.generate(using: &dice).unmasked.suffix(1)
    return Inhabitant(
      name: "\(family)\(dice.one(of: Self.marks) ?? "")\(given)", id: id.unmasked,
      birth: BusinessDate(year: born.year, month: born.month, day: born.day)
        ?? BusinessDate(dayNumber: 7_305),
      isFemale: id.sex == .female, phone: PhoneNumber.generate(using: &dice).unmasked,
      town: town.code, address: address(in: town.name), origin: String(origin))
  }

  private mutating func address(in town: String) -> String {
    "\(place)\(town)\(dice.one(of: Self.streets) ?? "")\(dice.among(1...399))号"
  }
}
