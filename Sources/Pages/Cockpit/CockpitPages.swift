/// All figures of a period, each opening to its cases.
public struct FiguresPage: Page {
  /// One figure.
  public struct Tile: Sendable {
    let link: Link
    let value: String
    let unit: String
    let trend: [Int64]

    /// Makes a tile; `trend` has a value a month.
    public init(name: String, href: String, value: String, unit: String, trend: [Int64]) {
      link = Link(name, href)
      self.value = value
      self.unit = unit
      self.trend = trend
    }

    var node: [String: Any] {
      [
        "name": link.label, "href": link.href, "value": value, "unit": unit,
        "spark": BarChart.spark(trend, label: "\(link.label)逐月走势"),
      ]
    }
  }

  public let template = PageName.figures
  public let title = "驾驶舱"
  let heading: String
  let period: String
  let parts: [(title: String, tiles: [Tile])]

  /// Makes the page.
  public init(heading: String, period: String, parts: [(title: String, tiles: [Tile])]) {
    self.heading = heading
    self.period = period
    self.parts = parts
  }

  public var node: [String: Any] {
    [
      "heading": heading, "period": period, "reportHref": "/cockpit/report?period=\(period)",
      "parts": parts.map { ["title": $0.title, "figures": $0.tiles.map(\.node)] },
    ]
  }
}

/// One figure opened: definition, months, towns, checks, cases.
public struct FigurePage: Page {
  /// One case and what it adds.
  public struct Row: Sendable {
    let link: Link
    let name: String
    let on: String
    let town: String
    let value: String

    /// Makes a row.
    public init(number: String, href: String, name: String, on: String, town: String, value: String)
    {
      link = Link(number, href)
      self.name = name
      self.on = on
      self.town = town
      self.value = value
    }

    var node: [String: Any] {
      [
        "number": link.label, "href": link.href, "name": name, "on": on, "town": town,
        "value": value,
      ]
    }
  }

  public let template = PageName.figure
  public let title: String
  public let crumbs: [Link]
  /// The value as printed, its unit and the exact value.
  public var value = ""
  public var unit = ""
  public var exact = ""
  public var definition = ""
  public var period = ""
  /// A value a month and a value a town.
  public var months: [BarChart.Entry] = []
  public var towns: [BarChart.Entry] = []
  /// Consistency with other figures.
  public var checks: [StatusLine] = []
  public var rows: [Row] = []
  public var pager = Pager(previous: nil, next: nil, range: "")

  /// Makes a figure page; the parts are set one by one.
  public init(name: String, period: String) {
    title = name
    self.period = period
    crumbs = [Link("驾驶舱", "/cockpit?period=\(period)")]
  }

  public var node: [String: Any] {
    var node: [String: Any] = [
      "name": title, "value": value, "unit": unit, "exact": exact, "definition": definition,
      "period": period, "trend": BarChart.months(months, label: "\(title)按月"),
      "towns": BarChart.rows(towns, label: "\(title)按镇街"),
      "checks": checks.map { ["text": $0.label, "status": $0.status, "tone": $0.tone.rawValue] },
      "rows": rows.map(\.node),
    ]
    pager.add(to: &node)
    return node
  }
}

/// The report, every figure linked to its cases.
public struct ReportPage: Page {
  public let template = PageName.report
  public let title: String
  public let crumbs: [Link]
  let period: String
  let exports: [Link]
  let parts: [(title: String, sections: [(title: String, paragraphs: [String])])]

  /// Makes the page; paragraphs are HTML made by the report's own renderer.
  public init(
    name: String, period: String, exports: [Link],
    parts: [(title: String, sections: [(title: String, paragraphs: [String])])]
  ) {
    title = name
    self.period = period
    self.exports = exports
    self.parts = parts
    crumbs = [Link("驾驶舱", "/cockpit?period=\(period)")]
  }

  public var node: [String: Any] {
    [
      "name": title, "period": period, "exports": exports.map(\.node),
      "parts": parts.map { part in
        [
          "title": part.title,
          "sections": part.sections.map { section in
            ["title": section.title, "paragraphs": section.paragraphs.map { ["html": $0] }]
          },
        ]
      },
    ]
  }
}
