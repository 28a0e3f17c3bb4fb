import CEL
import Catalogue

extension CaseFacts {
  /// A message with its blanks filled from these facts.
  func text(of template: MessageTemplate) -> String { "" }
}
