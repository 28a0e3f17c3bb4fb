/// Where something stands in a catalogue file.
struct SourcePlace: Sendable, Hashable {
  let file: String
  let line: Int
  let column: Int?
}

/// A piece of a catalogue file with its place, free of the YAML library.
struct SourceNode: Sendable {
  enum Content: Sendable {
    /// `null`, `~` or nothing at all.
    case empty
    case scalar(String)
    case list([SourceNode])
    case map([Entry])
  }

  /// How a scalar was written.
  enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  struct Entry: Sendable {
    let key: String
    let place: SourcePlace
    var value: SourceNode
  }

  var content: Content
  let place: SourcePlace
  var style: Style = .plain

  var isEmpty: Bool { if case .empty = content { true } else { false } }
  var text: String? { if case .scalar(let text) = content { text } else { nil } }
  var list: [SourceNode]? { if case .list(let nodes) = content { nodes } else { nil } }
  var entries: [Entry]? { if case .map(let entries) = content { entries } else { nil } }

  /// One scalar or a list of scalars, as a list.
  var texts: [SourceNode] {
    switch content {
    case .scalar: [self]
    case .list(let nodes): nodes.filter { $0.text != nil }
    default: []
    }
  }

  subscript(key: String) -> SourceNode? { entries?.first { $0.key == key }?.value }

  /// The node at a path of keys, or the deepest one there is on the way.
  func nearest(_ path: [String]) -> SourceNode {
    guard let first = path.first, let next = self[first] else { return self }
    return next.nearest(Array(path.dropFirst()))
  }

  /// The place of the key at the end of a path, or of what encloses it.
  func place(of path: [String]) -> SourcePlace {
    var place = place
    var node = self
    for key in path {
      if let entry = node.entries?.first(where: { $0.key == key }) {
        place = entry.place
        node = entry.value
      } else if let element = node.texts.first(where: { $0.text == key }) {
        return element.place
      } else {
        return place
      }
    }
    return place
  }

  /// How messages name the sort of content.
  var sortZH: String {
    switch content {
    case .empty: "空"
    case .scalar: "一个值"
    case .list: "列表"
    case .map: "键和值"
    }
  }
}
