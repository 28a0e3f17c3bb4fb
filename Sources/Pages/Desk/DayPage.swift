/// A clerk's day: how much is due, late and waiting, and the list behind it.
public struct DayPage: Page {
  /// A count that opens a list.
  public struct Tile: Sendable {
    let link: Link
    let value: Int

    /// Makes a tile.
    public init(label: String, href: String, value: Int) {
      link = Link(label, href)
      self.value = value
    }
  }

  /// One case in the list.
  public struct Row: Sendable {
    let link: Link
    let due: String
    let tone: Tone
    let party: String
    let state: String
    let number: String

    /// Makes a row.
    public init(
      name: String, href: String, due: String, tone: Tone, party: String, state: String,
      number: String
    ) {
      link = Link(name, href)
      self.due = due
      self.tone = tone
      self.party = party
      self.state = state
      self.number = number
    }

    var node: [String: Any] {
      [
        "name": link.label, "href": link.href, "due": due, "tone": tone.rawValue, "party": party,
        "state": state, "number": number,
      ]
    }
  }

  public let template = PageName.day
  public let title = "我的一天"
  let greeting: String
  let tiles: [Tile]
  let heading: String
  let rows: [Row]
  let pager: Pager

  /// Makes the page.
  public init(greeting: String, tiles: [Tile], heading: String, rows: [Row], pager: Pager) {
    self.greeting = greeting
    self.tiles = tiles
    self.heading = heading
    self.rows = rows
    self.pager = pager
  }

  public var node: [String: Any] {
    var node: [String: Any] = [
      "greeting": greeting, "heading": heading, "rows": rows.map(\.node),
      "tiles": tiles.map { ["label": $0.link.label, "href": $0.link.href, "value": $0.value] },
    ]
    pager.add(to: &node)
    return node
  }
}
