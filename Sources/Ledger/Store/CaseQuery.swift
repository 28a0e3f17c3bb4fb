public import Casework
public import Catalogue
public import LegalTime

/// Which cases a list shows; what is left empty or `nil` leaves that side open.
public struct CaseFilter: Sendable, Hashable {
  /// Procedure ids.
  public var procedures: [String] = []
  /// Area folders.
  public var areas: [String] = []
  /// State ids.
  public var states: [String] = []
  /// Division codes; an empty code is the district itself.
  public var towns: [String] = []
  /// The party's key.
  public var party: String?
  /// The life-event bundle.
  public var bundle: String?
  /// Only closed or only open ones.
  public var isClosed: Bool?
  /// How they ended.
  public var result: OutcomeRule.Result?
  /// At least one of these roles may act next.
  public var awaits: RoleSet = []
  /// Open ones whose earliest clock is due on this day or before.
  public var dueThrough: BusinessDate?
  /// Opened within these days.
  public var openedIn: DateSpan?
  /// Closed within these days.
  public var closedIn: DateSpan?
  /// Words, separated by spaces, each of which must occur in the case's number, heading, party key or
  /// procedure's name.
  public var text: String = ""

  /// Makes a filter that lets everything pass.
  public init() {}
}

/// The order of a list of cases; equal ones go by case id.
public enum CaseOrder: String, Sendable, Hashable, CaseIterable {
  /// The most urgent first; those without a running clock last.
  case due
  /// The last opened first.
  case newest
  /// The last acted upon first.
  case latest
}

/// A part of a list of cases.
public struct CasePage: Sendable, Hashable {
  /// The rows.
  public var rows: [CaseRow]
  /// Where the next part begins; `nil` at the end.
  public var next: String?

  /// Makes a part.
  public init(rows: [CaseRow], next: String?) {
    self.rows = rows
    self.next = next
  }
}

/// A place in a list of cases: everything after this row.
public struct CaseCursor: Sendable, Hashable {
  /// The row's day number in the list's order; the greatest number for none.
  public var day: Int32
  /// The row's case.
  public var caseID: CaseID

  /// Stands for no day, after all days.
  public static let noDay = Int32.max

  /// Makes a place.
  public init(day: Int32, caseID: CaseID) {
    self.day = day
    self.caseID = caseID
  }

  /// The place of a row.
  public init(_ row: CaseRow, order: CaseOrder) {
    switch order {
    case .due: day = row.dueOn?.dayNumber ?? Self.noDay
    case .newest: day = row.openedOn.dayNumber
    case .latest: day = row.lastOccurredOn.dayNumber
    }
    caseID = row.caseID
  }

  /// Reads `day~case`.
  public init?(_ text: String) {
    guard let mark = text.firstIndex(of: "~"), let day = Int32(text[..<mark]) else { return nil }
    self.day = day
    caseID = CaseID(String(text[text.index(after: mark)...]))
  }

  /// The place as text for a link.
  public var text: String { "\(day)~\(caseID.text)" }
}

/// By what cases are counted.
public enum CaseGrouping: String, Sendable, Hashable, CaseIterable {
  case procedure, area, state, town, result
}

/// Everything a case page shows, read at one moment.
public struct CaseFile: Sendable, Hashable {
  /// The row of the case.
  public var row: CaseRow
  /// Its acts in order.
  public var entries: [LedgerEntry]
  /// The latest run of each clock, in the order of their starting.
  public var clocks: [ClockRow]
  /// Open tasks.
  public var tasks: [TaskRow]
  /// Documents issued, in order.
  public var documents: [DocumentRow]
  /// Certificates issued, in order.
  public var certificates: [CertificateRow]
  /// The party.
  public var party: PartyRow?

  /// Makes a file.
  public init(
    row: CaseRow, entries: [LedgerEntry], clocks: [ClockRow], tasks: [TaskRow],
    documents: [DocumentRow], certificates: [CertificateRow], party: PartyRow?
  ) {
    self.row = row
    self.entries = entries
    self.clocks = clocks
    self.tasks = tasks
    self.documents = documents
    self.certificates = certificates
    self.party = party
  }
}
