extension PaperDocument {
  /// The document as a whole HTML page with its own small style, readable without a server.
  public var html: String {
    var out = """
      <!doctype html>
      <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped(title))</title>
      <style>body{font:17px/1.8 "Noto Serif CJK SC","Songti SC",serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1c2430}h1{text-align:center}h1+p{text-align:center;color:#566273}h2,h3{font-family:sans-serif}p{text-indent:2em}h1+p{text-indent:0}a{color:#0b5a6f}table{border-collapse:collapse;width:100%}td,th{border:1px solid #d9d5cb;padding:.3em .6em;text-align:left}</style>
      </head><body>
      <h1>\(Markup.escaped(title))</h1>
      <p>\(Markup.escaped(subtitle))</p>

      """
    for block in blocks { out += Markup.html(block) + "\n" }
    return out + "</body></html>\n"
  }

  /// The document as Markdown.
  public var markdown: String {
    var out = "# \(Markup.plain(title))\n\n\(Markup.plain(subtitle))\n"
    for block in blocks {
      switch block {
      case .heading(let level, let text):
        out += "\n" + String(repeating: "#", count: level + 1) + " \(Markup.plain(text))\n"
      case .paragraph(let runs): out += "\n" + runs.map(Markup.markdown).joined() + "\n"
      case .table(let columns, let rows):
        out += "\n| " + columns.map(Markup.plain).joined(separator: " | ") + " |\n"
        out += "|" + String(repeating: " --- |", count: columns.count) + "\n"
        for row in rows {
          out += "| " + row.map(Markup.markdown).joined(separator: " | ") + " |\n"
        }
      }
    }
    return out
  }
}

/// Escaping and small pieces of markup.
public enum Markup {
  /// Text safe inside HTML and XML.
  public static func escaped(_ text: String) -> String {
    var safe = ""
    safe.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case "\t", "\n", "\r": safe.unicodeScalars.append(scalar)
      default:
        // XML 1.0 has no other control characters.
        if scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF {
          safe.unicodeScalars.append(scalar)
        }
      }
    }
    return safe
  }

  /// Runs as HTML, links included.
  public static func html(_ runs: [PaperDocument.Run]) -> String {
    runs.map { run in
      guard let link = run.link else { return escaped(run.text) }
      return "<a href=\"\(escaped(link))\">\(escaped(run.text))</a>"
    }.joined()
  }

  static func html(_ block: PaperDocument.Block) -> String {
    switch block {
    case .heading(let level, let text):
      return "<h\(level + 1)>\(escaped(text))</h\(level + 1)>"
    case .paragraph(let runs): return "<p>\(html(runs))</p>"
    case .table(let columns, let rows):
      let head = columns.map { "<th>\(escaped($0))</th>" }.joined()
      let body = rows.map { row in
        "<tr>" + row.map { "<td>\(html([$0]))</td>" }.joined() + "</tr>"
      }.joined()
      return "<table><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table>"
    }
  }

  static func markdown(_ run: PaperDocument.Run) -> String {
    run.link.map { "[\(plain(run.text))](\($0))" } ?? plain(run.text)
  }

  /// Text in which nothing is markup.
  static func plain(_ text: String) -> String {
    var safe = ""
    for character in text {
      if "\\`*_[]<>|#".contains(character) { safe.append("\\") }
      safe.append(character == "\n" ? " " : character)
    }
    return safe
  }
}
