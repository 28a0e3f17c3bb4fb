/// What surrounds every page: who is signed in, where one is, what has just happened.
public struct Frame: Sendable {
  /// Somebody signed in.
  public struct User: Sendable {
    /// The name on the page.
    public let name: String
    /// The Chinese word for the role.
    public let role: String

    /// Makes a user.
    public init(name: String, role: String) {
      self.name = name
      self.role = role
    }
  }

  /// A sentence about what has just happened.
  public struct Notice: Sendable {
    /// The sentence.
    public let text: String
    /// Its meaning.
    public let tone: Tone

    /// Makes a notice.
    public init(text: String, tone: Tone) {
      self.text = text
      self.tone = tone
    }
  }

  /// The district's name.
  public let district: String
  /// The main navigation; the path one is in is marked.
  public let nav: [Link]
  /// Who is signed in.
  public let user: User?
  /// The token that forms carry against forged requests.
  public let csrf: String
  /// Whether the data are invented.
  public let isDemo: Bool
  /// What has just happened.
  public let notice: Notice?
  /// The path of this page.
  public let path: String

  /// Makes a frame.
  public init(
    district: String, nav: [Link], user: User?, csrf: String, isDemo: Bool, notice: Notice?,
    path: String
  ) {
    self.district = district
    self.nav = nav
    self.user = user
    self.csrf = csrf
    self.isDemo = isDemo
    self.notice = notice
    self.path = path
  }

  var node: [String: Any] {
    var node: [String: Any] = [
      "district": district, "csrf": csrf, "demo": isDemo,
      "nav": nav.map { link in
        link.node.merging(["current": link.href == path]) { _, new in new }
      },
    ]
    node["user"] = user.map { ["name": $0.name, "role": $0.role, "csrf": csrf] }
    node["notice"] = notice.map { ["text": $0.text, "tone": $0.tone.rawValue] }
    return node
  }
}

/// A link: where to and what it says.
public struct Link: Sendable, Hashable {
  /// The path.
  public let href: String
  /// The words.
  public let label: String

  /// Makes a link.
  public init(_ label: String, _ href: String) {
    self.label = label
    self.href = href
  }

  var node: [String: Any] { ["href": href, "label": label] }
}

/// A meaning that has a sign and a colour.
public enum Tone: String, Sendable {
  case good, warn, bad, plain
}

/// A label and its value.
public struct Fact: Sendable {
  /// The label.
  public let label: String
  /// The value as shown.
  public let value: String

  /// Makes a fact.
  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }

  var node: [String: Any] { ["label": label, "value": value] }
}

/// A list's place among its pages.
public struct Pager: Sendable {
  /// The way to the page before and after.
  public let previous: String?
  public let next: String?
  /// Such as 第1–50项，共312项.
  public let range: String

  /// Makes a pager.
  public init(previous: String?, next: String?, range: String) {
    self.previous = previous
    self.next = next
    self.range = range
  }

  /// Works out the pager of a list; `path` ends where the page number goes.
  public static func of(total: Int, page: Int, size: Int, path: String) -> Pager {
    let first = total == 0 ? 0 : (page - 1) * size + 1
    let last = min(page * size, total)
    return Pager(
      previous: page > 1 ? "\(path)\(page - 1)" : nil,
      next: last < total ? "\(path)\(page + 1)" : nil,
      range: total == 0 ? "" : "第\(first)–\(last)项，共\(total)项")
  }

  func add(to node: inout [String: Any]) {
    node["previous"] = previous
    node["next"] = next
    node["range"] = range
  }
}
