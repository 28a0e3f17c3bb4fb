/// Reads a report outline.
struct OutlineReader {
  let file: String
  let findings: FindingList

  func read(_ root: SourceNode) -> ReportOutline? {
    guard let map = SourceMap(root, "报告", keys: ["report", "name", "parts"], findings) else {
      return nil
    }
    let id = map.text("report")
    let parts = (map.required("parts")?.list ?? []).compactMap(readPart)
    return ReportOutline(id: id, name: map.text("name"), parts: parts, file: file)
  }

  private func readPart(_ node: SourceNode) -> ReportOutline.Part? {
    guard let part = SourceMap(node, "parts", keys: ["title", "sections"], findings) else {
      return nil
    }
    let sections = (part.required("sections")?.list ?? []).compactMap {
      node -> ReportOutline.Section? in
      guard let section = SourceMap(node, "sections", keys: ["title", "text"], findings) else {
        return nil
      }
      return ReportOutline.Section(
        title: section.text("title"), pieces: ReportOutline.Piece.pieces(of: section.text("text")))
    }
    return ReportOutline.Part(title: part.text("title"), sections: sections)
  }
}
