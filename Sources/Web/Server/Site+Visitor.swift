import Bureau
import Ledger

extension Site {
  /// Somebody who has shown the party's key but has no account; may look, not act.
  func visitor(key: String) -> Caller {
    Caller(
      user: UserRow(
        id: "", name: "", passwordDigest: "", roles: [], partyKey: key,
        createdAt: office.time.now()), formToken: "")
  }
}
