import Mustache

/// Every template, parsed once at start; a page is a pure function of its model.
public struct PageLibrary: Sendable {
  private let library: MustacheLibrary

  /// Parses the templates: name (`portal/home`) → text.
  ///
  /// - Throws: `PageFault` that names the template and what is wrong in it.
  public init(templates: [String: String]) throws(PageFault) {
    var library = MustacheLibrary()
    for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(text, named: name)
      } catch {
        throw PageFault("the template \(name) cannot be read: \(error)")
      }
    }
    for page in PageName.allCases where library.getTemplate(named: page.rawValue) == nil {
      throw PageFault("the template \(page.rawValue).mustache is missing from the folder Templates")
    }
    self.library = library
  }

  /// The page's HTML within its frame.
  public func render(_ page: some Page, in frame: Frame) -> String {
    var node = frame.node
    node["title"] = page.title
    node["crumbs"] = page.crumbs.map(\.node)
    node.merge(page.node) { _, own in own }
    return library.render(node, withTemplate: page.template.rawValue) ?? ""
  }
}

/// A page model: what a template shows, as plain values.
public protocol Page {
  /// The template that shows it.
  var template: PageName { get }
  /// The title in the browser's tab.
  var title: String { get }
  /// The way back.
  var crumbs: [Link] { get }
  /// The template's names and their values.
  var node: [String: Any] { get }
}

extension Page {
  /// No way back unless the page says so.
  public var crumbs: [Link] { [] }
}

/// The templates that are pages.
public enum PageName: String, Sendable, CaseIterable {
  case home = "portal/home"
  case search = "portal/search"
  case guide = "portal/guide"
  case bundle = "portal/bundle"
  case apply = "portal/apply"
  case track = "portal/track"
  case caseFile = "portal/case"
  case day = "desk/day"
  case deskCase = "desk/case"
  case act = "desk/act"
  case figures = "cockpit/figures"
  case figure = "cockpit/figure"
  case report = "cockpit/report"
  case signIn = "account/sign-in"
  case plain = "parts/plain"
}

/// A template that cannot be used.
public struct PageFault: Error, Sendable, CustomStringConvertible {
  /// One sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
