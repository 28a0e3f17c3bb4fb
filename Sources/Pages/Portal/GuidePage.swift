/// What a person must know about a matter before coming.
public struct GuidePage: Page {
  /// A requirement and where it comes from.
  public struct Condition: Sendable {
    let text: String
    let basis: String

    /// Makes a requirement.
    public init(text: String, basis: String) {
      self.text = text
      self.basis = basis
    }
  }

  /// Something to bring, or not.
  public struct Material: Sendable {
    let label: String
    let free: String?
    let isOptional: Bool
    let basis: String

    /// Makes a material; `free` says why it need not be handed in.
    public init(label: String, free: String?, isOptional: Bool, basis: String) {
      self.label = label
      self.free = free
      self.isOptional = isOptional
      self.basis = basis
    }
  }

  /// A time limit, statutory and promised.
  public struct Limit: Sendable {
    let label: String
    let statutory: String
    let promised: String
    let basis: String

    /// Makes a limit.
    public init(label: String, statutory: String, promised: String, basis: String) {
      self.label = label
      self.statutory = statutory
      self.promised = promised
      self.basis = basis
    }
  }

  /// A cited provision, its rule in our words and its text where a law library is mounted.
  public struct Citation: Sendable {
    let cite: String
    let rule: String
    let article: String?

    /// Makes a citation.
    public init(cite: String, rule: String, article: String?) {
      self.cite = cite
      self.rule = rule
      self.article = article
    }
  }

  public let template = PageName.guide
  public let title: String
  public let crumbs = [Link("首页", "/")]
  /// A sentence or two.
  public var summary = ""
  /// Short words beside the name: item type, scopes, Saturday.
  public var tags: [String] = []
  /// Requirements.
  public var conditions: [Condition] = []
  /// What to bring.
  public var materials: [Material] = []
  /// How long.
  public var limits: [Limit] = []
  /// The path as an SVG picture.
  public var diagram = ""
  /// The law.
  public var law: [Citation] = []
  /// The way to the form; `nil` where it cannot be asked for online.
  public var apply: String?
  /// Fee, organ, visits.
  public var fee = ""
  public var organ = ""
  public var visits = ""
  /// Further facts.
  public var facts: [Fact] = []
  /// How to contest a decision.
  public var remedies: [String] = []
  /// Bundles it belongs to.
  public var bundles: [Link] = []

  /// Makes a guide page for a matter; the parts are set one by one.
  public init(name: String) {
    title = name
  }

  public var node: [String: Any] {
    var node: [String: Any] = [
      "name": title, "summary": summary, "tags": tags, "diagram": diagram, "fee": fee,
      "organ": organ, "visits": visits, "remedies": remedies,
      "conditions": conditions.map { ["text": $0.text, "basis": $0.basis] },
      "clocks": limits.map {
        [
          "label": $0.label, "statutory": $0.statutory, "promised": $0.promised,
          "basis": $0.basis,
        ]
      },
      "facts": facts.map(\.node), "bundles": bundles.map { ["name": $0.label, "href": $0.href] },
    ]
    node["materials"] = materials.map { material in
      var entry: [String: Any] = [
        "label": material.label, "optional": material.isOptional, "basis": material.basis,
      ]
      entry["free"] = material.free
      return entry
    }
    node["law"] = law.map { citation in
      var entry: [String: Any] = ["cite": citation.cite, "rule": citation.rule]
      entry["article"] = citation.article
      return entry
    }
    node["apply"] = apply.map { ["apply": $0] }
    return node
  }
}
