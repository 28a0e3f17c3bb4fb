import Bureau
import Foundation
import Ledger

/// Forms put aside and taken up again, one a matter and account.
extension Site {
  private func draftID(_ procedureID: String, _ caller: Caller) -> String {
    "\(caller.user.id)/\(procedureID)"
  }

  /// What was filled in before; nothing when there is no draft.
  func draft(of procedureID: String, _ caller: Caller) async throws -> [String: [String]] {
    guard let row = try await office.store.draft(draftID(procedureID, caller)) else { return [:] }
    return try JSONDecoder().decode([String: [String]].self, from: Data(row.fields.utf8))
  }

  /// Puts a form aside as it stands, right or wrong.
  func saveDraft(
    of procedureID: String, texts: [String: [String]], _ caller: Caller
  ) async throws {
    let stated = texts.filter { !$0.key.hasPrefix("_") && $0.key != "csrf" }
    let bytes = try JSONEncoder().encode(stated)
    try await office.store.save(
      DraftRow(
        id: draftID(procedureID, caller), owner: caller.user.id, procedureID: procedureID,
        fields: String(decoding: bytes, as: UTF8.self), savedAt: office.time.now()))
  }

  /// Throws the draft away once the form has become a case.
  func discardDraft(of procedureID: String, _ caller: Caller) async throws {
    try await office.store.discardDraft(draftID(procedureID, caller))
  }
}
