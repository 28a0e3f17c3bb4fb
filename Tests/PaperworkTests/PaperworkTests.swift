import Foundation
import Paperwork
import Testing

@Suite("Documents")
struct PaperworkTests {
  let sample = PaperDocument(
    title: "年度报告 <一>", subtitle: "2025年",
    blocks: [
      .heading(1, "一、成效"),
      .paragraph([
        .init("处罚"), .init("12宗", link: "/cockpit/figures/penalty-decisions"), .init("。"),
      ]),
      .table(["办件", "数"], [[.init("A&B"), .init("1")]]),
    ])

  @Test("HTML escapes what people wrote and keeps the link to the cases")
  func html() {
    #expect(sample.html.contains("年度报告 &lt;一&gt;"))
    #expect(sample.html.contains("<a href=\"/cockpit/figures/penalty-decisions\">12宗</a>"))
  }

  @Test("Markdown keeps the link and no stray markup")
  func markdown() {
    #expect(sample.markdown.contains("[12宗](/cockpit/figures/penalty-decisions)"))
    #expect(sample.markdown.contains("# 年度报告 \\<一\\>"))
    #expect(sample.markdown.contains("| A&B | 1 |"))
  }

  @Test("the Word file is a ZIP whose parts are well-formed XML")
  func word() throws {
    let bytes = try WordDocument(sample, base: "http://127.0.0.1:8080").bytes()
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tongban-docx-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("report.docx")
    try Data(bytes).write(to: file)
    let script = """
      import sys, zipfile, xml.dom.minidom as d
      z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
      for n in z.namelist(): d.parseString(z.read(n))
      t = z.read('word/document.xml').decode(); assert '年度报告 &lt;一&gt;' in t and 'w:hyperlink' in t
      assert 'http://127.0.0.1:8080/cockpit' in z.read('word/_rels/document.xml.rels').decode()
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script, file.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("the same document gives the same bytes")
  func stable() throws {
    #expect(try WordDocument(sample).bytes() == WordDocument(sample).bytes())
  }
}
