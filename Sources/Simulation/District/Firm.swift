/// An enterprise, agency or association of the simulated district; fictional, with a valid code.
struct Firm: Sendable {
  /// What it does, and so from which pool it is drawn.
  enum Trade: String, Sendable, CaseIterable {
    case dispatch, hr, unlicensed, building, making, serving, startup, association, school, host
    case community
  }

  let name: String
  let code: String
  let trade: Trade
  let industry: String
  let town: String
  let phone: String
  let address: String
  let staff: Int
}
