/// A procedure's states and the acts between them, laid out from left to right, ready to be drawn.
public struct StateDiagram: Sendable, Hashable {
  /// What a node stands for.
  public enum NodeKind: Sendable, Hashable {
    /// The point before the case exists.
    case start
    /// A state in which the case is open.
    case open
    /// A closing state.
    case outcome(OutcomeRule.Result)
  }

  /// A state in its place.
  public struct Node: Sendable, Hashable {
    /// The state's id; empty for the start.
    public let id: String
    /// The Chinese label.
    public let label: String
    /// What it stands for.
    public let kind: NodeKind
    /// The column, from 0 for the start.
    public let rank: Int
    /// The place within the column, from 0 at the top.
    public let row: Int
    /// Labels of acts that can happen here and leave the state as it is.
    public let stays: [String]
    /// Ids of the clocks that can be running here.
    public let clocks: [String]
  }

  /// Acts that lead from one state to another.
  public struct Edge: Sendable, Hashable {
    /// The state that is left; empty for the start.
    public let from: String
    /// The state that is reached.
    public let to: String
    /// Ids of the acts, in the order written.
    public let acts: [String]
    /// Their Chinese labels.
    public let labels: [String]
    /// Whether only the scheduler brings it about.
    public let isAutomatic: Bool
    /// Whether it leads back to an earlier column.
    public let isReturn: Bool
  }

  /// The nodes by column, then row.
  public let nodes: [Node]
  /// The edges in the order in which their acts are written.
  public let edges: [Edge]
  /// The number of columns.
  public let columns: Int
  /// The number of rows of the tallest column.
  public let rows: Int

  /// The node of a state; the start's id is empty.
  public func node(_ id: String) -> Node? { nodes.first { $0.id == id } }
}

extension StateDiagram {
  /// The id of the node before the case exists.
  static let startID = ""

  /// Lays out a procedure.
  public init(of procedure: Procedure) {
    let body = procedure.body
    var links: [Link] = []
    for act in body.acts {
      let sources = act.from.isEmpty && act.isOpening ? [Self.startID] : act.from
      for source in sources {
        guard let to = act.to, to != source else { continue }
        if let place = links.firstIndex(where: { $0.from == source && $0.to == to }) {
          links[place].acts.append(act)
        } else {
          links.append(Link(from: source, to: to, acts: [act]))
        }
      }
    }
    let ids = [Self.startID] + body.states.map(\.id)
    let ranks = Self.ranks(of: ids, links)
    edges = links.map { link in
      Edge(
        from: link.from, to: link.to, acts: link.acts.map(\.id), labels: link.acts.map(\.label),
        isAutomatic: link.acts.allSatisfy { $0.roles == [.clock] },
        isReturn: (ranks[link.to] ?? 0) <= (ranks[link.from] ?? 0))
    }
    let graph = StateGraph(body)
    let running = body.clocks.map { ($0.id, graph.states(whereRuns: $0)) }
    var heights: [Int: Int] = [:]
    nodes =
      ids.map { id in
        let rank = ranks[id] ?? 0
        let row = heights[rank, default: 0]
        heights[rank] = row + 1
        let outcome = procedure.outcome(in: id)
        return Node(
          id: id, label: id == Self.startID ? "开始" : procedure.stateLabel(id) ?? id,
          kind: id == Self.startID ? .start : outcome.map { .outcome($0.result) } ?? .open,
          rank: rank, row: row,
          stays: body.acts.filter { act in
            act.from.contains(id) && (act.to ?? id) == id && act.kind != .rating
              && act.kind != .note
          }.map(\.label),
          clocks: running.filter { $0.1.contains(id) }.map(\.0))
      }.sorted { ($0.rank, $0.row) < ($1.rank, $1.row) }
    columns = (ranks.values.max() ?? 0) + 1
    rows = heights.values.max() ?? 0
  }

  private struct Link {
    let from: String
    let to: String
    var acts: [ActRule]
  }

  /// The column of each node: the longest way to it that never goes back.
  private static func ranks(of ids: [String], _ links: [Link]) -> [String: Int] {
    let next = Dictionary(grouping: links, by: \.from).mapValues { $0.map(\.to) }
    var walk = Walk(next: next)
    for id in ids where !walk.finished.contains(id) { walk.visit(id) }
    var ranks: [String: Int] = [:]
    for id in walk.order.reversed() {
      let rank = ranks[id] ?? (id == startID ? 0 : 1)
      ranks[id] = rank
      for to in next[id] ?? [] where !walk.returns.contains([id, to]) {
        ranks[to] = max(ranks[to] ?? 0, rank + 1)
      }
    }
    return ranks
  }

  /// A depth-first walk that notes which steps lead back to where it came from.
  private struct Walk {
    let next: [String: [String]]
    var finished: Set<String> = []
    var order: [String] = []
    var returns: Set<[String]> = []
    private var open: Set<String> = []

    init(next: [String: [String]]) { self.next = next }

    mutating func visit(_ id: String) {
      open.insert(id)
      for to in next[id] ?? [] {
        if open.contains(to) {
          returns.insert([id, to])
        } else if !finished.contains(to) {
          visit(to)
        }
      }
      open.remove(id)
      finished.insert(id)
      order.append(id)
    }
  }
}
