/// The lines as a table for people.
struct Table {
  private static let head = [
    "figure", "ours", "reference", "reference's", "ratio", "required", "reached",
  ]

  let lines: [Line]

  /// The table as Markdown, its columns aligned.
  var text: String {
    let rows = [Self.head] + lines.map(Self.cells)
    let widths = Self.head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var out = rows.map { Self.row($0, widths) }
    out.insert("|" + widths.map { String(repeating: "-", count: $0 + 2) + "|" }.joined(), at: 1)
    return out.joined(separator: "\n")
  }

  private static func row(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: width - cell.count)
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }

  private static func cells(_ line: Line) -> [String] {
    let required =
      switch line.required {
      case .ratio(let least): "≥ \(Decimals.two(least)) ×"
      case .rate(let least): "≥ \(Quantity.rate(least).text)"
      case .seconds(let most): "≤ \(Quantity.seconds(most).text)"
      case .none: "–"
      }
    return [
      line.figure, line.ours.text, line.referenceName, line.reference?.text ?? "–",
      line.ratio.map { "\(Decimals.two($0)) ×" } ?? "–", required,
      line.isMet.map { $0 ? "yes" : "NO" } ?? "–",
    ]
  }
}
