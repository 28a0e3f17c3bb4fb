/// What acts change in the read models.
public struct Projection: Sendable, Hashable {
  /// The row of the case after the acts.
  public var row: CaseRow
  /// Latest runs of clocks that the acts touched; each replaces the run of the same clock.
  public var clocks: [ClockRow] = []
  /// All open tasks after the acts.
  public var tasks: [TaskRow] = []
  /// Whether the acts opened or closed a task.
  public var changesTasks = false
  /// The party, where the acts state one.
  public var party: PartyRow?
  /// The number of the act that stated the party last; of several cases the later statement counts.
  public var partyStatedBy = 0
  /// Certificates issued or revoked; each replaces the one with the same id.
  public var certificates: [CertificateRow] = []
  /// Materials handed in that other matters accept.
  public var materials: [MaterialRow] = []
  /// What the acts contribute to figures.
  public var facts: [FactRow] = []
  /// What figures name but cannot count.
  public var gaps: [FigureGap] = []

  init(row: CaseRow) { self.row = row }
}
