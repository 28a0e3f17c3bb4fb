import Bureau
import Hummingbird
import Logging

/// What a request carries through its handling: who is calling and what forms must repeat.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who is signed in.
  var caller: Caller?
  /// The token of a visitor's forms.
  var visitorToken = ""

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
  }

  /// What a form must repeat.
  var formToken: String { caller?.formToken ?? visitorToken }

  /// Bodies are bounded where they are read.
  var maxUploadSize: Int { 1 << 20 }
}
