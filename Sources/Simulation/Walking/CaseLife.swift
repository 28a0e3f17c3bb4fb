import Casework
import Catalogue
import LegalTime

/// One simulated case on its way through the year.
struct CaseLife: Sendable {
  /// What is to be done next, and when.
  struct Plan: Sendable {
    /// The act's place in the procedure's list.
    var place: Int
    var day: BusinessDate
  }

  let id: CaseID
  let procedure: Procedure
  let firm: Firm
  let person: Inhabitant
  let town: String
  /// The case's turn within its procedure, from 1.
  let serial: Int
  /// Values that the habits fix for this case.
  let fixed: [String: String]
  /// Whether the case meets the law's conditions from the start.
  let isCompliant: Bool
  var dice: Dice
  var subject: Case?
  var plan: Plan?
  /// Acts found impossible as the case now stands.
  var excluded: Set<Int> = []
  /// The moment of the last thing done, in seconds of the day it was done.
  var clock = 0
  var clockDay: BusinessDate?
  var ratingOn: BusinessDate?
  /// The number of stars of the bad rating that this case answers.
  var source: Source?

  /// The case to which this one is the answer.
  struct Source: Sendable {
    let caseID: CaseID
    let procedure: Procedure
    let stars: Int
    let party: String
    let day: BusinessDate
  }
}
