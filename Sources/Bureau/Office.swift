public import Catalogue
public import Identifiers
public import Ledger
public import LegalTime

/// A running bureau: the use cases over one store, one catalogue, one calendar and one district.
public struct Office: Sendable {
  /// Where acts are kept.
  public let store: any BureauStore
  /// The law as data.
  public let edition: CatalogueEdition
  /// The working-day calendar.
  public let calendar: WorkCalendar
  /// Names of divisions.
  public let divisions: DivisionTable
  /// Division code of the district.
  public let district: String
  /// Where the time comes from.
  public let time: any TimeSource

  /// Opens the bureau's doors.
  public init(
    store: any BureauStore, edition: CatalogueEdition, calendar: WorkCalendar,
    divisions: DivisionTable, district: String, time: any TimeSource
  ) {
    self.store = store
    self.edition = edition
    self.calendar = calendar
    self.divisions = divisions
    self.district = district
    self.time = time
  }

  /// Today's business date, Asia/Shanghai.
  public var today: BusinessDate { time.now().businessDate }

  /// The name of a division; the code where it has none.
  public func place(_ code: String) -> String {
    let wanted = code.isEmpty ? district : code
    guard let division = try? DivisionCode(parsing: wanted) else { return wanted }
    return divisions.name(of: division) ?? wanted
  }

  /// The towns of the district: code and name.
  public var towns: [(code: String, name: String)] {
    guard let code = try? DivisionCode(parsing: district) else { return [] }
    return divisions.towns(of: code).map { ($0.code.text, $0.name) }
  }

}

/// Why a request was not carried out, apart from a refusal by law.
public enum OfficeFault: Error, Sendable, CustomStringConvertible {
  /// There is no such case, matter or figure.
  case absent(String)
  /// Somebody else acted first; the page must be read again.
  case conflict
  /// The person may not do or see this.
  case forbidden(String)
  /// The store failed.
  case store(StoreFault)

  /// The sentence, as the command line prints it.
  public var description: String {
    if case .store(let fault) = self { fault.messageEN } else { message }
  }

  /// One sentence for the person.
  public var message: String {
    switch self {
    case .absent(let what): "没有找到\(what)，请检查编号或从列表里打开。"
    case .conflict: "刚刚有别人办了这个办件的另一步，请先看看最新情况再继续；填的内容还在。"
    case .forbidden(let what): "你的岗位不能\(what)，需要的话请联系负责人。"
    case .store(let fault): fault.messageZH
    }
  }
}
