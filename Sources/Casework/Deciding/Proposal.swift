import CEL
import Catalogue
import LegalTime

/// An act that somebody wants to do, beside the case as it stands.
struct Proposal: Sendable {
  /// The case; `nil` when the act is to open it.
  let subject: Case?
  /// The procedure under which it is decided.
  let procedure: Procedure
  /// The act's rule.
  let rule: ActRule
  /// The act's place in the procedure's `body.acts`.
  let place: Int
  /// What was asked for.
  let command: Command
  /// What else must be known.
  let context: Context

  /// The kind whose law is asked.
  var kind: ActKind { rule.kind }
  /// The day the act happens in law.
  var day: BusinessDate { command.occurredOn }
  /// What was stated.
  var payload: [String: Value] { command.payload }

  /// The officers named, each once, in order; nothing when none are named as officers are.
  var officers: [String] {
    guard let listed = payload["officers"]?.listValue else { return [] }
    var seen: Set<String> = []
    return listed.compactMap(\.stringValue).map(FieldValue.trimmed).filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
  }

  /// The texts of a list that was stated, empty ones left out.
  func texts(_ field: String) -> [String] {
    (payload[field]?.listValue ?? []).compactMap(\.stringValue).map(FieldValue.trimmed)
      .filter { !$0.isEmpty }
  }

  /// A date that was stated, as text or as conditions see it.
  func date(_ field: String) -> BusinessDate? {
    guard let value = payload[field] else { return nil }
    if let text = value.stringValue { return BusinessDate(FieldValue.trimmed(text)) }
    return value.timestampValue.map { BusinessDate(dayNumber: Int($0.seconds / 86_400)) }
  }

  /// Whether an act of the kind happened.
  func has(_ kind: ActKind) -> Bool { subject?.has(kind: kind) ?? false }

  /// Whether more acts of one kind happened than of another: something begun is not yet ended.
  func isPending(_ begun: ActKind, endedBy ended: ActKind) -> Bool {
    guard let history = subject?.history else { return false }
    return history.count { $0.kind == begun } > history.count { $0.kind == ended }
  }
}
