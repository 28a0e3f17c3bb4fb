public import Casework

/// The first thing in a case's chain that is not as it was written.
public struct Tampering: Sendable, Hashable {
  /// What was done.
  public enum Sort: String, Sendable, Hashable, CaseIterable {
    case altered, removed, inserted, reordered
  }

  /// What was done.
  public let sort: Sort
  /// The case.
  public let caseID: CaseID
  /// The number of the act within the case.
  public let number: Int
  /// The place of the act among all acts; `nil` when it is gone.
  public let position: Int64?

  /// Makes a finding.
  public init(_ sort: Sort, caseID: CaseID, number: Int, position: Int64?) {
    self.sort = sort
    self.caseID = caseID
    self.number = number
    self.position = position
  }

  /// One sentence in Chinese.
  public var messageZH: String {
    if caseID.text.isEmpty {
      return sort == .removed
        ? "总第\(position ?? 0)笔行为连同它的办件被删掉了。" : "总第\(position ?? 0)笔行为不属于任何办件，是事后插进来的。"
    }
    let place = position.map { "（总第\($0)笔）" } ?? ""
    return switch sort {
    case .altered: "办件 \(caseID) 的第\(number)个行为\(place)存入以后被改过。"
    case .removed: "办件 \(caseID) 的第\(number)个行为被删掉了。"
    case .inserted: "办件 \(caseID) 的第\(number)个行为\(place)是事后插进来的。"
    case .reordered: "办件 \(caseID) 的第\(number)个行为\(place)的次序被调换过。"
    }
  }

  /// The same sentence in English.
  public var messageEN: String {
    if caseID.text.isEmpty {
      return sort == .removed
        ? "The act at position \(position ?? 0) was removed together with its case."
        : "The act at position \(position ?? 0) belongs to no case: it was inserted afterwards."
    }
    let place = position.map { " (position \($0))" } ?? ""
    return switch sort {
    case .altered: "Act \(number) of case \(caseID)\(place) was altered after it was stored."
    case .removed: "Act \(number) of case \(caseID) was removed."
    case .inserted: "Act \(number) of case \(caseID)\(place) was inserted afterwards."
    case .reordered: "Act \(number) of case \(caseID)\(place) was moved out of its order."
    }
  }
}
