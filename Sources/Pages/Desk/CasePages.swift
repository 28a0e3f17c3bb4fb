/// A case on one screen, as its clerk sees it.
public struct DeskCasePage: Page {
  /// An act that is offered, and what still stands in its way.
  public struct Offer: Sendable {
    let link: Link
    let blockedBy: String?

    /// Makes an offer.
    public init(label: String, href: String, blockedBy: String?) {
      link = Link(label, href)
      self.blockedBy = blockedBy
    }
  }

  public let template = PageName.deskCase
  public let title: String
  public let crumbs = [Link("我的一天", "/desk")]
  /// The number, the state and who it is about.
  public var number = ""
  public var state = ""
  public var tone = Tone.plain
  public var party = ""
  public var place = ""
  /// The end of the case's chain, shortened.
  public var hash = ""
  /// The way to the same page with personal data shown whole; that somebody took it is written down.
  public var reveal: String?
  /// What is possible now.
  public var offers: [Offer] = []
  /// What was stated and found.
  public var facts: [Fact] = []
  public var findings: [Fact] = []
  public var tables: [TableBlock] = []
  /// What happened.
  public var timeline: [TimelineEntry] = []
  /// Time limits, tasks, materials, documents.
  public var clocks: [ClockLine] = []
  public var tasks: [StatusLine] = []
  public var materials: [StatusLine] = []
  public var documents: [DocumentLine] = []
  /// Other cases of the same party, each with its state.
  public var related: [(link: Link, state: String)] = []

  /// Makes a case page; the parts are set one by one.
  public init(name: String) {
    title = name
  }

  public var node: [String: Any] {
    var node = plainNode
    node["reveal"] = reveal.map { ["reveal": $0] }
    return node
  }

  private var plainNode: [String: Any] {
    [
      "name": title, "number": number, "state": state, "tone": tone.rawValue, "party": party,
      "place": place, "hash": hash,
      "acts": offers.map { offer in
        offer.link.node.merging(["ready": offer.blockedBy == nil]) { _, new in new }
      },
      "blocked": offers.compactMap { offer in
        offer.blockedBy.map { ["label": offer.link.label, "reason": $0] }
      },
      "facts": facts.map(\.node), "findings": findings.map(\.node),
      "tables": tables.map(\.node), "timeline": timeline.map(\.node),
      "clocks": clocks.map(\.node), "tasks": tasks.map(\.node),
      "materials": materials.map(\.node), "documents": documents.map(\.node),
      "related": related.map { ["name": $0.link.label, "href": $0.link.href, "state": $0.state] },
    ]
  }
}

/// A case as the person it is about sees it.
public struct CasePage: Page {
  public let template = PageName.caseFile
  public let title: String
  public let crumbs = [Link("首页", "/"), Link("查进度", "/track")]
  /// The number, the state, and what is waiting for whom.
  public var number = ""
  public var state = ""
  public var tone = Tone.plain
  public var waiting = ""
  /// What happened, what runs, what can be done, what was issued.
  public var timeline: [TimelineEntry] = []
  public var clocks: [ClockLine] = []
  public var acts: [Link] = []
  public var documents: [DocumentLine] = []

  /// Makes a case page; the parts are set one by one.
  public init(name: String) {
    title = name
  }

  public var node: [String: Any] {
    var node: [String: Any] = [
      "name": title, "number": number, "state": state, "tone": tone.rawValue,
      "timeline": timeline.map(\.node), "clocks": clocks.map(\.node), "acts": acts.map(\.node),
      "documents": documents.map(\.node),
    ]
    if !waiting.isEmpty { node["waiting"] = ["waiting": waiting] }
    return node
  }
}

/// The form of one act.
public struct ActPage: Page {
  /// Why the law says no.
  public struct Refused: Sendable {
    let message: String
    let basis: [String]
    let remedy: String
    let trace: [String]

    /// Makes the explanation.
    public init(message: String, basis: [String], remedy: String, trace: [String]) {
      self.message = message
      self.basis = basis
      self.remedy = remedy
      self.trace = trace
    }

    var node: [String: Any] {
      var node: [String: Any] = ["message": message, "basis": basis, "trace": trace]
      if !remedy.isEmpty { node["remedy"] = ["remedy": remedy] }
      return node
    }
  }

  public let template = PageName.act
  public var title: String { label }
  let name: String
  let label: String
  let number: String
  let caseHref: String
  let action: String
  /// The name under which the act is stored once, and the version of the case it was decided on.
  public var actID = ""
  public var seen = 0
  /// What is asked, what is wrong, the law of it.
  public var fields: [FormField] = []
  public var problems: [FormProblem] = []
  public var refused: Refused?
  public var law: [String] = []

  /// Makes an act's form.
  public init(name: String, label: String, number: String, caseHref: String, action: String) {
    self.name = name
    self.label = label
    self.number = number
    self.caseHref = caseHref
    self.action = action
  }

  public var node: [String: Any] {
    var node: [String: Any] = [
      "name": name, "label": label, "number": number, "caseHref": caseHref, "action": action,
      "actID": actID, "seen": seen, "fields": fields.map(\.node),
      "problems": problems.map(\.node), "law": law,
    ]
    node["refusal"] = refused?.node
    return node
  }
}
