extension KindLaw {
  /// All of them, in the order in which they are asked.
  public static let all: [KindLaw] = [
    .opening, .inForce, .closed, .state, .role, .clockOnly, .clockDue, .future,
    .beforeOpening, .order, .correctionRequestOnce, .supplementAfterRequest, .twoOfficers,
    .officersCertified, .reasons, .extensionOnce, .extensionByHead, .extensionInTime,
    .priorNotice, .statementPeriod, .penaltyByHead, .statementAfterNotice, .legalReviewer,
    .hearingClosingAfterOpening, .handOverAfterForwarding, .resumptionAfterSuspension,
    .withdrawalBeforeDecision, .disbursementAfterDecision, .transferByHead, .deadlineLater,
    .ratingOnce, .ratingStars, .ratingByParty, .repetition,
  ]
}
