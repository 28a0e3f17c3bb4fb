/// A matter or bundle in a list.
public struct MatterTile: Sendable {
  let link: Link
  let note: String

  /// Makes a tile.
  public init(name: String, href: String, note: String) {
    link = Link(name, href)
    self.note = note
  }

  var node: [String: Any] { ["name": link.label, "href": link.href, "note": note] }
}

/// The portal's first page: search, bundles, matters by area.
public struct HomePage: Page {
  public let template = PageName.home
  public let title = "首页"
  let bundles: [MatterTile]
  let groups: [(label: String, matters: [MatterTile])]

  /// Makes the page.
  public init(bundles: [MatterTile], groups: [(label: String, matters: [MatterTile])]) {
    self.bundles = bundles
    self.groups = groups
  }

  public var node: [String: Any] {
    [
      "bundles": bundles.map(\.node),
      "groups": groups.map { ["label": $0.label, "matters": $0.matters.map(\.node)] },
    ]
  }
}

/// What a search found among the matters.
public struct SearchPage: Page {
  public let template = PageName.search
  public let title = "搜事项"
  public let crumbs = [Link("首页", "/")]
  let query: String
  let results: [MatterTile]

  /// Makes the page.
  public init(query: String, results: [MatterTile]) {
    self.query = query
    self.results = results
  }

  public var node: [String: Any] {
    let summary =
      query.isEmpty
      ? "输入事项名称里的字就能找到。"
      : results.isEmpty
        ? "没有找到“\(query)”。换个说法，或者从首页的分类里找。" : "找到\(results.count)项。"
    return ["query": query, "summary": summary, "results": results.map(\.node)]
  }
}

/// One life-event bundle.
public struct BundlePage: Page {
  public let template = PageName.bundle
  public let title: String
  public let crumbs = [Link("首页", "/")]
  let notice: String
  let components: [MatterTile]
  let materials: [String]
  let saved: Int

  /// Makes the page; `saved` is how many materials need not be handed in twice.
  public init(
    name: String, notice: String, components: [MatterTile], materials: [String], saved: Int
  ) {
    title = name
    self.notice = notice
    self.components = components
    self.materials = materials
    self.saved = saved
  }

  public var node: [String: Any] {
    [
      "name": title, "notice": notice, "components": components.map(\.node),
      "materials": materials, "saved": saved > 0 ? "合并之后少交\(saved)份材料。" : "",
    ]
  }
}

/// A form that opens a case: the portal's application and the counter's intake.
public struct ApplyPage: Page {
  public let template = PageName.apply
  public let title: String
  public let crumbs: [Link]
  let action: String
  let actID: String
  let submit: String
  let fields: [FormField]
  let problems: [FormProblem]

  /// Makes the page; `actID` is the name under which the act is stored once, however often the form is sent.
  public init(
    name: String, crumbs: [Link], action: String, actID: String, submit: String,
    fields: [FormField], problems: [FormProblem]
  ) {
    title = name
    self.crumbs = crumbs
    self.action = action
    self.actID = actID
    self.submit = submit
    self.fields = fields
    self.problems = problems
  }

  public var node: [String: Any] {
    [
      "name": title, "action": action, "actID": actID, "submit": submit,
      "fields": fields.map(\.node), "problems": problems.map(\.node),
    ]
  }
}

/// Asks for a case number and something only the applicant knows.
public struct TrackPage: Page {
  public let template = PageName.track
  public let title = "查进度"
  public let crumbs = [Link("首页", "/")]
  let fields: [FormField]
  let problems: [FormProblem]

  /// Makes the page.
  public init(fields: [FormField], problems: [FormProblem]) {
    self.fields = fields
    self.problems = problems
  }

  public var node: [String: Any] {
    ["fields": fields.map(\.node), "problems": problems.map(\.node)]
  }
}

/// Who is there, and with what password.
public struct SignInPage: Page {
  public let template = PageName.signIn
  public let title = "登录"
  let next: String
  let fields: [FormField]
  let problems: [FormProblem]
  let accounts: [(name: String, role: String, login: String)]
  let password: String

  /// Makes the page; demo accounts are listed only where the data are invented.
  public init(
    next: String, fields: [FormField], problems: [FormProblem],
    accounts: [(name: String, role: String, login: String)], password: String
  ) {
    self.next = next
    self.fields = fields
    self.problems = problems
    self.accounts = accounts
    self.password = password
  }

  public var node: [String: Any] {
    [
      "next": next, "fields": fields.map(\.node), "problems": problems.map(\.node),
      "accounts": accounts.map { ["name": $0.name, "role": $0.role, "login": $0.login] },
      "password": password,
    ]
  }
}
