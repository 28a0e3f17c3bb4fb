import Catalogue

/// What is usual of a kind of act where the habits say nothing.
extension ActKind {
  /// How readily it is chosen beside others.
  var usualWeight: Int {
    switch self {
    case .note, .rating, .escalation, .deemedAcceptance, .deemedWithdrawal: 0
    case .correctionRequest: 12
    case .supplement: 100
    case .nonAcceptance, .withdrawal, .suspension, .revocation, .extension: 2
    case .recovery: 1
    case .refusal, .nonPenalty, .leaving, .transfer: 3
    case .hearingOpening: 5
    case .hearingClosing, .resumption: 90
    case .review, .inspection, .verification, .assignment, .evidence: 80
    case .service, .publication, .payment, .reply: 70
    case .decision, .acceptance, .award, .penalty, .completion, .issuance: 100
    default: 50
    }
  }

  /// Working days that pass before it.
  var usualDelay: ClosedRange<Int> {
    switch self {
    case .acceptance, .service, .handOver: 0...2
    case .correctionRequest, .nonAcceptance, .assignment, .attendance: 0...3
    case .supplement: 2...12
    case .review, .evidence, .verification, .legalReview, .discussion: 1...4
    case .inspection, .decision, .refusal, .award: 2...6
    case .penalty, .priorNotice, .mediation, .hearingOpening: 2...7
    case .publication, .reply, .completion, .closure: 1...5
    case .payment, .disbursement, .recovery: 3...12
    case .hearingClosing, .reCheck, .session, .exam: 5...15
    case .revocation, .leaving, .return: 10...60
    default: 1...5
    }
  }
}
