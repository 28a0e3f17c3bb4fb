public import LegalTime

/// Where, how and when a matter can be handled.
public struct Handling: Sendable {
  /// How a person reaches the bureau.
  public enum Channel: String, Sendable, Hashable, Codable, CaseIterable {
    case window, online, mobile
    case selfService = "self-service"
    case phone

    /// The Chinese term.
    public var label: String {
      switch self {
      case .window: "窗口"
      case .online: "网上"
      case .mobile: "移动端"
      case .selfService: "自助终端"
      case .phone: "电话"
      }
    }
  }

  /// How far a matter can be handled away from home (通办范围).
  public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    case districtWide = "district-wide"
    case cityWide = "city-wide"
    case crossRegion = "cross-region"
    case crossProvince = "cross-province"

    /// The Chinese term.
    public var label: String {
      switch self {
      case .districtWide: "全区通办"
      case .cityWide: "全市通办"
      case .crossRegion: "跨域通办"
      case .crossProvince: "跨省通办"
      }
    }
  }

  /// The three modes of handling across regions (国办发〔2020〕35号).
  public enum Mode: String, Sendable, Hashable, Codable, CaseIterable {
    case allOnline = "all-online"
    case proxyAcceptance = "proxy-acceptance"
    case multiPlace = "multi-place"

    /// The Chinese term.
    public var label: String {
      switch self {
      case .allOnline: "全程网办"
      case .proxyAcceptance: "异地代收代办"
      case .multiPlace: "多地联办"
      }
    }
  }

  /// A place outside with which an agreement stands.
  public struct Partner: Sendable, Hashable {
    /// The place's name.
    public let place: String
    /// The agreement's name.
    public let agreement: String
    /// First day.
    public let from: BusinessDate

    /// Makes a partner.
    public init(place: String, agreement: String, from: BusinessDate) {
      self.place = place
      self.agreement = agreement
      self.from = from
    }
  }

  /// Extended service on Saturdays (延时服务; 广东省优化营商环境条例 art. 33).
  public struct Saturday: Sendable, Hashable {
    /// First day.
    public let from: BusinessDate
    /// Division codes of the places; empty for every town's hall.
    public let places: [String]

    /// Makes a Saturday rule.
    public init(from: BusinessDate, places: [String]) {
      self.from = from
      self.places = places
    }
  }

  /// How a person reaches the bureau.
  public let channels: [Channel]
  /// How far it can be handled away from home.
  public let scopes: [Scope]
  /// In which modes.
  public let modes: [Mode]
  /// With whom.
  public let partners: [Partner]
  /// Saturday service.
  public let saturday: Saturday?
  /// The day from which the scopes hold.
  public let from: BusinessDate?
  /// How often the person must come.
  public let visits: Int

  /// Makes a handling; the loader is its only user.
  public init(
    channels: [Channel], scopes: [Scope], modes: [Mode], partners: [Partner], saturday: Saturday?,
    from: BusinessDate?, visits: Int
  ) {
    self.channels = channels
    self.scopes = scopes
    self.modes = modes
    self.partners = partners
    self.saturday = saturday
    self.from = from
    self.visits = visits
  }
}

/// Powers moved to towns (下放), in one of three legal forms that are never mixed.
public struct Delegation: Sendable, Hashable {
  /// The legal form.
  public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    /// 赋权: the town decides in its own name (行政处罚法 art. 24).
    case empower
    /// 委托: the town decides in the bureau's name (行政许可法 art. 24).
    case entrust
    /// 受理前移: the town only receives.
    case frontOffice = "front-office"

    /// The Chinese term.
    public var label: String {
      switch self {
      case .empower: "赋权"
      case .entrust: "委托"
      case .frontOffice: "受理前移"
      }
    }
  }

  /// The legal form.
  public let form: Form
  /// First day; a case submitted before it stays with the district.
  public let from: BusinessDate
  /// Last day, inclusive.
  public let until: BusinessDate?
  /// Town codes; empty for every town of the district.
  public let towns: [String]
  /// The instrument (委托书, 决定).
  public let instrument: String
  /// Legal bases.
  public let basis: [String]

  /// Makes a delegation; the loader is its only user.
  public init(
    form: Form, from: BusinessDate, until: BusinessDate?, towns: [String], instrument: String,
    basis: [String]
  ) {
    self.form = form
    self.from = from
    self.until = until
    self.towns = towns
    self.instrument = instrument
    self.basis = basis
  }

  /// Whether it covers a town on a day.
  public func covers(town: String, on day: BusinessDate) -> Bool {
    day >= from && (until.map { day <= $0 } ?? true) && (towns.isEmpty || towns.contains(town))
  }
}
