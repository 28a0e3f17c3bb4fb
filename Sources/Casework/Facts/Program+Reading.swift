import CEL

extension Program {
  /// Whether it asks for what is stated with the act.
  var readsTheAct: Bool { variablesUsed.contains("act") }
}
