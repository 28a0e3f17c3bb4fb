/// A document as Office Open XML (ISO/IEC 29500), readable by any word processor.
public struct WordDocument: Sendable {
  private let document: PaperDocument
  private let base: String

  /// Prepares a document; `base` is put before links that are paths, such as `http://127.0.0.1:8080`.
  public init(_ document: PaperDocument, base: String = "") {
    self.document = document
    self.base = base
  }

  /// The bytes of the `.docx` file.
  ///
  /// - Throws: `ArchiveFault` when the archive cannot be written.
  public func bytes() throws(ArchiveFault) -> [UInt8] {
    var links: [String] = []
    let body = makeBody(&links)
    return try Archive.zip([
      ("[Content_Types].xml", Self.contentTypes), ("_rels/.rels", Self.rootRelations),
      ("word/document.xml", body), ("word/styles.xml", Self.styles),
      ("word/_rels/document.xml.rels", relations(links)),
    ])
  }

  private func makeBody(_ links: inout [String]) -> String {
    var out = paragraph("Title", [PaperDocument.Run(document.title)], &links)
    out += paragraph("Subtitle", [PaperDocument.Run(document.subtitle)], &links)
    for block in document.blocks {
      switch block {
      case .heading(let level, let text):
        out += paragraph("Heading\(level)", [PaperDocument.Run(text)], &links)
      case .paragraph(let runs): out += paragraph("BodyText", runs, &links)
      case .table(let columns, let rows): out += table(columns, rows, &links)
      }
    }
    return Self.declaration
      + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
      + out
      + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
  }

  private func paragraph(
    _ style: String, _ runs: [PaperDocument.Run], _ links: inout [String]
  ) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>"
      + runs.map { run($0, &links) }.joined() + "</w:p>"
  }

  private func run(_ run: PaperDocument.Run, _ links: inout [String]) -> String {
    let text = "<w:t xml:space=\"preserve\">\(Markup.escaped(run.text))</w:t>"
    guard let link = run.link else { return "<w:r>\(text)</w:r>" }
    links.append(link.hasPrefix("/") ? base + link : link)
    return
      "<w:hyperlink r:id=\"link\(links.count)\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>\(text)</w:r></w:hyperlink>"
  }

  private func table(
    _ columns: [String], _ rows: [[PaperDocument.Run]], _ links: inout [String]
  ) -> String {
    var out =
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>"
      + String(repeating: "<w:gridCol/>", count: columns.count) + "</w:tblGrid>"
    for row in [columns.map { PaperDocument.Run($0) }] + rows {
      out += "<w:tr>"
      for cell in row { out += "<w:tc>" + paragraph("TableText", [cell], &links) + "</w:tc>" }
      out += "</w:tr>"
    }
    return out + "</w:tbl>"
  }

  private func relations(_ links: [String]) -> String {
    var out =
      "<Relationship Id=\"styles\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
    for (position, link) in links.enumerated() {
      out +=
        "<Relationship Id=\"link\(position + 1)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"\(Markup.escaped(link))\" TargetMode=\"External\"/>"
    }
    return Self.declaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(out)</Relationships>"
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static let contentTypes =
    declaration
    + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"

  private static let rootRelations =
    declaration
    + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"document\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"

  /// Type sizes and spacing after GB/T 9704-2012: body 三号 (16 pt), 28 pt lines, first line indented by two characters.
  private static let styles =
    declaration
    + "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    + style("Title", name: "Title", size: 44, font: "方正小标宋简体", layout: "<w:jc w:val=\"center\"/>")
    + style("Subtitle", name: "Subtitle", size: 28, font: "楷体", layout: "<w:jc w:val=\"center\"/>")
    + style(
      "Heading1", name: "heading 1", size: 32, font: "黑体", layout: "<w:outlineLvl w:val=\"0\"/>")
    + style(
      "Heading2", name: "heading 2", size: 32, font: "楷体", layout: "<w:outlineLvl w:val=\"1\"/>")
    + style(
      "Heading3", name: "heading 3", size: 32, font: "仿宋", layout: "<w:outlineLvl w:val=\"2\"/>")
    + style(
      "BodyText", name: "Body Text", size: 32, font: "仿宋",
      layout: "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\"/>")
    + style("TableText", name: "Table Text", size: 24, font: "仿宋", layout: "")
    + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B5A6F\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
    + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }.joined() + "</w:tblBorders></w:tblPr></w:style></w:styles>"

  private static func style(
    _ id: String, name: String, size: Int, font: String, layout: String
  ) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:pPr>\(layout)</w:pPr><w:rPr><w:rFonts w:eastAsia=\"\(font)\"/><w:sz w:val=\"\(size)\"/></w:rPr></w:style>"
  }
}
