/// Bars drawn on the server as SVG, with the numbers in the text for whoever cannot see them.
public enum BarChart {
  /// One bar: what it stands for, how high it is, and the number as printed.
  public struct Entry: Sendable {
    let label: String
    let value: Int64
    let text: String

    /// Makes a bar.
    public init(label: String, height: Int64, text: String) {
      self.label = label
      value = height
      self.text = text
    }
  }

  /// A small row of bars without labels.
  public static func spark(_ values: [Int64], label: String) -> String {
    guard let top = values.max(), top > 0 else { return "" }
    var svg =
      "<svg class=\"tb-chart\" viewBox=\"0 0 120 24\" role=\"img\" aria-label=\"\(escaped(label))\">"
    for (position, value) in values.enumerated() {
      let height = Int(value * 22 / top)
      svg += bar(x: position * 10, y: 24 - height, width: 8, height: height)
    }
    return svg + "</svg>"
  }

  /// Upright bars, one a month.
  public static func months(_ entries: [Entry], label: String) -> String {
    guard let top = entries.map(\.value).max(), top > 0 else { return nothing }
    let width = entries.count * 44
    var svg =
      "<svg class=\"tb-chart\" viewBox=\"0 0 \(width) 150\" role=\"img\" aria-label=\"\(escaped(label))\">"
    for (position, entry) in entries.enumerated() {
      let height = Int(entry.value * 100 / top)
      svg += bar(x: position * 44 + 8, y: 124 - height, width: 28, height: height)
      svg += text(x: position * 44 + 22, y: 118 - height, entry.text, anchor: "middle")
      svg += text(x: position * 44 + 22, y: 142, entry.label, anchor: "middle")
    }
    return svg + "</svg>"
  }

  /// Lying bars, one a row, longest first as given.
  public static func rows(_ entries: [Entry], label: String) -> String {
    guard let top = entries.map(\.value).max(), top > 0 else { return nothing }
    var svg =
      "<svg class=\"tb-chart\" viewBox=\"0 0 480 \(entries.count * 24 + 4)\" role=\"img\" aria-label=\"\(escaped(label))\">"
    for (position, entry) in entries.enumerated() {
      let width = Int(entry.value * 280 / top)
      svg += text(x: 112, y: position * 24 + 17, entry.label, anchor: "end")
      svg += bar(x: 120, y: position * 24 + 5, width: width, height: 16)
      svg += text(x: 126 + width, y: position * 24 + 17, entry.text, anchor: "start")
    }
    return svg + "</svg>"
  }

  private static let nothing = "<p class=\"tb-muted\">这个期间没有。</p>"

  private static func bar(x: Int, y: Int, width: Int, height: Int) -> String {
    "<rect class=\"bar\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>"
  }

  private static func text(x: Int, y: Int, _ words: String, anchor: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(escaped(words))</text>"
  }

  /// Text safe inside HTML and SVG.
  public static func escaped(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      default: safe.append(character)
      }
    }
    return safe
  }
}
